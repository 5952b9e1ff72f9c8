-- Whatever changes a row that readers may see tells so, under the surrogate keys of the things that the row belongs to.
-- It is the database that does it: no code path can change what is public and forget to say so.

-- A surrogate key: what it is about, and an id in 22 characters, so that a key fits where caches take no more than 32.
create function published.surrogate_key(kind text, id uuid) returns text
    language sql immutable strict parallel safe
    return kind || ':' || translate(rtrim(encode(uuid_send(id), 'base64'), '='), '+/', '-_');

-- The moments to come at which the clock changes what the holders of a key show, with no row being written.
create table published.coming_change (
    key text        not null,
    at  timestamptz not null,
    primary key (key, at)
);

-- What each transaction has changed for readers, for whoever must be told outside the database.
create table editorial.touched (
    -- The transaction that did it.
    xid  xid8        primary key,
    keys text[]      not null,
    at   timestamptz not null default clock_timestamp()
);
create index touched_oldest on editorial.touched (at);

create function editorial.touch(variadic keys text[]) returns void
    language sql
    begin atomic
        insert into editorial.touched as present (xid, keys) values (pg_current_xact_id(), keys)
        on conflict (xid) do update set keys = present.keys || excluded.keys
        where not present.keys @> excluded.keys;
    end;

-- Remembers that these keys change when the row becomes visible, and when it no longer is.
create function editorial.touch_later(visible_from timestamptz, visible_until timestamptz, variadic keys text[]) returns void
    language sql
    begin atomic
        insert into published.coming_change (key, at)
        select key, moment from unnest(keys) key, unnest(array[visible_from, visible_until]) moment where moment > now()
        on conflict do nothing;
    end;

-- Tells every instance at the commit, in as many notices as the keys of the transaction need. Each begins with the id of
-- the transaction; the last has a full stop where the others have a plus sign.
create function editorial.announce_touched() returns trigger language plpgsql as $$
declare
    part text := '';
    one  text;
begin
    for one in select distinct key from editorial.touched, unnest(touched.keys) key where xid = new.xid loop
        if octet_length(part) + octet_length(one) > 7800 then
            perform pg_notify('standfirst_touched', new.xid || ' +' || part);
            part := '';
        end if;
        part := part || ' ' || one;
    end loop;
    perform pg_notify('standfirst_touched', new.xid || ' .' || part);
    return null;
end
$$;
create constraint trigger touched_announced after insert on editorial.touched
    deferrable initially deferred for each row execute function editorial.announce_touched();

create function editorial.article_touched() returns trigger language plpgsql as $$
declare
    keys text[];
begin
    if tg_op <> 'INSERT' then
        perform editorial.touch('list:articles', 'list:articles:' || old.language,
            published.surrogate_key('article', old.id), published.surrogate_key('story', old.story_id));
    end if;
    if tg_op <> 'DELETE' then
        keys := array['list:articles', 'list:articles:' || new.language, published.surrogate_key('article', new.id),
            published.surrogate_key('story', new.story_id)];
        perform editorial.touch(variadic keys);
        perform editorial.touch_later(new.visible_from, new.visible_until, variadic keys);
    end if;
    return null;
end
$$;
create trigger article_touched after insert or update or delete on published.article
    for each row execute function editorial.article_touched();

-- The rows that put an article into a list: the first argument is the kind of the list, the second the column with the
-- id of what it is a list of.
create function editorial.listing_touched() returns trigger language plpgsql as $$
declare
    key text;
begin
    if tg_op <> 'INSERT' then
        key := published.surrogate_key(tg_argv[0], cast(to_jsonb(old) ->> tg_argv[1] as uuid));
        if key is not null then
            perform editorial.touch(key);
        end if;
    end if;
    if tg_op <> 'DELETE' then
        key := published.surrogate_key(tg_argv[0], cast(to_jsonb(new) ->> tg_argv[1] as uuid));
        if key is not null then
            perform editorial.touch(key);
            perform editorial.touch_later(new.visible_from, new.visible_until, key);
        end if;
    end if;
    return null;
