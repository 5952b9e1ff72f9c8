-- What full-text search finds articles by. Publication writes it with the other rows of an article.

-- The text of a body without its marks: the spans of a block stand together, whatever cuts a word in two.
create function published.body_text(body json) returns text
    language sql immutable strict parallel safe
    begin atomic
        select coalesce(string_agg(part.text, E'\n' order by part.position), '')
        from (
            select position, coalesce(
                (select string_agg(span.text #>> '{}', '' order by span.position)
                    from jsonb_path_query(block, 'strict $.children[*].text', silent => true) with ordinality as span (text, position)),
                (select string_agg(other.text #>> '{}', E'\n' order by other.position)
                    from jsonb_path_query(block, 'strict $.**.text', silent => true) with ordinality as other (text, position)
                    where jsonb_typeof(other.text) = 'string'),
                (select string_agg(cell.text #>> '{}', E'\n' order by cell.position)
                    from jsonb_path_query(block, 'strict $.rows[*].cells[*]', silent => true) with ordinality as cell (text, position)
                    where jsonb_typeof(cell.text) = 'string')) as text
            from jsonb_array_elements(cast(body as jsonb)) with ordinality as list (block, position)) part
        where part.text <> '';
    end;

-- Text as it is cut into words: the parser would take what stands between angle brackets for markup and pass it over.
create function published.search_text(plain text) returns text
    language sql immutable parallel safe
    return translate(plain, '<>', '  ');

create table published.article_search (
    article_id    uuid        primary key constraint article_search_article references published.article on delete cascade,
    language      text        not null,
    published_at  timestamptz not null,
    visible_from  timestamptz not null,
    visible_until timestamptz,
    -- The words of the article, and marks that no text can hold, for all that a search may be limited to: see search_mark.
    document      tsvector    not null
);
-- Taken as it is: a document is read for each hit that is ranked, and decompressing it would cost more than its bytes.
alter table published.article_search alter column document set storage external;
create index article_search_document on published.article_search using gin (document) with (fastupdate = off);
create index article_search_newest on published.article_search (published_at, article_id);

-- The beginning of an article, in which the hits are shown: not in the rows above, of which hundreds are read to choose those
-- twenty that are shown.
create table published.article_opening (
    article_id uuid primary key constraint article_opening_article references published.article on delete cascade,
    text       text not null
);

alter table published.article_opening enable row level security;
create policy article_opening_public on published.article_opening for select to "${deliveryRole}"
    using (exists (select from published.article where id = article_id));

alter table published.article_search enable row level security;
create policy article_search_public on published.article_search for select to "${deliveryRole}"
    using (visible_from <= now() and (visible_until is null or visible_until > now()));

-- A word in a document that stands for a property of the article. No text can name it: it begins with a control character.
-- Kinds: c configuration, l language, t tag, a author, d0 to d7 date.
create function published.search_mark(kind text, value text) returns text
    language sql immutable strict parallel safe
    return E'\x01' || kind || ':' || value;

-- The days on which something was published, in periods of 4^level days. It is by these that a search for a common word
-- looks among the newest articles first and need not find all that there are.
create function published.search_period(level integer, at timestamptz) returns integer
    language sql immutable strict parallel safe
    return cast(floor(extract(epoch from at) / 86400) as integer) >> (2 * level);

-- The entry of a published article, made from its rows.
create function editorial.search_entry(article published.article) returns published.article_search
    language sql stable
    begin atomic
        select article.id, article.language, article.published_at, article.visible_from, article.visible_until,
            setweight(to_tsvector(configuration, published.search_text(article.headline)), 'A')
            || setweight(to_tsvector(configuration, published.search_text(coalesce(article.content ->> 'kicker', ''))), 'B')
            || setweight(to_tsvector(configuration, published.search_text(coalesce(article.content ->> 'standfirst', ''))), 'B')
            -- A document has an upper limit, and so much text is within it in any script.
            || setweight(to_tsvector(configuration, published.search_text(left(published.body_text(article.body), 150000))), 'C')
            || array_to_tsvector(array[published.search_mark('c', published.search_stemming(article.language)),
                published.search_mark('l', article.language)]
                || array(select published.search_mark('d' || level,
                        cast(published.search_period(level, article.published_at) as text))
                    from generate_series(0, 7) level)
                || array(select published.search_mark('t', cast(tag_id as text)) from published.article_tag
                    where article_id = article.id)
                || array(select distinct published.search_mark('a', cast(author_id as text)) from published.article_author
                    where article_id = article.id))
        from published.search_configuration(article.language) configuration;
    end;

-- Text to show hits in, with no more markup than the hits will be: other characters stand for angle brackets, and those between
-- which a hit will stand are left out.
create function published.search_shown(plain text) returns text
    language sql immutable parallel safe
    return translate(plain, '<>' || chr(2) || chr(3), chr(4) || chr(5));

create function editorial.search_opening(article published.article) returns text
    language sql stable
    return left(published.search_shown(
        concat_ws(E'\n', article.content ->> 'standfirst', published.body_text(article.body))), 4000);

insert into published.article_opening
select article.id, editorial.search_opening(article) from published.article;
insert into published.article_search
select entry.* from published.article cross join lateral editorial.search_entry(article) entry;
