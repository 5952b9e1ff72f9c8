package org.standfirst.delivery.article.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.standfirst.delivery.NamedAuthors;
import org.standfirst.delivery.NamedTags;
import org.standfirst.http.Cursor;
import org.standfirst.http.Reference;

/**
 * The SQL that finds the articles of one page of a list. It is made so that the plan is the same however large the tables
 * are: the page comes from ranges of one index, each of which lies in the order of the list, so that of each no more is
 * read than a page and what the other conditions leave out.
 * <ul>
 * <li>The list of an author is a range of the authors' join table, that of a tag and those below it as many ranges of the
 * tags' join table; any other, one of the articles themselves. Several languages are several
 * ranges. Each gives a page, and these few are sorted.</li>
 * <li>Of several tags that must all be there, the rarest gives the range, and the others are looked up for each article by
 * primary key. What that costs is bounded by the articles of the rarest, and it is small where many have both.</li>
 * <li>The limit is written out: of a parameter the planner would not know that it is small.</li>
 * </ul>
 */
public final class ListStatement {

    /** Above this number of tags, an answer depends on all articles rather than on those of each tag. */
    private static final int MOST_TAG_KEYS = 50;
    /** As far as it is worth knowing how rare a tag is. */
    private static final int RARE = 1000;

    private static final String RAREST = """
            rarest (grp) as materialized (
                select candidate.grp from unnest(array[%1$s]) candidate (grp)
                cross join lateral (select array(select tag.id from tag_group tag
                    where tag.grp = candidate.grp and tag.meant) as ids) tags
                cross join lateral (select count(*) as size from (select from published.article_tag list
                    where list.tag_id = any(tags.ids) limit %2$d) few) few
                order by few.size, candidate.grp limit 1)""";

    /** The author that is named, and those who may come to be meant. */
    static final String SIGNER = "signer (id, meant) as materialized (" + NamedAuthors.CANDIDATES + ")";

    /** A tag of the group belongs to the article; found by primary key. */
    private static final String HAS_TAG_OF_GROUP = """
            (select true from published.article_tag tag where tag.article_id = d.{id} and tag.tag_id = any(array(
                select tag_group.id from tag_group where tag_group.grp = %d and tag_group.meant)) limit 1)""";

    /**
     * No other edition of the story that readers can see is in a language that ranks before. Not as "is null": the planner
     * would take that for rare, and a range for worth reading whole.
     */
    private static final String BEST_EDITION = """
            coalesce((select false from published.article own join published.article better on better.story_id = own.story_id
                and better.id <> own.id and array_position(string_to_array(:ranking, ','), better.language)
                    < array_position(string_to_array(:ranking, ','), d.language)
            where own.id = d.{id} limit 1), true)""";

    /** In place of the parameter of a language. */
    private static final String EVERY = "";

    /** A table whose rows lie in the order of lists. */
    private enum Source {
        ARTICLES("article", "id", ""),
        TAGGED("article_tag", "article_id", "d.tag_id = range.id"),
        SIGNED("article_author", "article_id", "d.author_id = range.id");

        private final String table;
        private final String id;
        private final String range;

        Source(String table, String id, String range) {
            this.table = table;
            this.id = id;
            this.range = range;
        }
    }

    private final ArticleQuery query;
    private final int limit;
    private final Optional<Cursor> from;
    private final Source source;
    private final int groups;
    private final Map<String, Object> values = new HashMap<>();

    /**
     * The statement for a page.
     *
     * @param limit how many articles it shall find at most
     * @param from where the page begins
     */
    public ListStatement(ArticleQuery query, int limit, Optional<Cursor> from) {
        this.query = query;
        this.limit = limit;
        this.from = from;
        this.groups = query.tagGroups().size();
        this.source = query.author() != null ? Source.SIGNED : groups > 0 ? Source.TAGGED : Source.ARTICLES;
        collectValues();
    }

    /** The SQL. */
    public Finding finding() {
        return new Finding(with(), direction(), keys(), subject(query.subject()), total(), values);
    }

    /** Whether the order of the list is to be read backwards: from the cursor to the beginning. */
    private boolean isBackward() {
        return from.isPresent() && from.get().direction() == Cursor.Direction.BACKWARD;
    }

    private String direction() {
        return query.sort().isDescending() == isBackward() ? "asc" : "desc";
    }

