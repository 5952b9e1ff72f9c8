create table editorial.redirect (
    id          uuid primary key,
    revision    bigint      not null,
    source      text        not null,
    -- Both addresses in canonical form, which is what they are compared by.
    source_key  text        not null constraint redirect_source unique,
    target      text,
    target_key  text,
    article_id  uuid,
    status      integer     not null constraint redirect_status check (status in (301, 302, 307, 308, 410)),
    created_at  timestamptz not null,
    modified_at timestamptz not null,
    constraint redirect_target check (num_nonnulls(target, article_id) = case when status = 410 then 0 else 1 end),
    constraint redirect_target_key check ((target is null) = (target_key is null))
);
create index redirect_newest on editorial.redirect (created_at, id);
