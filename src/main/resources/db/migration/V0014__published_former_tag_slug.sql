-- The slugs that tags had before. The last tag that gave one up has it, as long as no tag bears it again.
create table published.former_tag_slug (
    slug   text primary key,
    tag_id uuid not null constraint former_tag_slug_tag references published.tag on delete cascade
);
create index former_tag_slug_by_tag on published.former_tag_slug (tag_id);
