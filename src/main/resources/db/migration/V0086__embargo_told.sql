-- Of which articles that readers do not see yet each partner was told, and as they were then. What has changed since is told
-- again, and of what the partner may not have any more it is told that. No foreign keys: it is looked at here what is gone.
create table editorial.embargo_told (
    partner_id   uuid        not null,
    article_id   uuid        not null,
    -- Of the article: every change of what is scheduled has one of its own.
    revision     bigint      not null,
    visible_from timestamptz not null,
    language     text        not null,
    slug         text        not null,
    version      integer     not null,
    tags         uuid[]      not null,
    constraint embargo_told_pk primary key (partner_id, article_id)
);
