-- Whom to tell that an address shows something new: hubs of feeds, and search engines. However often an address changes
-- before somebody is told, it is told once.
create table editorial.ping (
    target     text        not null,
    url        text        not null,
    -- What has changed since is told again.
    touched_at timestamptz not null default clock_timestamp(),
    due_at     timestamptz not null,
    attempts   integer     not null default 0,
    constraint ping_pk primary key (target, url)
);
create index ping_due on editorial.ping (due_at);
