package org.standfirst.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.Tags;
import org.standfirst.testsupport.TestDatabase;

/** What was there before revisions were kept begins with the state it has. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RevisionBackfillTest {

    private static final String MIGRATION = "/db/migration/V0006__article_revision.sql";

    @Test
    void givesEachArticleTheRevisionThatItsSaveWouldHaveMade() throws Exception {
        var draft = Articles.draft(Map.of("kicker", "Transport", "tags", List.of(Tags.tag())));
        var published = Articles.published();
        var scheduled = Articles.draft();
        Api.admin().body(Map.of("at", "2099-01-01T00:00:00Z")).post(Articles.path(scheduled) + "/schedule").then()
                .statusCode(200);
        var recalled = Articles.published();
        Api.admin().body(Map.of("reason", "legal")).post(Articles.path(recalled) + "/recall").then().statusCode(200);

        for (var id : List.of(draft, published, scheduled, recalled)) {
            assertSame(id);
        }
    }

    /** In a transaction that is taken back: as if there had never been any. */
    private static void assertSame(String id) throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(setting("jdbc.url"), setting("username"), setting("password"));
                var sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("create temporary table before on commit drop as select * from editorial.article_revision"
                    + " where article_id = '" + id + "' order by number desc limit 1");
            sql.execute("drop table editorial.article_revision");
            sql.execute(migration());
            var differing = sql.executeQuery("""
                    select made.action from before join editorial.article_revision made using (article_id)
                    where (made.number, made.status, made.version, made.language, made.slug, made.headline,
                            made.content::jsonb, made.saved_at, made.saved_by)
                        is distinct from (before.number, before.status, before.version, before.language, before.slug,
                            before.headline, before.content::jsonb, before.saved_at, before.saved_by)
                        or (made.state ->> 'visibleFrom')::timestamptz
                            is distinct from (before.state ->> 'visibleFrom')::timestamptz
                        or (made.state ->> 'publishedAt')::timestamptz
                            is distinct from (before.state ->> 'publishedAt')::timestamptz
                        or made.state - '{visibleFrom,publishedAt,firstPublishedAt,updatedAt}'::text[]
                            <> before.state - '{visibleFrom,publishedAt,firstPublishedAt,updatedAt}'::text[]
                    """);
            assertThat(differing.next()).as(id).isFalse();
            var found = sql.executeQuery("select action from editorial.article_revision where article_id = '" + id + "'");
            assertThat(found.next()).isTrue();
            assertThat(found.getString(1)).isEqualTo("import");
            connection.rollback();
        }
    }

    private static String migration() throws IOException {
        try (var file = RevisionBackfillTest.class.getResourceAsStream(MIGRATION)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue("quarkus.datasource." + name, String.class);
    }
}
