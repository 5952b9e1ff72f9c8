-- What partners are asked to translate.
create table editorial.translation_request (
    id             uuid primary key,
    revision       bigint      not null,
    -- No foreign key: it tells what was asked for, whatever becomes of the article.
    article_id     uuid        not null,
    story_id       uuid        not null,
    partner_id     uuid        not null constraint translation_request_partner references editorial.partner,
    language       text        not null,
    state          text        not null
        constraint translation_request_state check (state in ('requested', 'accepted', 'published', 'declined')),
    note           text,
    due_at         timestamptz,
    reason         text,
    -- The translation that fulfilled it.
    translation_id uuid,
    requested_by   jsonb       not null,
    created_at     timestamptz not null,
    modified_at    timestamptz not null
);
-- A partner is asked once at a time.
create unique index translation_request_open on editorial.translation_request (story_id, partner_id, language)
    where state in ('requested', 'accepted');
create index translation_request_by_article on editorial.translation_request (article_id, created_at, id);
create index translation_request_by_partner on editorial.translation_request (partner_id, created_at, id);
