-- Every slug under which readers could find an article, with the moment when it was last seen to hold it. The latest
-- holder decides where the slug leads. Nothing stands here that was never public.
create table published.former_slug (
    language   text        not null,
    slug       text        not null,
    article_id uuid        not null,
    held_until timestamptz not null,
    primary key (language, slug, article_id)
);
insert into published.former_slug (language, slug, article_id, held_until)
select language, slug, id, withdrawn_at from published.withdrawn_article where withdrawn_at <= now();
