-- Sites elsewhere that have access: what they may have, and on what terms.
create table editorial.partner (
    id                  uuid primary key,
    revision            bigint      not null,
    slug                text        not null constraint partner_slug unique,
    name                text        not null,
    state               text        not null constraint partner_state check (state in ('active', 'suspended')),
    -- Ids of publishers: the sites of the partner.
    publishers          jsonb       not null,
    terms_url           text,
    -- What it may have. No languages, or no tags, means all of them.
    languages           jsonb       not null,
    tags                jsonb       not null,
    published_from      timestamptz,
    text                text        not null constraint partner_text check (text in ('full', 'summary')),
    licence             text,
    -- How long before readers it may have what is scheduled; 0: not before them.
    embargo_lead_minutes integer    not null constraint partner_embargo_lead check (embargo_lead_minutes between 0 and 10080),
    -- When its translations show.
    approval            text        not null constraint partner_approval check (approval in ('atOnce', 'afterApproval')),
    requests_per_minute integer,
    created_at          timestamptz not null,
    modified_at         timestamptz not null
);
create index partner_newest on editorial.partner (created_at, id);

-- The partner on whose behalf a key calls.
alter table editorial.api_key
    add column partner_id uuid constraint api_key_partner references editorial.partner,
    add constraint api_key_partner_role check (partner_id is null or role = 'partner');
create index api_key_by_partner on editorial.api_key (partner_id);