end
$$;
create trigger article_tag_touched after insert or update or delete on published.article_tag
    for each row execute function editorial.listing_touched('list:tag', 'tag_id');
create trigger article_author_touched after insert or update or delete on published.article_author
    for each row execute function editorial.listing_touched('list:by', 'author_id');
create trigger article_link_touched after insert or update or delete on published.article_link
    for each row execute function editorial.listing_touched('links', 'target_id');

-- Named things: each has a key of its own, and one stands for all names and places in the hierarchy.
create function editorial.tag_touched() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if new is distinct from old then
            perform editorial.touch(published.surrogate_key('tag', new.id));
        end if;
        if (new.slug, new.parent_id, new.merged_into_id) is distinct from (old.slug, old.parent_id, old.merged_into_id) then
            perform editorial.touch('tags');
        end if;
    else
        perform editorial.touch('tags', published.surrogate_key('tag', coalesce(new.id, old.id)));
    end if;
    return null;
end
$$;
create trigger tag_touched after insert or update or delete on published.tag
    for each row execute function editorial.tag_touched();

create function editorial.author_touched() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if new is distinct from old then
            perform editorial.touch(published.surrogate_key('author', new.id));
        end if;
        if new.slug is distinct from old.slug then
            perform editorial.touch('authors');
        end if;
    else
        perform editorial.touch('authors', published.surrogate_key('author', coalesce(new.id, old.id)));
    end if;
    return null;
end
$$;
create trigger author_touched after insert or update or delete on published.author
    for each row execute function editorial.author_touched();

create function editorial.publisher_touched() returns trigger language plpgsql as $$
begin
    perform editorial.touch(published.surrogate_key('publisher', coalesce(new.id, old.id)));
    return null;
end
$$;
create trigger publisher_touched after insert or update or delete on published.publisher
    for each row execute function editorial.publisher_touched();

-- The argument is the key that stands for all rows of the table.
create function editorial.all_touched() returns trigger language plpgsql as $$
begin
    perform editorial.touch(tg_argv[0]);
    return null;
end
$$;
create trigger former_tag_slug_touched after insert or update or delete on published.former_tag_slug
    for each row execute function editorial.all_touched('tags');
create trigger former_author_slug_touched after insert or update or delete on published.former_author_slug
    for each row execute function editorial.all_touched('authors');

create function editorial.notice_touched() returns trigger language plpgsql as $$
begin
    perform editorial.touch('notices');
    if tg_op <> 'DELETE' then
        perform editorial.touch_later(new.starts_at, new.ends_at, 'notices');
    end if;
    return null;
end
$$;
create trigger notice_touched after insert or update or delete on published.notice
    for each row execute function editorial.notice_touched();

create function editorial.external_translation_touched() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        perform editorial.touch(published.surrogate_key('story', old.story_id));
    end if;
    if tg_op <> 'DELETE' then
        perform editorial.touch(published.surrogate_key('story', new.story_id));
    end if;
    return null;
end
$$;
create trigger external_translation_touched after insert or update or delete on published.external_translation
    for each row execute function editorial.external_translation_touched();

-- What is public by a moment to come already.
insert into published.coming_change (key, at)
select distinct key, moment
from published.article, unnest(array['list:articles', 'list:articles:' || language,
        published.surrogate_key('article', id), published.surrogate_key('story', story_id)]) key,
    unnest(array[visible_from, visible_until]) moment
where moment > now()
union
select published.surrogate_key('list:tag', tag_id), moment
from published.article_tag, unnest(array[visible_from, visible_until]) moment where moment > now()
union
select published.surrogate_key('list:by', author_id), moment
from published.article_author, unnest(array[visible_from, visible_until]) moment where moment > now()
union
select published.surrogate_key('links', target_id), moment
from published.article_link, unnest(array[visible_from, visible_until]) moment where moment > now() and target_id is not null
union
select 'notices', moment from published.notice, unnest(array[starts_at, ends_at]) moment where moment > now();
