-- What was found when translations elsewhere were last looked for.
create table editorial.translation_check (
    translation_id uuid primary key
        constraint translation_check_translation references editorial.external_translation on delete cascade,
    -- Where it was looked for. Of another address nothing is known.
    url            text        not null,
    host           text        not null,
    due_at         timestamptz not null,
    -- Until when nobody else asks that host.
    held_until     timestamptz not null,
    checked_at     timestamptz,
    -- Null: there was no answer.
    status         integer,
    failures       integer     not null default 0,
    failing_since  timestamptz,
    -- Whether readers do not see it, since it has been gone for long.
    hidden         boolean     not null default false
);
create index translation_check_due on editorial.translation_check (due_at);
create index translation_check_held on editorial.translation_check (host, held_until);

-- Whether readers see a translation elsewhere: not before it is approved, nor after it has been gone for long, as far as that is
-- known of the address that it has now.
create function editorial.translation_shown(edition editorial.external_translation) returns boolean
    language sql stable
return edition.approval = 'approved' and not exists (
    select from editorial.translation_check seen
    where seen.translation_id = edition.id and seen.url = edition.url and seen.hidden);
