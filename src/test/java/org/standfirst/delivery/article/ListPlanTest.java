package org.standfirst.delivery.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.standfirst.database.embedded.EmbeddedPostgres;
import org.standfirst.delivery.LanguageChoice;
import org.standfirst.delivery.article.query.ArticleQuery;
import org.standfirst.delivery.article.query.ArticleSort;
import org.standfirst.delivery.article.query.Backlinks;
import org.standfirst.delivery.article.query.Finding;
import org.standfirst.delivery.article.query.ListStatement;
import org.standfirst.delivery.article.query.Period;
import org.standfirst.delivery.article.query.Subject;
import org.standfirst.http.Cursor;

/**
 * How the database reads lists, in a newsroom that is large enough for the planner to care: ranges of the index that was
 * made for the list, and nothing that grows with the number of articles.
 */
class ListPlanTest {

    private static final String ROLE = "standfirst_delivery";
    private static final String PASSWORD = "readers";
    private static final int LIMIT = 21;
    /** The tags of a list may be several, and each language: each gives a page, and these are sorted together. */
    private static final int RANGES = 40;
    private static final Set<String> LARGE = Set.of("article", "article_tag", "article_author", "article_link");
    private static final UUID TARGET = UUID.fromString("01900000-0000-7000-8000-000000000007");
    private static final Instant MOMENT = Instant.parse("2010-03-01T00:00:00Z");
    private static final Period PUBLISHED = new Period(Instant.parse("2010-02-01T00:00:00Z"),
            Instant.parse("2010-04-01T00:00:00Z"), null);
    private static final LanguageChoice ONE = new LanguageChoice(List.of("ka"), List.of());
    private static final LanguageChoice TWO = new LanguageChoice(List.of("ka", "en"), List.of());
    private static final LanguageChoice FALLBACK = new LanguageChoice(List.of("ka"), List.of("en"));
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String NEWSROOM = """
            alter table published.article disable trigger user;
            alter table published.article_tag disable trigger user;
            alter table published.article_author disable trigger user;
            alter table published.article_link disable trigger user;
            insert into published.tag (id, slug, kind, names, descriptions, parent_id, aliases, same_as)
            select md5('tag' || i)::uuid, 'tag-' || i, 'topic', '{}', '{}', case when i between 11 and 20 then md5('tag10')::uuid end,
                '[]', '[]'
            from generate_series(1, 200) i;
            insert into published.author (id, slug, name, bios)
            select md5('author' || i)::uuid, 'author-' || i, 'Nare', '{}' from generate_series(1, 50) i;
            insert into published.article (id, story_id, original, language, slug, headline, content, body, version,
                published_at, first_published_at, updated_at, substance_version, visible_from)
            select ('01900000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, md5('story' || i / 3)::uuid, i % 3 = 0,
                (array['en', 'ka', 'hy'])[1 + i % 3], 'slug-' || i, md5(i::text), '{}', '[]', 1, at, at,
                at + interval '1 hour' * (i % 100), 1, at
            from generate_series(1, 20000) i, lateral (select timestamptz '2010-01-01' + interval '10 minutes' * i) moment (at);
            insert into published.article_tag (article_id, tag_id, position, published_at, visible_from, language, updated_at,
                headline_key)
            select id, md5('tag' || (1 + i * number % 199 / (1 + i % 5)))::uuid, number, published_at, visible_from, language,
                updated_at, headline_key
            from (select row_number() over () as i, article.* from published.article) article, generate_series(1, 3) number
            on conflict do nothing;
            insert into published.article_author (article_id, author_id, role, position, published_at, visible_from, language,
                updated_at, headline_key)
            select id, md5('author' || (1 + i % 50))::uuid, 'author', 1, published_at, visible_from, language, updated_at,
                headline_key
            from (select row_number() over () as i, article.* from published.article) article;
            insert into published.article_link (article_id, position, relation, target_id, published_at, visible_from)
            select id, number, 'readMore', ('01900000-0000-7000-8000-' || lpad(to_hex(1 + i % 50), 12, '0'))::uuid, published_at,
                visible_from
            from (select row_number() over () as i, article.* from published.article) article, generate_series(1, 2) number;
            analyze""";

