package org.standfirst.delivery.article;

import java.util.Set;

/**
 * The SQL that reads articles whole: one statement, whatever is included, so a page of a list costs one round trip.
 * Row-level security hides what is not public, also from the joins: a link to what is hidden finds no row.
 */
final class ArticleSelect {

    private static final String ARTICLE = """
            a.id, a.language, a.slug, a.headline, cast(a.content as text) as content, a.version, a.published_at,
                a.first_published_at, a.updated_at, a.original, a.translated_from_version,
                (select source.id from published.article source where source.id = a.translated_from_id) as translated_from_id,
                (select source.substance_version from published.article source where source.id = a.translated_from_id) as source_version,
                (select host.name from published.publisher host where host.id = a.source_publisher_id) as source_publisher,
                (select cast(json_agg(json_build_object('id', author.id, 'slug', author.slug, 'name', author.name,
                        'role', line.role) order by line.position) as text)
                    from %{authors} line join published.author on author.id = line.author_id
                    where line.article_id = a.id) as authors,
                (select cast(json_agg(json_build_object('id', tag.id, 'slug', tag.slug, 'kind', tag.kind, 'names', tag.names)
                        order by tag.position) as text)
                    from (select distinct on (present.id) present.*, list.position
                        from %{tags} list join published.tag written on written.id = list.tag_id
                        join published.tag present on present.id = coalesce(written.merged_into_id, written.id)
                        where list.article_id = a.id order by present.id, list.position) tag) as tags""";

    private static final String BODY = """
            ,
                cast(a.body as text) as body""";

    private static final String TRANSLATIONS = """
            ,
                (select cast(json_agg(edition.json order by edition.language, edition.later, edition.id) as text) from (
                    select other.language, other.id, false as later, json_build_object('language', other.language, 'id', other.id,
                        'slug', other.slug, 'headline', other.headline, 'publishedAt', other.published_at,
                        'alternate', true) as json
                    from published.article other where other.story_id = a.story_id and other.id <> a.id
                    union all
                    select elsewhere.language, elsewhere.id, not elsewhere.preferred, json_build_object('language', elsewhere.language,
                        'headline', elsewhere.headline, 'url', elsewhere.url, 'publishedAt', elsewhere.published_at,
                        'alternate', elsewhere.points_back is not false,
                        'publisher', json_build_object('slug', host.slug, 'name', host.name, 'url', host.url))
                    from published.external_translation elsewhere join published.publisher host
                        on host.id = elsewhere.publisher_id
                    where elsewhere.story_id = a.story_id) edition) as translations""";

    private static final String RELATED = """
            ,
                (select cast(json_agg(json_build_object('relation', link.relation, 'id', target.id,
                        'language', target.language, 'slug', target.slug,
                        'headline', coalesce(target.headline, link.headline), 'url', link.url,
                        'publishedAt', target.published_at, 'publisher', host.name) order by link.position) as text)
                    from %{links} link
                    left join published.article target on target.id = link.target_id
                    left join published.publisher host on host.id = link.publisher_id
                    where link.article_id = a.id and (link.target_id is null or target.id is not null)) as related""";

    private static final String NOTICES = """
            ,
                (select cast(json_agg(json_build_object('placement', notice.placement, 'title', notice.title,
                        'text', notice.text, 'action', notice.action, 'languages', notice.languages)
                        order by notice.priority desc, notice.id) as text)
                    from published.notice
                    where (notice.languages = '[]' or exists (
                            select from jsonb_array_elements_text(notice.languages) meant (language)
                            where a.language = meant.language or starts_with(a.language, meant.language || '-')))
                        and (notice.tags = '[]' or exists (
                            with recursive above (id) as (
                                select list.tag_id from %{tags} list where list.article_id = a.id
                                union
                                select tag.parent_id from above join published.tag on tag.id = above.id
                                where tag.parent_id is not null)
                            select from above join published.tag meant on coalesce(meant.merged_into_id, meant.id) = above.id
                            where jsonb_exists(notice.tags, cast(meant.id as text)))))
                    as notices""";

    /** What the columns above are read from, so that a change of it can be told: also of what is hidden at the moment. */
    private static final String KEYS = """
            ,
                array_to_string(array[published.surrogate_key('article', a.id), published.surrogate_key('story', a.story_id),
                        published.surrogate_key('article', a.translated_from_id),
                        published.surrogate_key('publisher', a.source_publisher_id)]
                    || array(select published.surrogate_key('author', line.author_id) from %{authors} line
                        where line.article_id = a.id)
                    || array(select unnest(array[published.surrogate_key('tag', written.id),
                            published.surrogate_key('tag', written.merged_into_id)])
                        from %{tags} list join published.tag written on written.id = list.tag_id where list.article_id = a.id)\
            """;
    private static final String TRANSLATION_KEYS = """

            || array(select unnest(array[published.surrogate_key('publisher', elsewhere.publisher_id),
                    published.surrogate_key('pairs', elsewhere.story_id)])
                from published.external_translation elsewhere where elsewhere.story_id = a.story_id)""";
    private static final String RELATED_KEYS = """

            || array(select unnest(array[published.surrogate_key('article', link.target_id),
                    published.surrogate_key('publisher', link.publisher_id)])
                from %{links} link where link.article_id = a.id)""";
    /** Which notices stand beside an article is a matter of the tags above its own too. */
    private static final String NOTICE_KEYS = """

            || array['notices', 'tags']""";

    private ArticleSelect() {
    }

    /** The columns for the parts of an article {@code a}. A body needs the links that it shows. */
    static String columns(Set<Part> parts) {
        return columns(parts, "published.article");
    }

    /**
     * The same for articles that are kept elsewhere; what they refer to is read where all that is public is.
     *
     * @param article the table of the articles; those of their tags, authors and links have names that begin with it
     */
    static String columns(Set<Part> parts, String article) {
        var sql = new StringBuilder(ARTICLE);
        if (parts.contains(Part.BODY)) {
            sql.append(BODY);
        }
        if (parts.contains(Part.TRANSLATIONS)) {
            sql.append(TRANSLATIONS);
        }
        if (needsLinks(parts)) {
            sql.append(RELATED);
        }
        if (parts.contains(Part.NOTICES)) {
            sql.append(NOTICES);
        }
        return in(article, sql);
    }

    /**
     * One column more, {@code keys}: the surrogate keys of everything that the columns for the parts are read from, separated
     * by spaces. The editions of a story have its key, whether they can be seen or not; the target of a link has its own even
     * while it is hidden, so that the link comes back with it. Tags and authors are named by their own keys, and which of
     * them an article has is a matter of the article.
     */
    static String keys(Set<Part> parts) {
        var sql = new StringBuilder(KEYS);
        if (parts.contains(Part.TRANSLATIONS)) {
            sql.append(TRANSLATION_KEYS);
        }
        if (needsLinks(parts)) {
            sql.append(RELATED_KEYS);
        }
        if (parts.contains(Part.NOTICES)) {
            sql.append(NOTICE_KEYS);
        }
        return in("published.article", sql.append(", ' ') as keys"));
    }

    private static boolean needsLinks(Set<Part> parts) {
        return parts.contains(Part.RELATED) || parts.contains(Part.BODY);
    }

    private static String in(String article, CharSequence sql) {
        return sql.toString().replace("%{article}", article)
                .replace("%{authors}", article + "_author").replace("%{tags}", article + "_tag")
                .replace("%{links}", article + "_link");
    }
}
