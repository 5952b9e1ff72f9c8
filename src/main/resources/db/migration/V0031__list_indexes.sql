-- One index for each way in which lists are narrowed and sorted; from when until when a row is public comes along, so that
-- counting reads no table. A list in all languages that has no index without the language merges those of the languages.
drop index published.article_newest;
drop index published.article_newest_in_language;
drop index published.article_tag_newest;
drop index published.article_author_newest;
create index article_newest on published.article (published_at, id) include (visible_from, visible_until);
create index article_newest_in_language on published.article (language, published_at, id)
    include (visible_from, visible_until);
create index article_updated on published.article (updated_at, id) include (visible_from, visible_until);
create index article_updated_in_language on published.article (language, updated_at, id)
    include (visible_from, visible_until);
create index article_headline_in_language on published.article (language, headline_key, id)
    include (visible_from, visible_until);

create index article_tag_newest on published.article_tag (tag_id, published_at, article_id)
    include (visible_from, visible_until);
create index article_tag_newest_in_language on published.article_tag (tag_id, language, published_at, article_id)
    include (visible_from, visible_until);
create index article_tag_updated_in_language on published.article_tag (tag_id, language, updated_at, article_id)
    include (visible_from, visible_until);
create index article_tag_headline_in_language on published.article_tag (tag_id, language, headline_key, article_id)
    include (visible_from, visible_until);

create index article_author_newest on published.article_author (author_id, published_at, article_id)
    include (visible_from, visible_until);
create index article_author_newest_in_language on published.article_author (author_id, language, published_at, article_id)
    include (visible_from, visible_until);
create index article_author_updated_in_language on published.article_author (author_id, language, updated_at, article_id)
    include (visible_from, visible_until);
create index article_author_headline_in_language on published.article_author (author_id, language, headline_key, article_id)
    include (visible_from, visible_until);
