-- The change feed: for each article and tag that readers have seen, the last transaction that changed what they see of it.
-- A new change moves the row to the end, so the log is as long as there are things, and no place in it ever gets old.

-- Places in a log mean something in that log alone. Whoever restores the database from a copy begins a new one, and
-- followers are told to start again.
create table published.change_log (
    id      uuid    not null default gen_random_uuid(),
    the_one boolean not null default true constraint change_log_is_one primary key check (the_one)
);
insert into published.change_log default values;

create table published.change (
    id    uuid        constraint change_pk primary key,
    kind  text        not null constraint change_kind check (kind in ('article', 'tag')),
    xid   xid8        not null,
    -- When the transaction was about to commit; never before a moment that it has seen come.
    at    timestamptz not null,
    -- Whether readers have seen it then or ever before: what they never saw is nobody's business.
    seen  boolean     not null,
    -- Whether they saw it then, and the transaction since which they do.
    shown boolean     not null,
    since xid8        not null
);
create index change_in_order on published.change (xid, id) where seen;
create index article_by_translated_from on published.article (translated_from_id);
create index former_slug_by_article on published.former_slug (article_id);

alter table published.change enable row level security;
create policy change_seen on published.change for select to "${deliveryRole}" using (seen);

-- The id in a surrogate key.
create function published.surrogate_id(key text) returns uuid
    language sql immutable strict parallel safe
    return cast(encode(decode(translate(split_part(key, ':', 2), '-_', '+/') || '==', 'base64'), 'hex') as uuid);

-- The articles whose answer shows something that has one of the keys. Where tags have moved in the hierarchy, the articles
-- below them come into followers' view, or leave it, though they show the same as before.
create function editorial.articles_showing(keys text[]) returns table (id uuid) language sql stable as $$
    with recursive touched (kind, id) as materialized (
        select split_part(key, ':', 1), published.surrogate_id(key) from unnest(keys) key
        where key ~ '^(article|story|tag|author|publisher):[A-Za-z0-9_-]{22}$'),
    tag (id) as (
        select touched.id from touched where touched.kind = 'tag'
        union
        select below.id from tag join published.tag below
            on below.merged_into_id = tag.id or below.parent_id = tag.id and 'tags' = any(keys))
    select touched.id from touched where touched.kind = 'article'
    union
    select edition.id from touched join published.article edition on edition.translated_from_id = touched.id
    where touched.kind = 'article'
    union
    select link.article_id from touched join published.article_link link on link.target_id = touched.id
    where touched.kind = 'article'
    union
    select edition.id from touched join published.article edition on edition.story_id = touched.id
    where touched.kind = 'story'
    union
    select list.article_id from tag join published.article_tag list on list.tag_id = tag.id
    union
    select line.article_id from touched join published.article_author line on line.author_id = touched.id
    where touched.kind = 'author'
    union
    select article.id from touched join published.article on article.source_publisher_id = touched.id
    where touched.kind = 'publisher'
    union
    select link.article_id from touched join published.article_link link on link.publisher_id = touched.id
    where touched.kind = 'publisher'
    union
    select edition.id from touched join published.external_translation elsewhere on elsewhere.publisher_id = touched.id
        join published.article edition on edition.story_id = elsewhere.story_id
    where touched.kind = 'publisher'
$$;

-- Runs when everything else of the transaction is done. Transactions take turns from here to the end of their commit, as
-- those that notify do anyway. Otherwise one that renames a tag and one that publishes an article with that tag would
-- not see each other, and the article would stay in the log as it was before the name. Whoever waits here sees, in the
-- statement after it, whatever those before have committed.
create function editorial.log_touched() returns trigger language plpgsql as $$
declare
    touched_keys text[];
begin
    perform pg_advisory_xact_lock(7463002);
    select keys into touched_keys from editorial.touched where xid = new.xid;
    insert into published.change as present (id, kind, xid, at, seen, shown, since)
    select changed.id, changed.kind, new.xid, clock_timestamp(), changed.shown, changed.shown, new.xid
    from (
        select showing.id, 'article' as kind, exists (
                select from published.article a where a.id = showing.id and a.visible_from <= clock_timestamp()
                    and (a.visible_until is null or a.visible_until > clock_timestamp())) as shown
        from editorial.articles_showing(touched_keys) showing
        union all
        select distinct published.surrogate_id(key), 'tag', true
        from unnest(touched_keys) key where key ~ '^tag:[A-Za-z0-9_-]{22}$') changed
    on conflict (id) do update set xid = excluded.xid, at = excluded.at, seen = present.seen or excluded.seen,
        shown = excluded.shown,
        since = case when excluded.shown and not present.shown then excluded.xid else present.since end;
    return null;
end
$$;
create constraint trigger touched_logged after insert on editorial.touched
    deferrable initially deferred for each row execute function editorial.log_touched();

-- Begins a new log with what there is. To be called after the database was restored from an older copy.
create function editorial.begin_change_log() returns void language sql as $$
    select pg_advisory_xact_lock(7463002);
    update published.change_log set id = gen_random_uuid();
    update published.change set xid = pg_current_xact_id(), since = pg_current_xact_id();
$$;

insert into published.change (id, kind, xid, at, seen, shown, since)
select id, 'article', pg_current_xact_id(), clock_timestamp(), visible, visible, pg_current_xact_id()
from (
    select id, visible_from <= now() and (visible_until is null or visible_until > now()) as visible
    from published.article) article
union all
select id, 'tag', pg_current_xact_id(), clock_timestamp(), true, true, pg_current_xact_id() from published.tag;
insert into published.change (id, kind, xid, at, seen, shown, since)
select id, 'article', pg_current_xact_id(), clock_timestamp(), true, false, pg_current_xact_id()
from published.withdrawn_article where withdrawn_at <= now()
on conflict (id) do update set seen = true;
