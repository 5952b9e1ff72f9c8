-- What readers see. Only publication writes here; delivery's role reads, and row-level security hides from it whatever
-- is not public at the moment of the query, by the clock of the database.

create table published.tag (
    id           uuid primary key,
    slug         text  not null constraint tag_slug unique deferrable initially deferred,
    kind         text  not null,
    names        jsonb not null,
    descriptions jsonb not null,
    parent_id    uuid,
    aliases      jsonb not null,
    same_as      jsonb not null
);
create index tag_by_parent on published.tag (parent_id);

create table published.author (
    id   uuid primary key,
    slug text  not null constraint author_slug unique deferrable initially deferred,
    name text  not null,
    bios jsonb not null,
    url  text
);

create table published.publisher (
    id   uuid primary key,
    slug text not null constraint publisher_slug unique deferrable initially deferred,
    name text not null,
    url  text not null
);

create table published.notice (
    id        uuid primary key,
    placement text    not null,
    title     jsonb   not null,
    text      jsonb   not null,
    action    jsonb,
    languages jsonb   not null,
    starts_at timestamptz,
    ends_at   timestamptz,
    priority  integer not null,
    tags      jsonb   not null
);

create table published.article (
    id                      uuid primary key,
    story_id                uuid        not null,
    original                boolean     not null,
    language                text        not null,
    slug                    text        not null,
    headline                text        not null,
    content                 jsonb       not null,
    -- Kept as it was written: it is checked on its way in and only ever read whole.
    body                    json        not null,
    source_publisher_id     uuid constraint article_source_publisher references published.publisher,
    version                 integer     not null,
    published_at            timestamptz not null,
    first_published_at      timestamptz not null,
    updated_at              timestamptz not null,
    translated_from_id      uuid,
    translated_from_version integer,
    constraint article_slug unique (language, slug)
);
create index article_newest on published.article (published_at, id);
create index article_newest_in_language on published.article (language, published_at, id);
create index article_by_source_publisher on published.article (source_publisher_id);
create index article_by_story on published.article (story_id);

-- The join tables carry the sort key that lists need, and so the moment from which they are public.
create table published.article_tag (
    article_id   uuid        not null constraint article_tag_article references published.article on delete cascade,
    tag_id       uuid        not null constraint article_tag_tag references published.tag,
    position     integer     not null,
    published_at timestamptz not null,
    primary key (article_id, tag_id)
);
create index article_tag_newest on published.article_tag (tag_id, published_at, article_id);

create table published.article_author (
    article_id   uuid        not null constraint article_author_article references published.article on delete cascade,
    author_id    uuid        not null constraint article_author_author references published.author,
    role         text        not null,
    position     integer     not null,
    published_at timestamptz not null,
    primary key (article_id, author_id)
);
create index article_author_newest on published.article_author (author_id, published_at, article_id);

create table published.article_link (
    article_id   uuid        not null constraint article_link_article references published.article on delete cascade,
    position     integer     not null,
    relation     text        not null,
    -- No foreign key: the target may be a draft, and the link shows once that is published.
    target_id    uuid,
    headline     text,
    url          text,
    publisher_id uuid constraint article_link_publisher references published.publisher,
    published_at timestamptz not null,
    primary key (article_id, position),
    constraint article_link_target check (target_id is not null or url is not null)
);
create index article_link_backlinks on published.article_link (target_id, published_at, article_id);
create index article_link_by_publisher on published.article_link (publisher_id);

create table published.external_translation (
    id           uuid primary key,
    story_id     uuid not null,
    language     text not null,
    url          text not null,
    headline     text,
    publisher_id uuid not null constraint external_translation_publisher references published.publisher,
    published_at timestamptz
);
create index external_translation_by_story on published.external_translation (story_id);
create index external_translation_by_publisher on published.external_translation (publisher_id);

-- Articles that were public and no longer are.
create table published.withdrawn_article (
    id           uuid primary key,
    language     text        not null,
    slug         text        not null,
    withdrawn_at timestamptz not null
);
create index withdrawn_article_by_slug on published.withdrawn_article (language, slug);

alter table published.article enable row level security;
alter table published.article_tag enable row level security;
alter table published.article_author enable row level security;
alter table published.article_link enable row level security;
alter table published.notice enable row level security;
alter table published.tag enable row level security;
alter table published.author enable row level security;

create policy article_public on published.article for select to "${deliveryRole}"
    using (published_at <= now());
create policy article_tag_public on published.article_tag for select to "${deliveryRole}"
    using (published_at <= now());
create policy article_author_public on published.article_author for select to "${deliveryRole}"
    using (published_at <= now());
create policy article_link_public on published.article_link for select to "${deliveryRole}"
    using (published_at <= now());
create policy notice_running on published.notice for select to "${deliveryRole}"
    using ((starts_at is null or starts_at <= now()) and (ends_at is null or ends_at > now()));
create policy tag_all on published.tag for select to "${deliveryRole}" using (true);
create policy author_all on published.author for select to "${deliveryRole}" using (true);
