package org.standfirst.delivery.article.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.standfirst.delivery.NamedAuthors;
import org.standfirst.delivery.NamedTags;
import org.standfirst.http.Cursor;
import org.standfirst.http.Reference;

/**
 * The SQL that finds the articles with certain words. The index of their documents answers all conditions at once: tags,
 * authors and languages stand in a document as words do.
 * <ul>
 * <li>By date, just those of a page are found.</li>
 * <li>By relevance, the newest {@link #RANKED} hits are compared, so that a word which is everywhere costs what a rare one
 * does, and what nobody reads any more is left out first.</li>
 * </ul>
 */
public final class SearchStatement {

    /** How many hits are compared with one another, the newest. */
    public static final int RANKED = 500;
    /** As far as hits are counted. */
    static final int COUNTED = 10_000;
    private static final int FACET_TAGS = 20;

    /** The weights of body, standfirst and headline, from the right; nothing has the first. */
    private static final String WEIGHTS = "cast(array[0.1, 0.15, 0.4, 1] as real[])";

    private static final String ASKED = """
            asked as materialized (
                select words.*, words.query%1$s as narrowed
                from published.search_query(:q, string_to_array(:languages, ',')) words)""";
    private static final String HIT = """
            hit (id, language, at) as materialized (
                select hits.id, hits.language, hits.at
                from asked cross join lateral published.search_hits(asked.narrowed, cast(:publishedAfter as timestamptz),
                    cast(:publishedBefore as timestamptz), cast(%1$s as timestamptz), cast(%2$s as uuid), %3$s, %4$d) hits)""";
    private static final String TONGUE = """
            tongue as materialized (
                select spoken.language, meant.query, published.search_configuration(spoken.language) as configuration
                from (select distinct hit.language from hit) spoken
                cross join asked
                cross join lateral unnest(asked.configurations, asked.queries) meant (configuration, query)
                where meant.configuration = published.search_stemming(spoken.language))""";
    private static final String RANKED_HITS = """
            ranked (id, at) as materialized (
                select hit.id, lpad(cast(round(ts_rank(%1$s, entry.document, tongue.query) * 1000000) as text), 9, '0')
                from hit join published.article_search entry on entry.article_id = hit.id
                join tongue on tongue.language = hit.language)""";
    private static final String FACET_TAG = """
            facet_tag as materialized (
                select present.id, present.slug, present.kind, present.names, counted.articles
                from (select meant.id, count(*) as articles
                    from (select distinct hit.id as article_id, coalesce(written.merged_into_id, written.id) as id
                        from hit join published.article_tag list on list.article_id = hit.id
                        join published.tag written on written.id = list.tag_id) meant
                    group by meant.id) counted
                join published.tag present on present.id = counted.id
                order by counted.articles desc, present.id limit %1$d)""";

    /** What a search tells beside the articles, as one JSON text. */
    private static final String ASIDE = """
            select cast(null as uuid) as subject_id, cast(null as text) as subject_slug, (
                select cast(json_build_object('counted', (select count(*) from hit),
                    'complete', (select count(*) from hit) < %1$d,
                    'excludesOnly', asked.query is null and asked.excludes_only,
                    'onlyStopWords', asked.query is null and not asked.excludes_only,
                    'languages', (select coalesce(json_agg(json_build_object('language', one.language, 'count', one.articles)
                            order by one.articles desc, one.language), '[]')
                        from (select hit.language, count(*) as articles from hit group by hit.language) one),
                    'years', (select coalesce(json_agg(json_build_object('year', one.year, 'count', one.articles)
                            order by one.year desc), '[]')
                        from (select cast(extract(year from hit.at at time zone 'UTC') as integer) as year,
                            count(*) as articles from hit group by 1) one),
                    'tags', (select coalesce(json_agg(json_build_object('id', one.id, 'slug', one.slug, 'kind', one.kind,
                            'names', one.names, 'count', one.articles) order by one.articles desc, one.id), '[]')
                        from facet_tag one),
                    'snippets', (select coalesce(json_agg(json_build_object('id', a.id,
                            'headline', ts_headline(tongue.configuration, published.search_shown(a.headline), tongue.query,
                                mark.options || ', HighlightAll=true'),
                            'text', ts_headline(tongue.configuration,
                                published.search_excerpt(opening.text, tongue.query), tongue.query,
                                mark.options || ', MaxFragments=2, MinWords=8, MaxWords=24, FragmentDelimiter=" … "'))), '[]')
                        from found join published.article a on a.id = found.id
                        join published.article_opening opening on opening.article_id = a.id
                        join tongue on tongue.language = a.language
                        cross join (select 'StartSel="' || chr(2) || '", StopSel="' || chr(3) || '"' as options) mark)) as text)
                from asked) as aside""";

    private final ArticleQuery query;
    private final int limit;
    private final Optional<Cursor> from;
    private final boolean ranks;
    private final int groups;
    private final Map<String, Object> values = new HashMap<>();

    /**
     * The statement for a page.
     *
     * @param query one with words
     * @param limit how many articles it shall find at most
     * @param from where the page begins
     */
    public SearchStatement(ArticleQuery query, int limit, Optional<Cursor> from) {
        this.query = query;
        this.limit = limit;
        this.from = from;
        this.ranks = query.sort() == ArticleSort.RELEVANCE;
        this.groups = query.tagGroups().size();
        collectValues();
    }

