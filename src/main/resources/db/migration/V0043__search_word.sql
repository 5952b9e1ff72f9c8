-- The words that occur in articles, as they are written but in lower case and without accents: what a word that is still
-- being typed may become, and what one that was misspelt may mean. One that a withdrawn article has left behind does no
-- harm: it is only shown where a search for it finds something.
create table published.search_word (
    language     text        not null,
    word         text        not null,
    visible_from timestamptz not null,
    primary key (language, word)
);
create index search_word_prefix on published.search_word (word text_pattern_ops);
do $$
begin
    perform set_config('search_path', (select string_agg(distinct quote_ident(nspname), ', ')
        from pg_extension join pg_namespace on pg_namespace.oid = extnamespace where extname = 'pg_trgm'), true);
    create index search_word_similar on published.search_word using gin (word gin_trgm_ops);
end
$$;

alter table published.search_word enable row level security;
create policy search_word_public on published.search_word for select to "${deliveryRole}" using (visible_from <= now());

create function editorial.search_words(article published.article) returns setof text
    language sql stable
    begin atomic
        select word
        from unnest(tsvector_to_array(to_tsvector('published.search_simple', published.search_text(concat_ws(E'\n',
            article.headline, article.content ->> 'kicker', article.content ->> 'standfirst',
            left(published.body_text(article.body), 150000)))))) word
        where length(word) between 3 and 40 and word !~ '[0-9/.@_]';
    end;

insert into published.search_word
select article.language, word, min(article.visible_from)
from published.article cross join lateral editorial.search_words(article) word group by article.language, word;

-- Enters a published article, or enters it anew. Words are entered in order, so that those who publish at once wait for one
-- another and never in a circle.
create function editorial.index_article(id uuid) returns void
    language sql
    begin atomic
        insert into published.article_search as present
        select entry.* from published.article cross join lateral editorial.search_entry(article) entry
        where article.id = index_article.id
        on conflict (article_id) do update set
            (language, published_at, visible_from, visible_until, document)
            = (excluded.language, excluded.published_at, excluded.visible_from, excluded.visible_until, excluded.document);
        insert into published.article_opening
        select article.id, editorial.search_opening(article) from published.article where article.id = index_article.id
        on conflict (article_id) do update set text = excluded.text;
        insert into published.search_word as present
        select article.language, used.word, article.visible_from
        from published.article cross join lateral editorial.search_words(article) used (word)
        where article.id = index_article.id and not exists (
            select from published.search_word known
            where known.language = article.language and known.word = used.word and known.visible_from <= article.visible_from)
        order by used.word
        on conflict (language, word) do update set visible_from = excluded.visible_from
        where present.visible_from > excluded.visible_from;
    end;
