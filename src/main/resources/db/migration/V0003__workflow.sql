-- From draft to publication and back. When a publication is public is a matter of the clock: it is visible from a moment
-- on, up to another, and whoever reads compares.

alter table editorial.article
    add column substance_version integer     not null default 0,
    add column substance         text,
    add column corrections       text,
    add column first_visible_from timestamptz,
    add column visible_from      timestamptz,
    add column visible_until     timestamptz,
    add column announced         boolean     not null default true,
    add column review_comment    text,
    add column recall            jsonb,
    add column purged_at         timestamptz;
update editorial.article
set substance_version = version,
    first_visible_from = first_published_at,
    visible_from = case when status = 'published' then greatest(published_at, updated_at) end,
    announced = status <> 'published' or published_at <= now();
alter table editorial.article
    alter column substance_version drop default,
    alter column announced drop default,
    add constraint article_status check (status in ('draft', 'inReview', 'approved', 'published', 'unpublished', 'archived')),
    add constraint article_visible check (visible_until > visible_from);
create index article_to_announce on editorial.article (visible_from) where not announced;
create index article_to_expire on editorial.article (visible_until) where visible_until is not null;
create index article_trash on editorial.article (modified_at, id) where deleted_at is not null and purged_at is null;

alter table editorial.external_translation add column follows_version integer;
update editorial.external_translation elsewhere
set follows_version = (select version from editorial.article where article.story_id = elsewhere.story_id and original
    and deleted_at is null);

alter table published.article
    add column substance_version integer,
    add column visible_from      timestamptz,
    add column visible_until     timestamptz;
update published.article set substance_version = version, visible_from = greatest(published_at, updated_at);
alter table published.article
    alter column substance_version set not null,
    alter column visible_from set not null;

alter table published.article_tag
    add column visible_from  timestamptz,
    add column visible_until timestamptz;
alter table published.article_author
    add column visible_from  timestamptz,
    add column visible_until timestamptz;
alter table published.article_link
    add column visible_from  timestamptz,
    add column visible_until timestamptz;
update published.article_tag part set visible_from = article.visible_from
from published.article where article.id = part.article_id;
update published.article_author part set visible_from = article.visible_from
from published.article where article.id = part.article_id;
update published.article_link part set visible_from = article.visible_from
from published.article where article.id = part.article_id;
alter table published.article_tag alter column visible_from set not null;
alter table published.article_author alter column visible_from set not null;
alter table published.article_link alter column visible_from set not null;

alter policy article_public on published.article
    using (visible_from <= now() and (visible_until is null or visible_until > now()));
alter policy article_tag_public on published.article_tag
    using (visible_from <= now() and (visible_until is null or visible_until > now()));
alter policy article_author_public on published.article_author
    using (visible_from <= now() and (visible_until is null or visible_until > now()));
alter policy article_link_public on published.article_link
    using (visible_from <= now() and (visible_until is null or visible_until > now()));

-- A mark may be set ahead, for the moment of an expiry, and tells nothing before.
alter table published.withdrawn_article
    add column recall_reason text,
    add column recall_text   text;
alter table published.withdrawn_article enable row level security;
create policy withdrawn_article_past on published.withdrawn_article for select to "${deliveryRole}"
    using (withdrawn_at <= now());
