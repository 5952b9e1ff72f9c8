package org.standfirst.delivery.article;

import java.util.Set;

/**
 * The SQL that reads articles whole: one statement, whatever is included, so a page of a list costs one round trip.
 * Row-level security hides what is not public, also from the joins: a link to what is hidden finds no row.
 */
final class ArticleSelect {

    private static final String ARTICLE = """
            select a.id, a.language, a.slug, a.headline, cast(a.content as text) as content, a.version, a.published_at,
                a.first_published_at, a.updated_at, a.original, a.translated_from_version,
                (select source.id from published.article source where source.id = a.translated_from_id) as translated_from_id,
                (select source.substance_version from published.article source where source.id = a.translated_from_id) as source_version,
                (select host.name from published.publisher host where host.id = a.source_publisher_id) as source_publisher,
                (select cast(json_agg(json_build_object('id', author.id, 'slug', author.slug, 'name', author.name,
                        'role', line.role) order by line.position) as text)
                    from %{authors} line join published.author on author.id = line.author_id
                    where line.article_id = a.id) as authors,
                (select cast(json_agg(json_build_object('id', tag.id, 'slug', tag.slug, 'kind', tag.kind, 'names', tag.names)
                        order by list.position) as text)
                    from %{tags} list join published.tag on tag.id = list.tag_id
                    where list.article_id = a.id) as tags""";

    private static final String BODY = """
            ,
                cast(a.body as text) as body""";

    private static final String TRANSLATIONS = """
            ,
                (select cast(json_agg(edition.json order by edition.language, edition.id) as text) from (
                    select other.language, other.id, json_build_object('language', other.language, 'id', other.id,
                        'slug', other.slug, 'headline', other.headline, 'publishedAt', other.published_at) as json
                    from published.article other where other.story_id = a.story_id and other.id <> a.id
                    union all
                    select elsewhere.language, elsewhere.id, json_build_object('language', elsewhere.language,
                        'headline', elsewhere.headline, 'url', elsewhere.url, 'publishedAt', elsewhere.published_at,
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
                    where (notice.languages = '[]' or notice.languages @> to_jsonb(a.language))
                        and (notice.tags = '[]' or exists (select from %{tags} list
                            where list.article_id = a.id and notice.tags @> to_jsonb(cast(list.tag_id as text)))))
                    as notices""";

    private ArticleSelect() {
    }

    /** The columns for the parts, up to and without the condition on {@code a}. A body needs the links that it shows. */
    static String sql(Set<Part> parts) {
        return sql(parts, "published.article");
    }

    /**
     * The same for articles that are kept elsewhere; what they refer to is read where all that is public is.
     *
     * @param article the table of the articles; those of their tags, authors and links have names that begin with it
     */
    static String sql(Set<Part> parts, String article) {
        var sql = new StringBuilder(ARTICLE);
        if (parts.contains(Part.BODY)) {
            sql.append(BODY);
        }
        if (parts.contains(Part.TRANSLATIONS)) {
            sql.append(TRANSLATIONS);
        }
        if (parts.contains(Part.RELATED) || parts.contains(Part.BODY)) {
            sql.append(RELATED);
        }
        if (parts.contains(Part.NOTICES)) {
            sql.append(NOTICES);
        }
        return sql.append("\nfrom %{article} a\n").toString().replace("%{article}", article)
                .replace("%{authors}", article + "_author").replace("%{tags}", article + "_tag")
                .replace("%{links}", article + "_link");
    }
}
