create table editorial.webhook (
    id                    uuid        primary key,
    revision              bigint      not null,
    url                   text        not null,
    description           text,
    events                jsonb       not null,
    languages             jsonb       not null,
    tags                  jsonb       not null,
    payload               text        not null constraint webhook_payload check (payload in ('thin', 'full')),
    enabled               boolean     not null,
    disabled_at           timestamptz,
    disabled_reason       text,
    -- What is sent is signed with these; they cannot be hashes, for the receiver has the same.
    secret                bytea       not null,
    previous_secret       bytea,
    previous_secret_until timestamptz,
    created_at            timestamptz not null,
    modified_at           timestamptz not null,
    -- How it fares, kept by those who send: no change of what an admin said.
    failures              integer     not null default 0,
    failing_since         timestamptz,
    rests_until           timestamptz,
    constraint webhook_disabled check (enabled = (disabled_at is null))
);
create index webhook_newest on editorial.webhook (created_at, id);

-- Whether a webhook is to be told of an event.
create function editorial.webhook_wants(webhook editorial.webhook, event editorial.outbox_event) returns boolean
    language sql stable
return exists (
        select from jsonb_array_elements_text(webhook.events) wanted where event.type like replace(wanted, '*', '%'))
    and (event.language is null or webhook.languages = '[]' or exists (
        select from jsonb_array_elements_text(webhook.languages) wanted
        where event.language = wanted or starts_with(event.language, wanted || '-')))
    and (webhook.tags = '[]' or exists (
        select from jsonb_array_elements_text(webhook.tags) wanted where cast(wanted as uuid) = any(event.tags)));

create table editorial.webhook_delivery (
    id             uuid        not null default gen_random_uuid(),
    webhook_id     uuid        not null constraint webhook_delivery_webhook references editorial.webhook on delete cascade,
    event_seq      bigint      not null constraint webhook_delivery_event references editorial.outbox_event on delete cascade,
    event_id       uuid        not null,
    event_type     text        not null,
    thing_id       uuid        not null,
    status         text        not null default 'pending'
                   constraint webhook_delivery_status check (status in ('pending', 'succeeded', 'failed')),
    -- How often it was begun to be sent since it was queued.
    attempts       integer     not null default 0,
    created_at     timestamptz not null default clock_timestamp(),
    due_at         timestamptz not null default clock_timestamp(),
    -- Until then whoever took it has it alone; after that they count as dead.
    claimed_until  timestamptz,
    attempted_at   timestamptz,
    duration_millis bigint,
    response_status integer,
    response_start text,
    error          text,
    constraint webhook_delivery_pk primary key (id),
    constraint webhook_delivery_once unique (webhook_id, event_seq)
);
create index webhook_delivery_due on editorial.webhook_delivery (webhook_id, due_at, event_seq) where status = 'pending';
create index webhook_delivery_in_order on editorial.webhook_delivery (webhook_id, thing_id, event_seq)
    where status = 'pending';
create index webhook_delivery_under_way on editorial.webhook_delivery (webhook_id) where claimed_until is not null;
create index webhook_delivery_newest on editorial.webhook_delivery (webhook_id, created_at, id);
create index webhook_delivery_by_event on editorial.webhook_delivery (event_seq);
