-- Lists are sorted by headline too: by letters, whatever their case and accents, and whatever quotation mark comes first.
-- The key is short, so that it fits into an index and into a cursor; headlines that are the same so far are sorted by id.
create function published.headline_key(headline text) returns text
    language sql immutable strict parallel safe
    return left(lower(regexp_replace(
        normalize(ltrim(headline, U&' \0022\0027\00AB\00BB\2018\2019\201A\201C\201D\201E\2026\2013\2014-([\00A1\00BF'), nfkd),
        U&'[\0300-\036F]', '', 'g')), 100);

alter table published.article add column headline_key text collate "C" not null
    generated always as (published.headline_key(headline)) stored;

-- The join tables carry every sort key, and the language, so that each list is a range of one index.
alter table published.article_tag
    add column language     text,
    add column updated_at   timestamptz,
    add column headline_key text collate "C";
alter table published.article_author
    add column language     text,
    add column updated_at   timestamptz,
    add column headline_key text collate "C";
-- Nothing changes for readers, so nobody is told.
alter table published.article_tag disable trigger article_tag_touched;
alter table published.article_author disable trigger article_author_touched;
update published.article_tag part
set (language, updated_at, headline_key) = (article.language, article.updated_at, article.headline_key)
from published.article where article.id = part.article_id;
update published.article_author part
set (language, updated_at, headline_key) = (article.language, article.updated_at, article.headline_key)
from published.article where article.id = part.article_id;
alter table published.article_tag enable trigger article_tag_touched;
alter table published.article_author enable trigger article_author_touched;
alter table published.article_tag
    alter column language set not null,
    alter column updated_at set not null,
    alter column headline_key set not null;
alter table published.article_author
    alter column language set not null,
    alter column updated_at set not null,
    alter column headline_key set not null;
