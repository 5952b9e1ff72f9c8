-- A tag that is merged into another keeps its row and its slug: all that refers to it means the other one, until that is
-- undone. Nothing that refers to it is rewritten, so nothing can be lost on the way there or back.
alter table editorial.tag
    add column merged_into_id uuid constraint tag_merged_into references editorial.tag,
    -- The tag that this one stands for: itself, or the end of the chain of merges.
    add column present_id     uuid constraint tag_present references editorial.tag,
    add column merged_at      timestamptz,
    add column merged_by      jsonb;
update editorial.tag set present_id = id;
alter table editorial.tag
    alter column present_id set not null,
    add constraint tag_merge check ((merged_into_id is null) = (present_id = id)
        and (merged_into_id is null) = (merged_at is null) and (merged_into_id is null) = (merged_by is null));
create index tag_by_present on editorial.tag (present_id);
create index tag_by_merge on editorial.tag (merged_into_id);
