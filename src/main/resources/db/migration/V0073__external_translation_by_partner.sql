-- Translations that a partner registers itself: they show once they are approved.
alter table editorial.external_translation
    -- Null: the newsroom recorded it.
    add column partner_id uuid constraint external_translation_partner references editorial.partner,
    add column approval text not null default 'approved'
        constraint external_translation_approval check (approval in ('pending', 'approved', 'declined')),
    -- Which of several in one language comes first.
    add column preferred boolean not null default false;
create unique index external_translation_preferred on editorial.external_translation (story_id, language) where preferred;
create index external_translation_pending on editorial.external_translation (created_at, id) where approval = 'pending';
create index external_translation_by_partner on editorial.external_translation (partner_id, story_id);

alter table published.external_translation add column preferred boolean not null default false;
