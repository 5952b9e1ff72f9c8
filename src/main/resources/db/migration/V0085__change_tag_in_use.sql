-- Followers are shown the tags that are in use. One that comes into use has changed for them, though nobody has touched it:
-- it is told of then. `shown` says of a tag whether it was in use when that was last looked at.

-- Whether something public is about what a tag means, or about a tag below that.
create function editorial.tag_in_use(tag_id uuid) returns boolean language sql stable as $$
    with recursive below (id) as (
        select coalesce(tag.merged_into_id, tag.id) from published.tag where tag.id = tag_id
        union
        select child.id from published.tag child join below on child.parent_id = below.id)
    select exists (
        select from published.article_tag list join below on list.tag_id = below.id
        where list.visible_from <= clock_timestamp()
            and (list.visible_until is null or list.visible_until > clock_timestamp()))
$$;

-- The tags that may have come into use, or gone out of it: those whose lists have changed, or that have moved in the
-- hierarchy, and all above them.
create function editorial.tags_in_question(keys text[]) returns table (id uuid) language sql stable as $$
    with recursive above (id) as (
        select published.surrogate_id(substr(key, length('list:') + 1)) from unnest(keys) key
        where key ~ '^list:tag:[A-Za-z0-9_-]{22}$'
        union
        select published.surrogate_id(key) from unnest(keys) key
        where 'tags' = any(keys) and key ~ '^tag:[A-Za-z0-9_-]{22}$'
        union
        select tag.parent_id from above join published.tag on tag.id = above.id where tag.parent_id is not null)
    select above.id from above
$$;

create or replace function editorial.log_touched() returns trigger language plpgsql as $$
declare
    touched_keys text[];
begin
    perform pg_advisory_xact_lock(7463002);
    select keys into touched_keys from editorial.touched where xid = new.xid;
    insert into published.change as present (id, kind, xid, at, seen, shown, since)
    select changed.id, changed.kind, new.xid, clock_timestamp(), changed.seen, changed.shown, new.xid
    from (
        select showing.id, 'article' as kind, state.shown as seen, state.shown
        from editorial.articles_showing(touched_keys) showing cross join lateral (select exists (
                select from published.article a where a.id = showing.id and a.visible_from <= clock_timestamp()
                    and (a.visible_until is null or a.visible_until > clock_timestamp())) as shown) state
        union all
        select touched.id, 'tag', true, editorial.tag_in_use(touched.id)
        from (select distinct published.surrogate_id(key) as id from unnest(touched_keys) key
            where key ~ '^tag:[A-Za-z0-9_-]{22}$') touched) changed
    on conflict (id) do update set xid = excluded.xid, at = excluded.at, seen = present.seen or excluded.seen,
        shown = excluded.shown,
        since = case when excluded.shown and not present.shown then excluded.xid else present.since end;
    -- What goes out of use is not told of, as no follower need remove a tag; it has only to be known when it is back.
    update published.change present set shown = looked_at.used,
        xid = case when looked_at.used then new.xid else present.xid end,
        at = case when looked_at.used then clock_timestamp() else present.at end
    from (select tag.id, editorial.tag_in_use(tag.id) as used from editorial.tags_in_question(touched_keys) tag) looked_at
    where present.id = looked_at.id and present.kind = 'tag' and present.shown <> looked_at.used;
    return null;
end
$$;

update published.change set shown = editorial.tag_in_use(id) where kind = 'tag';