    @TempDir
    static Path directory;
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void fillANewsroom() throws IOException, SQLException {
        postgres = EmbeddedPostgres.start(directory.toAbsolutePath());
        Flyway.configure().dataSource(postgres.jdbcUrl(), postgres.username(), postgres.password())
                .schemas("editorial", "published").defaultSchema("editorial").createSchemas(true)
                .placeholders(Map.of("deliveryRole", ROLE, "deliveryPassword", PASSWORD)).load().migrate();
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), postgres.password());
                var statement = connection.createStatement()) {
            statement.execute(NEWSROOM);
            // Not together with the rest: it takes no transaction.
            statement.execute("vacuum");
        }
    }

    @AfterAll
    static void close() {
        postgres.close();
    }

    /** A list, by the index that it is to be read by. */
    private record Case(String index, LanguageChoice languages, List<String> tags, List<String> anyTags,
            String author, Period period, List<ArticleSort> sorts) {

        private static final List<ArticleSort> PUBLISHED_AT = List.of(ArticleSort.NEWEST, ArticleSort.OLDEST);
        private static final List<ArticleSort> UPDATED_AT = List.of(ArticleSort.LAST_UPDATED, ArticleSort.FIRST_UPDATED);
        private static final List<ArticleSort> BY_HEADLINE = List.of(ArticleSort.HEADLINE);

        static Case of(String index, LanguageChoice languages) {
            var sorts = index.contains("newest") ? PUBLISHED_AT : index.contains("updated") ? UPDATED_AT : BY_HEADLINE;
            return new Case(index, languages, List.of(), List.of(), null, Period.EVER, sorts);
        }

        Case tags(String... slugs) {
            return new Case(index, languages, List.of(slugs), anyTags, author, period, sorts);
        }

        Case anyTags(String... slugs) {
            return new Case(index, languages, tags, List.of(slugs), author, period, sorts);
        }

        Case author(String slug) {
            return new Case(index, languages, tags, anyTags, slug, period, sorts);
        }

        Case period(Period other) {
            return new Case(index, languages, tags, anyTags, author, other, sorts);
        }

        ArticleQuery query(ArticleSort sort) {
            return new ArticleQuery(languages, tags, anyTags, author, null, period, sort, Subject.NONE, null);
        }
    }

    private static Stream<Case> cases() {
        return Stream.of(
                Case.of("article_newest", LanguageChoice.ANY),
                Case.of("article_newest", LanguageChoice.ANY).period(PUBLISHED),
                Case.of("article_newest_in_language", ONE),
                Case.of("article_newest_in_language", ONE).period(PUBLISHED),
                Case.of("article_newest_in_language", TWO),
                Case.of("article_newest", FALLBACK),
                Case.of("article_updated", LanguageChoice.ANY),
                Case.of("article_updated", LanguageChoice.ANY).period(new Period(null, null, MOMENT)),
                Case.of("article_updated_in_language", ONE),
                Case.of("article_updated", FALLBACK),
                Case.of("article_headline", LanguageChoice.ANY),
                Case.of("article_headline", FALLBACK),
                Case.of("article_headline_in_language", ONE),
                Case.of("article_headline_in_language", TWO),
                Case.of("article_tag_newest", LanguageChoice.ANY).tags("tag-1"),
                Case.of("article_tag_newest", LanguageChoice.ANY).tags("tag-10"),
                Case.of("article_tag_newest", LanguageChoice.ANY).tags("tag-10").period(PUBLISHED),
                Case.of("article_tag_newest", LanguageChoice.ANY).tags("tag-10", "tag-1"),
                Case.of("article_tag_newest", LanguageChoice.ANY).anyTags("tag-3", "tag-4", "tag-5"),
                Case.of("article_tag_newest", FALLBACK).tags("tag-1"),
                Case.of("article_tag_newest_in_language", ONE).tags("tag-10"),
                Case.of("article_tag_newest_in_language", TWO).tags("tag-10"),
                Case.of("article_tag_newest_in_language", ONE).tags("tag-1", "tag-2").anyTags("tag-3", "tag-4"),
                Case.of("article_tag_updated", LanguageChoice.ANY).tags("tag-10"),
                Case.of("article_tag_updated_in_language", ONE).tags("tag-1"),
                Case.of("article_tag_updated", FALLBACK).tags("tag-1"),
                Case.of("article_tag_headline", LanguageChoice.ANY).tags("tag-1"),
                Case.of("article_tag_headline_in_language", ONE).tags("tag-10"),
                Case.of("article_author_newest", LanguageChoice.ANY).author("author-7"),
                Case.of("article_author_newest", LanguageChoice.ANY).author("author-7").tags("tag-1"),
                Case.of("article_author_newest", FALLBACK).author("author-7"),
                Case.of("article_author_newest_in_language", ONE).author("author-7"),
                Case.of("article_author_newest_in_language", TWO).author("author-7").anyTags("tag-1", "tag-2"),
                Case.of("article_author_updated", LanguageChoice.ANY).author("author-7"),
                Case.of("article_author_updated_in_language", ONE).author("author-7"),
                Case.of("article_author_headline", LanguageChoice.ANY).author("author-7"),
                Case.of("article_author_headline_in_language", ONE).author("author-7"));
    }

    static Stream<Arguments> lists() {
        return cases().flatMap(list -> list.sorts().stream().flatMap(sort -> cursors(sort).map(cursor -> Arguments.of(
                list.index(), list.query(sort), new ListStatement(list.query(sort), LIMIT, cursor).finding()))));
    }

    private static Stream<Optional<Cursor>> cursors(ArticleSort sort) {
        var key = sort.isByText() ? new Cursor.Text("7f") : new Cursor.At(MOMENT);
        return Stream.concat(Stream.of(Optional.empty()), Arrays.stream(Cursor.Direction.values())
                .map(direction -> Optional.of(new Cursor(direction, key, TARGET))));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void readsAPageFromTheIndexMadeForIt(String index, ArticleQuery query, Finding page) throws SQLException, IOException {
        for (var plan : plans(page)) {
            assertThat(indexesOf(plan)).as(plan.toPrettyString()).contains(index);
            assertBounded(plan);
        }
    }

    static Stream<Finding> backlinks() {
        return cursors(ArticleSort.NEWEST).map(cursor -> Backlinks.page(TARGET, LIMIT, cursor));
    }

    @ParameterizedTest
    @MethodSource("backlinks")
    void readsBacklinksFromTheIndexMadeForThem(Finding page) throws SQLException, IOException {
        for (var plan : plans(page)) {
            assertThat(indexesOf(plan)).contains("article_link_backlinks");
            assertBounded(plan);
        }
    }

    static Stream<Finding> single() {
        return Stream.of(Finding.byId(TARGET), Finding.bySlug("ka", "slug-7"), Finding.edition(TARGET, FALLBACK));
    }

    @ParameterizedTest
    @MethodSource("single")
    void readsOneArticleByIndexesAlone(Finding article) throws SQLException, IOException {
        for (var plan : plans(article)) {
            assertBounded(plan);
        }
    }

    private static void assertBounded(JsonNode plan) {
        var nodes = nodes(plan);
        assertThat(nodes).as(plan.toPrettyString()).noneMatch(node -> LARGE.contains(node.path("Relation Name").asText())
                && node.path("Node Type").asText().equals("Seq Scan"));
        assertThat(nodes).as(plan.toPrettyString()).filteredOn(node -> node.path("Node Type").asText().contains("Sort"))
                .allMatch(node -> node.path("Plan Rows").asInt() <= LIMIT || isOfPages(node));
    }

    private static boolean isOfPages(JsonNode sort) {
        return sort.path("Plan Rows").asInt() <= RANGES * LIMIT && isCut(sort.path("Plans").get(0));
    }

    /** Whether all that a node gives was cut to pages before. */
    private static boolean isCut(JsonNode node) {
        var inputs = node.path("Plans");
        return switch (node.path("Node Type").asText()) {
            case "Limit" -> true;
            case "Append" -> StreamSupport.stream(inputs.spliterator(), false).allMatch(ListPlanTest::isCut);
            case "Nested Loop" -> isCut(inputs.get(1));
            case "Aggregate", "Unique", "Subquery Scan" -> isCut(inputs.get(0));
            default -> false;
        };
    }

    private static Collection<String> indexesOf(JsonNode plan) {
        return nodes(plan).stream().filter(node -> !node.path("Node Type").asText().contains("Bitmap"))
                .map(node -> node.path("Index Name").asText()).collect(Collectors.toSet());
    }

    private static List<JsonNode> nodes(JsonNode plan) {
        var nodes = new ArrayList<JsonNode>();
        nodes.add(plan);
        plan.path("Plans").forEach(part -> nodes.addAll(nodes(part)));
        return nodes;
    }

    /** The plans for values that are known, and for any: a statement that is run often gets one of the latter kind. */
    private static List<JsonNode> plans(Finding finding) throws SQLException, IOException {
        var names = new ArrayList<String>();
        var sql = Pattern.compile("(?<!:):(\\w+)").matcher(ArticleRepository.sql(finding, Part.all(), false))
                .replaceAll(match -> finding.values().containsKey(match.group(1))
                        ? parameters(names, finding.values().get(match.group(1)))
                        : match.group());
        var values = names.stream().map(name -> name.replaceFirst("^.*=", "")).toList();
        var types = names.stream().map(name -> name.replaceFirst("=.*", "")).toList();
        var plans = new ArrayList<JsonNode>();
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(), ROLE, PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute("prepare page" + (types.isEmpty() ? "" : "(" + String.join(", ", types) + ")") + " as " + sql);
            for (var mode : List.of("force_custom_plan", "force_generic_plan")) {
                statement.execute("set plan_cache_mode = " + mode);
                var rows = statement.executeQuery("explain (format json) execute page"
                        + (values.isEmpty() ? "" : "(" + String.join(", ", values) + ")"));
                rows.next();
                plans.add(JSON.readTree(rows.getString(1)).get(0).get("Plan"));
            }
        }
        return plans;
    }

    /** Notes type and value of a parameter as the driver would send them, and gives what stands for it. */
    private static String parameters(List<String> names, Object value) {
        var single = value instanceof Collection<?> many ? many : List.of(value);
        return single.stream().map(one -> {
            names.add((one instanceof UUID ? "uuid" : one instanceof Instant ? "timestamptz" : "varchar") + "='" + one + "'");
            return "\\$" + names.size();
        }).collect(Collectors.joining(", "));
    }
}
