-- Who changed what, when, from where. It only grows: what was written stays, and stays as it was written.

create table editorial.audit_entry (
    id         uuid primary key,
    at         timestamptz not null,
    -- No foreign key: the entry outlives the key, and not everyone who calls has one. Null: the system itself.
    actor_id   uuid,
    actor_name text        not null,
    operation  text        not null,
    method     text,
    path       text,
    status     integer,
    kind       text        not null,
    thing_id   text,
    etag       text,
    address    text,
    user_agent text,
    request_id text
);
create index audit_entry_newest on editorial.audit_entry (at, id);
create index audit_entry_by_actor on editorial.audit_entry (actor_id, at, id);
create index audit_entry_by_thing on editorial.audit_entry (thing_id, at, id);

create function editorial.refuse_audit_change() returns trigger language plpgsql as $$
begin
    raise exception 'the audit log only grows: % of % is refused', tg_op, tg_table_name;
end
$$;

create trigger audit_entry_only_grows before update or delete or truncate on editorial.audit_entry
    for each statement execute function editorial.refuse_audit_change();
