-- What has happened that others elsewhere are told of, written in the transaction in which it happened: nothing is
-- announced that did not happen, and nothing that happened is forgotten.
create table editorial.outbox_event (
    -- The order in which events of one thing happened; events of different things may come to light in another.
    seq          bigint      generated always as identity,
    id           uuid        not null default gen_random_uuid(),
    type         text        not null,
    thing_id     uuid        not null,
    language     text,
    -- Every tag that it is about, with those above them.
    tags         uuid[]      not null,
    -- Every author who signs it, or did before.
    authors      uuid[]      not null default '{}',
    data         jsonb       not null,
    -- When it happened or, for an article that is to become public, will have: nobody is told before.
    at           timestamptz not null,
    handed_on_at timestamptz,
    constraint outbox_event_pk primary key (seq),
    constraint outbox_event_id unique (id)
);
create index outbox_event_to_hand_on on editorial.outbox_event (at) where handed_on_at is null;
create index outbox_event_by_thing on editorial.outbox_event (thing_id, at);
create index outbox_event_by_time on editorial.outbox_event (at);
