-- What the newsroom works on. Readers never see any of it: delivery's role has no rights here.

create table editorial.api_key (
    id           uuid primary key,
    name         text        not null,
    role         text        not null constraint api_key_role check (role in ('author', 'translator', 'editor', 'admin', 'partner')),
    token_hash   bytea       not null constraint api_key_token_hash unique,
    origin       text        not null constraint api_key_origin check (origin in ('issued', 'bootstrap', 'development')),
    created_at   timestamptz not null,
    created_by   text        not null,
    expires_at   timestamptz,
    revoked_at   timestamptz,
    last_used_at timestamptz
);

create table editorial.tag (
    id           uuid primary key,
    revision     bigint      not null,
    slug         text        not null constraint tag_slug unique,
    kind         text        not null,
    names        jsonb       not null,
    descriptions jsonb       not null,
    parent_id    uuid constraint tag_parent references editorial.tag,
    aliases      jsonb       not null,
    same_as      jsonb       not null,
    created_at   timestamptz not null,
    modified_at  timestamptz not null
);
create index tag_newest on editorial.tag (created_at, id);
create index tag_by_parent on editorial.tag (parent_id);

create table editorial.author (
    id          uuid primary key,
    revision    bigint      not null,
    slug        text        not null constraint author_slug unique,
    name        text        not null,
    bios        jsonb       not null,
    url         text,
    created_at  timestamptz not null,
    modified_at timestamptz not null
);
create index author_newest on editorial.author (created_at, id);

create table editorial.publisher (
    id          uuid primary key,
    revision    bigint      not null,
    slug        text        not null constraint publisher_slug unique,
    name        text        not null,
    url         text        not null,
    languages   jsonb       not null,
    created_at  timestamptz not null,
    modified_at timestamptz not null
);
create index publisher_newest on editorial.publisher (created_at, id);

create table editorial.notice (
    id          uuid primary key,
    revision    bigint      not null,
    placement   text        not null,
    title       jsonb       not null,
    text        jsonb       not null,
    action      jsonb,
    languages   jsonb       not null,
    starts_at   timestamptz,
    ends_at     timestamptz,
    priority    integer     not null,
    tags        jsonb       not null,
    created_at  timestamptz not null,
    modified_at timestamptz not null,
    constraint notice_period check (ends_at > starts_at)
);
create index notice_newest on editorial.notice (created_at, id);

create table editorial.article (
    id                 uuid primary key,
    revision           bigint      not null,
    story_id           uuid        not null,
    original           boolean     not null,
    language           text        not null,
    slug               text        not null,
    status             text        not null,
    content            jsonb       not null,
    unpublished_changes boolean    not null,
    version            integer     not null,
    first_published_at timestamptz,
    published_at       timestamptz,
    updated_at         timestamptz,
    translated_from_id uuid constraint article_translated_from references editorial.article,
    translated_from_version integer,
    created_at         timestamptz not null,
    created_by         jsonb       not null,
    modified_at        timestamptz not null,
    modified_by        jsonb       not null,
    -- A removed article is kept; it only ceases to be found and to hold its slug and its place in the story.
    deleted_at         timestamptz
);
create unique index article_slug on editorial.article (language, slug) where deleted_at is null;
create unique index article_edition on editorial.article (story_id, language) where deleted_at is null;
create unique index article_original on editorial.article (story_id) where original and deleted_at is null;
create index article_latest on editorial.article (modified_at, id) where deleted_at is null;
create index article_by_tag on editorial.article using gin ((content -> 'tags'));
create index article_by_author on editorial.article using gin ((content -> 'authors') jsonb_path_ops);

create table editorial.external_translation (
    id           uuid primary key,
    revision     bigint      not null,
    story_id     uuid        not null,
    language     text        not null,
    url          text        not null,
    headline     text,
    publisher_id uuid        not null constraint external_translation_publisher references editorial.publisher,
    published_at timestamptz,
    created_at   timestamptz not null,
    modified_at  timestamptz not null,
    constraint external_translation_host unique (story_id, language, publisher_id)
);
create index external_translation_by_publisher on editorial.external_translation (publisher_id);
