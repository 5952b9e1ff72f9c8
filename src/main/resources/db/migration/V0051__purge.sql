-- What each cache outside is still to forget: a row for a change and a cache, until the cache has been told twice.
create table editorial.purge (
    id         bigint      generated always as identity,
    target     text        not null,
    keys       text[]      not null,
    touched_at timestamptz not null,
    told_at    timestamptz,
    -- When it is to be told next. Whoever takes a row puts this off, and so has it alone for that time.
    due_at     timestamptz not null default clock_timestamp(),
    constraint purge_pk primary key (id)
);
create index purge_due on editorial.purge (target, due_at);
create index purge_oldest on editorial.purge (touched_at);
