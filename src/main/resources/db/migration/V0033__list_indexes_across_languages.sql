-- Where editions stand in for others, a list is read in all languages together: each order has an index without the language
-- too. Only those for the usual order carry from when until when a row is public, which spares the table to who counts.
drop index published.article_newest;
drop index published.article_updated;
drop index published.article_updated_in_language;
drop index published.article_headline_in_language;
create index article_newest on published.article (published_at, id) include (language, visible_from, visible_until);
create index article_updated on published.article (updated_at, id);
create index article_updated_in_language on published.article (language, updated_at, id);
create index article_headline on published.article (headline_key, id);
create index article_headline_in_language on published.article (language, headline_key, id);

drop index published.article_tag_newest;
drop index published.article_tag_updated_in_language;
drop index published.article_tag_headline_in_language;
create index article_tag_newest on published.article_tag (tag_id, published_at, article_id)
    include (language, visible_from, visible_until);
create index article_tag_updated on published.article_tag (tag_id, updated_at, article_id);
create index article_tag_updated_in_language on published.article_tag (tag_id, language, updated_at, article_id);
create index article_tag_headline on published.article_tag (tag_id, headline_key, article_id);
create index article_tag_headline_in_language on published.article_tag (tag_id, language, headline_key, article_id);

drop index published.article_author_newest;
drop index published.article_author_updated_in_language;
drop index published.article_author_headline_in_language;
create index article_author_newest on published.article_author (author_id, published_at, article_id)
    include (language, visible_from, visible_until);
create index article_author_updated on published.article_author (author_id, updated_at, article_id);
create index article_author_updated_in_language on published.article_author (author_id, language, updated_at, article_id);
create index article_author_headline on published.article_author (author_id, headline_key, article_id);
create index article_author_headline_in_language on published.article_author (author_id, language, headline_key, article_id);
