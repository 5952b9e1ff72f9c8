-- Every state that an article was ever saved in. What was there before begins with the state it has now.

create table editorial.article_revision (
    article_id    uuid        not null constraint article_revision_article references editorial.article,
    number        bigint      not null constraint article_revision_number check (number > 0),
    action        text        not null,
    comment       text,
    restored_from bigint,
    status        text        not null,
    version       integer     not null,
    language      text        not null,
    slug          text        not null,
    headline      text        not null,
    -- Kept as it was written, to the byte.
    content       json        not null,
    state         jsonb       not null,
    saved_at      timestamptz not null,
    saved_by      jsonb       not null,
    primary key (article_id, number)
);

insert into editorial.article_revision (article_id, number, action, status, version, language, slug, headline, content,
    state, saved_at, saved_by)
select id, revision, 'import',
    case when status = 'published' and visible_until <= now() then 'unpublished'
        when status = 'published' and visible_from > now() then 'scheduled'
        else status end,
    version, language, slug, content ->> 'headline', cast(content as json),
    jsonb_strip_nulls(jsonb_build_object(
        'storyId', story_id, 'original', original, 'hasUnpublishedChanges', unpublished_changes,
        'firstPublishedAt', to_char(first_published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        'publishedAt', to_char(published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        'updatedAt', to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        'visibleFrom', to_char(visible_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        'translatedFromId', translated_from_id, 'translatedFromVersion', translated_from_version,
        'reviewComment', review_comment, 'recall', recall,
        'deletedAt', to_char(deleted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))),
    modified_at, modified_by
from editorial.article
where purged_at is null;