    /**
     * The common table expressions, the last of which is {@code found}: the ids of the page and their sort keys, {@code at}.
     */
    private String with() {
        var tables = new ArrayList<String>();
        if (groups > 0) {
            tables.add(tagGroups(groups));
        }
        if (groups > 1 && source == Source.TAGGED) {
            tables.add(RAREST.formatted(IntStream.range(0, groups).mapToObj(String::valueOf).collect(Collectors.joining(", ")),
                    RARE));
        }
        if (source == Source.SIGNED) {
            tables.add(SIGNER);
        }
        tables.add("found (id, at) as materialized (" + found() + ")");
        return String.join(",\n", tables);
    }

    /** The tags of each group and all below them; {@code union} ends even if the hierarchy should ever close a circle. */
    static String tagGroups(int groups) {
        var named = IntStream.range(0, groups)
                .mapToObj(i -> "select " + i + ", named.id, named.meant, true from (" + NamedTags.candidates(String.valueOf(i))
                        + ") named")
                .collect(Collectors.joining("\nunion all\n"));
        return """
                tag_group (grp, id, meant, named) as (
                    (%s)
                    union
                    select above.grp, below.id, above.meant, false
                    from tag_group above join published.tag below on below.parent_id = above.id)""".formatted(named);
    }

    private String found() {
        var ranges = ranges();
        return ranges.isEmpty() ? merged()
                : "select distinct one.id, one.at from (" + ranges + ") range cross join lateral (" + merged()
                        + ") one order by one.at %1$s, one.id %1$s limit %2$d".formatted(direction(), limit);
    }

    /** What the ranges begin with, one row for each; empty where there is but one. */
    private String ranges() {
        return switch (source) {
            case ARTICLES -> "";
            case TAGGED -> "select distinct tag.id from tag_group tag where tag.meant and tag.grp = "
                    + (groups == 1 ? "0" : "(select rarest.grp from rarest)");
            case SIGNED -> "select signer.id from signer where signer.meant";
        };
    }

    /** One page of a range, or of as many as there are languages. */
    private String merged() {
        var arms = languageRanges().stream().map(this::arm).toList();
        return arms.size() == 1 ? arms.get(0)
                : "select arm.id, arm.at from ("
                        + arms.stream().map(arm -> "(" + arm + ")").collect(Collectors.joining(" union all "))
                        + ") arm order by arm.at %1$s, arm.id %1$s limit %2$d".formatted(direction(), limit);
    }

    /** The parameters with the languages that have a range of their own each; without such a one, all that are in order. */
    private List<String> languageRanges() {
        var languages = query.languages();
        return languages.asked().isEmpty() || languages.ranksEditions() ? List.of(EVERY)
                : IntStream.range(0, languages.ranking().size()).mapToObj(i -> ":language" + i).toList();
    }

    /** A page of one range. */
    private String arm(String language) {
        var order = "d.%1$s %3$s, d.%2$s %3$s".formatted(query.sort().column(), source.id, direction());
        var conditions = new ArrayList<String>();
        conditions.add(source.range);
        if (!language.equals(EVERY)) {
            // As one of several and a part of the order, and not just by "=": with that, an index without the language would
            // have the order too, and the planner, which cannot know of a parameter how rare its language is, might search
            // it to its end.
            conditions.add("d.language = any(array[cast(" + language + " as text)])");
            order = "d.language " + direction() + ", " + order;
        }
        if (query.languages().ranksEditions()) {
            // Nearly every story shows in one of them, but hardly any may in one that stands in: that one alone would be
            // searched to its end.
            conditions.add("d.language = any(string_to_array(:ranking, ','))");
        }
        if (from.isPresent()) {
            conditions.add("(d.%s, d.%s) %s (:cursorKey, :cursorId)".formatted(query.sort().column(), source.id,
                    direction().equals("desc") ? "<" : ">"));
        }
        conditions.addAll(residual());
        return "select d.%1$s as id, d.%2$s as at from published.%3$s d%4$s order by %5$s limit %6$d".formatted(source.id,
                query.sort().column(), source.table, where(conditions), order, limit);
    }

    /** What is looked at for each row of a range. */
    private List<String> residual() {
        var conditions = new ArrayList<>(query.period().conditions());
        if (query.languages().ranksEditions()) {
            conditions.add(BEST_EDITION);
        }
        if (source == Source.SIGNED || groups > 1) {
            IntStream.range(0, groups).forEach(i -> conditions.add(HAS_TAG_OF_GROUP.formatted(i)));
        }
        if (query.entitlement() != null) {
            conditions.add(Entitlement.CONDITION);
        }
        return conditions.stream().map(condition -> condition.replace("{id}", source.id)).toList();
    }