    /** The SQL for a list. */
    public Finding finding() {
        return new Finding(with(ranks ? RANKED : limit, false), direction(), keys(false),
                ListStatement.subject(query.subject()), total(), values);
    }

    /** The SQL for a search: the subject has a column more, {@code aside}, with facets and snippets as JSON. */
    public Finding withFacets() {
        return new Finding(with(RANKED, true), direction(), keys(true), ASIDE.formatted(RANKED), total(), values);
    }

    private boolean isBackward() {
        return from.isPresent() && from.get().direction() == Cursor.Direction.BACKWARD;
    }

    private String direction() {
        return query.sort().isDescending() == isBackward() ? "asc" : "desc";
    }

    private String with(int wanted, boolean facets) {
        var tables = new ArrayList<String>();
        if (groups > 0) {
            tables.add(ListStatement.tagGroups(groups));
        }
        if (query.author() != null) {
            tables.add(ListStatement.SIGNER);
        }
        tables.add(ASKED.formatted(limits()));
        // Facets are of all hits, whichever page is shown.
        var paged = !ranks && !facets;
        tables.add(hit("hit", paged, wanted));
        tables.add(TONGUE);
        if (ranks) {
            tables.add(RANKED_HITS.formatted(WEIGHTS));
        } else if (facets) {
            tables.add(hit("near", true, limit));
        }
        if (facets) {
            tables.add(FACET_TAG.formatted(FACET_TAGS));
        }
        tables.add("found (id, at) as materialized (" + found(paged) + ")");
        return String.join(",\n", tables);
    }

    private String hit(String name, boolean paged, int wanted) {
        var hasPlace = paged && from.isPresent();
        var hit = query.entitlement() == null ? HIT
                : HIT.replaceFirst("\\)$", " where " + Entitlement.CONDITION.replace("d.{id}", "hits.id") + ")");
        return hit.formatted(hasPlace ? ":cursorKey" : "null", hasPlace ? ":cursorId" : "null",
                paged && direction().equals("asc"), wanted).replaceFirst("^hit", name);
    }

    private String found(boolean paged) {
        if (!ranks) {
            return "select hit.id, hit.at from " + (paged ? "hit" : "near") + " hit";
        }
        var condition = from.isEmpty() ? ""
                : " where (ranked.at, ranked.id) " + (direction().equals("desc") ? "<" : ">") + " (:cursorKey, :cursorId)";
        return "select ranked.id, ranked.at from ranked%1$s order by ranked.at %2$s, ranked.id %2$s limit %3$d"
                .formatted(condition, direction(), limit);
    }

    /** What is and-ed to the words. */
    private String limits() {
        var limits = new StringBuilder();
        if (!query.languages().asked().isEmpty()) {
            limits.append(" && published.search_any('l', string_to_array(:languages, ','))");
        }
        IntStream.range(0, groups).forEach(i -> limits.append("""
                && published.search_any('t', array(select distinct cast(tag.id as text) from tag_group tag
                   where tag.meant and tag.grp = %d))""".formatted(i)));
        if (query.author() != null) {
            limits.append(
                    " && published.search_any('a', array(select cast(signer.id as text) from signer where signer.meant))");
        }
        return limits.toString();
    }

    /** Not counted beyond a bound: then there is no number. */
    private String total() {
        return """
                select nullif(count(*), %1$d) from asked cross join lateral published.search_hits(asked.narrowed,
                    cast(:publishedAfter as timestamptz), cast(:publishedBefore as timestamptz), null, null, false, %1$d) hits"""
                .formatted(COUNTED + 1);
    }

    /**
     * The surrogate keys of what decides which articles are found. The words of an article, and the vocabulary that misspelt
     * and unfinished words are looked up in, change with its row. Whom a tag or author means may depend on articles in any
     * language.
     */
    private String keys(boolean facets) {
        var keys = new ArrayList<String>();
        keys.add("string_to_array(:listKeys, ' ')");
        if (facets) {
            keys.add("array(select published.surrogate_key('tag', facet.id) from facet_tag facet union select 'tags')");
        }
        return Finding.all(keys);
    }

    private static @Nullable String text(@Nullable Instant value) {
        return value == null ? null : value.toString();
    }

    private void collectValues() {
        var languages = query.languages().asked();
        values.put("q", Objects.requireNonNull(query.words()).text());
        values.put("languages", languages.isEmpty() ? null : String.join(",", languages));
        values.put("publishedAfter", text(query.period().publishedAfter()));
        values.put("publishedBefore", text(query.period().publishedBefore()));
        var lists = new ArrayList<String>();
        if (languages.isEmpty() || groups > 0 || query.author() != null) {
            lists.add("list:articles");
        } else {
            languages.forEach(language -> lists.add("list:articles:" + language));
        }
        if (groups > 0) {
            lists.add("tags");
        }
        if (query.author() != null) {
            lists.add("authors");
            values.putAll(NamedAuthors.values(Reference.parse(query.author())));
        }
        values.put("listKeys", lists.stream().collect(Collectors.joining(" ")));
        List<List<String>> tags = query.tagGroups();
        if (query.entitlement() != null) {
            values.put("partner", query.entitlement().partner());
        }
        for (var i = 0; i < groups; i++) {
            values.putAll(NamedTags.values(String.valueOf(i), tags.get(i)));
        }
        from.ifPresent(cursor -> {
            values.put("cursorKey", ranks ? ((Cursor.Text) cursor.key()).text() : cursor.at());
            values.put("cursorId", cursor.id());
        });
    }
}
