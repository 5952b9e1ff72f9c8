-- The answers to requests with an Idempotency-Key, sealed with what only the caller knows: some hold secrets.

create table editorial.stored_answer (
    id              uuid primary key,
    caller_id       uuid        not null,
    idempotency_key text        not null,
    request_hash    bytea       not null,
    answer          bytea       not null,
    stored_at       timestamptz not null,
    constraint stored_answer_key unique (caller_id, idempotency_key)
);
create index stored_answer_oldest on editorial.stored_answer (stored_at);