    private static String where(List<String> conditions) {
        var present = conditions.stream().filter(condition -> !condition.isEmpty()).toList();
        return present.isEmpty() ? "" : " where " + String.join(" and ", present);
    }

    /** A query for the number of all articles of the list; it reads as many entries of an index as there are. */
    private String total() {
        var conditions = new ArrayList<String>();
        conditions.add(source.range);
        if (!query.languages().asked().isEmpty()) {
            conditions.add("d.language = any(string_to_array(:ranking, ','))");
        }
        conditions.addAll(residual());
        return source == Source.ARTICLES ? "select count(*) from published.article d" + where(conditions)
                : "select count(distinct d.article_id) from (" + ranges() + ") range join published." + source.table
                        + " d on true" + where(conditions);
    }

    /**
     * The surrogate keys of the list itself, as an array of text; those of the articles on the page come with them.
     * <p>
     * Why they suffice: an article joins a list, leaves it or moves in it only by a change of a row of its own, of another
     * edition of its story, or of what the names in the query mean. A publication writes the rows of an article in all tables
     * anew, whatever it changes, and a withdrawal removes them all, so the keys of any one condition that the article
     * fulfils before or after are among those touched.
     * <ul>
     * <li>With tags, that is {@code list:tag:…} of every tag that the names mean or may come to mean, and of all below. With an
     * author, {@code list:by:…} likewise. What they mean changes with a slug, a merge or the hierarchy ({@code tags},
     * {@code authors}), or where a slug is contested, with who is in use: rows of the same lists.</li>
     * <li>Else it is the languages, else all articles. An article never changes its language.</li>
     * <li>Where editions are ranked, one shows or not as another comes or goes, in any of the languages ranked, be it about
     * the tag or not; and stories are joined by rows of the articles alone.</li>
     * <li>Very many tags are named by {@code list:articles}, which every change of an article touches.</li>
     * </ul>
     */
    private String keys() {
        var keys = new ArrayList<String>();
        if (groups > 0) {
            keys.add("""
                    array(select published.surrogate_key('list:tag', tag.id) from tag_group tag
                        where (select count(*) from tag_group) <= %1$d
                        union select 'list:articles' where (select count(*) from tag_group) > %1$d
                        union select 'tags')""".formatted(MOST_TAG_KEYS));
        }
        if (source == Source.SIGNED) {
            keys.add("array(select published.surrogate_key('list:by', signer.id) from signer union select 'authors')");
        }
        if (source == Source.ARTICLES || query.languages().ranksEditions()) {
            keys.add("string_to_array(:listKeys, ' ')");
        }
        return Finding.all(keys);
    }

    /** The id and the slug of whose list it is, as columns {@code subject_id} and {@code subject_slug}; null: not there. */
    static String subject(Subject subject) {
        return switch (subject) {
            case NONE -> Finding.NO_SUBJECT;
            case TAG -> "select tag.id as subject_id, tag.slug as subject_slug from tag_group named"
                    + " join published.tag on tag.id = named.id where named.grp = 0 and named.named and named.meant and "
                    + NamedTags.inUse("tag") + " order by tag.id limit 1";
            case AUTHOR -> "select author.id as subject_id, author.slug as subject_slug from signer"
                    + " join published.author on author.id = signer.id where signer.meant order by author.id limit 1";
        };
    }

    private void collectValues() {
        var languages = query.languages();
        var ranking = languages.ranking();
        if (!languages.asked().isEmpty()) {
            values.put("ranking", String.join(",", ranking));
            IntStream.range(0, ranking.size()).forEach(i -> values.put("language" + i, ranking.get(i)));
        }
        values.put("listKeys", ranking.isEmpty() ? "list:articles"
                : ranking.stream().map(language -> "list:articles:" + language).collect(Collectors.joining(" ")));
        for (var i = 0; i < groups; i++) {
            values.putAll(NamedTags.values(String.valueOf(i), query.tagGroups().get(i)));
        }
        if (query.author() != null) {
            values.putAll(NamedAuthors.values(Reference.parse(query.author())));
        }
        values.putAll(query.period().values());
        if (query.entitlement() != null) {
            values.put("partner", query.entitlement().partner());
        }
        from.ifPresent(cursor -> {
            values.put("cursorKey", query.sort().isByText() ? ((Cursor.Text) cursor.key()).text() : cursor.at());
            values.put("cursorId", cursor.id());
        });
    }
}
