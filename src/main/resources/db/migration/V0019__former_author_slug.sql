-- The slugs that authors had before. The last author that gave one up has it, as long as no author bears it again.
create table published.former_author_slug (
    slug      text primary key,
    author_id uuid not null constraint former_author_slug_author references published.author on delete cascade
);
create index former_author_slug_by_author on published.former_author_slug (author_id);
