package org.standfirst.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.credentials.CredentialsProvider;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.standfirst.database.DeliveryLogin;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.Partners;
import org.standfirst.testsupport.TestDatabase;

/** The database itself keeps delivery from drafts and from writing, whatever delivery may ask of it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DeliveryRoleTest {

    /** PostgreSQL's appendix A: insufficient_privilege. */
    private static final String FORBIDDEN = "42501";

    @Inject
    DeliveryLogin login;
    private Connection delivery;
    private String readOnlyByDefault;

    @BeforeEach
    void logIn() throws SQLException {
        var credentials = login.getCredentials("delivery-login");
        delivery = DriverManager.getConnection(setting("jdbc.url"),
                credentials.get(CredentialsProvider.USER_PROPERTY_NAME),
                credentials.get(CredentialsProvider.PASSWORD_PROPERTY_NAME));
        readOnlyByDefault = query("show default_transaction_read_only").get(0);
        // The role could do so too: its rights are what is to be proved, not its habits.
        try (var statement = delivery.createStatement()) {
            statement.execute("set default_transaction_read_only = off");
        }
    }

    @AfterEach
    void leave() throws SQLException {
        delivery.close();
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue("quarkus.datasource." + name, String.class);
    }

    private List<String> query(String sql) throws SQLException {
        try (var statement = delivery.createStatement(); var rows = statement.executeQuery(sql)) {
            var column = new ArrayList<String>();
            while (rows.next()) {
                column.add(rows.getString(1));
            }
            return column;
        }
    }

    private List<String> tables(String schema) throws SQLException {
        return query("select tablename from pg_tables where schemaname = '" + schema + "'").stream()
                .map(table -> schema + "." + table).toList();
    }

    private void forbidden(String sql) {
        assertThatThrownBy(() -> {
            try (var statement = delivery.createStatement()) {
                statement.execute(sql);
            }
        }).as(sql).isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState()).as(sql).isEqualTo(FORBIDDEN));
    }

    @Test
    void readsOnlyByDefault() {
        assertThat(readOnlyByDefault).isEqualTo("on");
    }

    @Test
    void cannotReadAnyTableOfTheNewsroom() throws SQLException {
        Articles.draft();

        assertThat(tables("editorial")).contains("editorial.article", "editorial.api_key", "editorial.notice")
                .allSatisfy(table -> forbidden("select * from " + table));
        forbidden("select count(*) from editorial.article");
        forbidden("table editorial.flyway_schema_history");
    }

    @Test
    void readsThePublishedTables() throws SQLException {
        var id = Articles.published();

        assertThat(query("select id from published.article where id = '" + id + "'")).containsExactly(id);
        for (var table : tables("published")) {
            assertThat(query("select count(*) from " + table)).hasSize(1);
        }
    }

    @Test
    void cannotWriteAnywhere() throws SQLException {
        var everything = new ArrayList<>(tables("published"));
        everything.addAll(tables("editorial"));

        for (var table : everything) {
            forbidden("insert into " + table + " default values");
            forbidden("delete from " + table);
            forbidden("truncate " + table);
        }
        forbidden("update published.article set headline = 'x'");
        forbidden("select * from published.article for update");
        forbidden("update editorial.article set slug = 'x'");
    }

    @Test
    void cannotMakeOrChangeAnything() {
        for (var schema : List.of("published", "editorial", "public")) {
            forbidden("create table " + schema + ".smuggled (id int)");
            forbidden("create view " + schema + ".smuggled as select 1");
        }
        forbidden("create schema smuggled");
        forbidden("create role smuggled");
        forbidden("create database smuggled");
        forbidden("alter table published.article disable row level security");
        forbidden("drop table published.article");
        forbidden("drop policy article_public on published.article");
        forbidden("copy published.article to program 'cat'");
        forbidden("select pg_read_file('/etc/passwd')");
    }

    @Test
    void cannotSeeAnArticleBeforeItsTime() throws SQLException {
        var tag = Newsdesk.tag();
        var author = Newsdesk.author();
        var id = Articles.published(Map.of("publishedAt", "2099-01-01T00:00:00Z", "tags", List.of(tag.slug()),
                "authors", List.of(author.slug()), "related", List.of(Map.of("id", Articles.published()))));

        assertThat(query("select id from published.article where id = '" + id + "'")).isEmpty();
        for (var table : List.of("article_tag", "article_author", "article_link")) {
            assertThat(query("select article_id from published." + table + " where article_id = '" + id + "'")).isEmpty();
        }
        assertThat(query("select count(*) from published.article where published_at > now()")).containsExactly("0");
    }

    @Test
    void cannotLearnWhatAPartnerMayHaveBeforeReaders() throws SQLException {
        var partner = Partners.entitledTo(Map.of("embargoLeadMinutes", 60));
        var id = Articles.scheduled(Duration.ofMinutes(30), Map.of());

        assertThat(query("select published.entitled('%s', '%s')".formatted(partner, id))).containsExactly("f");
        assertThat(query("""
                select article.id from published.partner_entitlement entitlement
                join published.article on published.covers(entitlement, article) and article.id = '%s'
                where entitlement.partner_id = '%s'""".formatted(id, partner))).isEmpty();
        forbidden("""
                select editorial.covers_early(entitlement, article)
                from published.partner_entitlement entitlement, published.article""");
    }

    @Test
    void cannotSeeANoticeOutsideItsPeriod() throws SQLException {
        var toCome = Newsdesk.notice(Map.of("startsAt", "2099-01-01T00:00:00Z"));
        var over = Newsdesk.notice(Map.of("endsAt", "2001-01-01T00:00:00Z"));
        var running = Newsdesk.notice(Map.of("endsAt", "2099-01-01T00:00:00Z"));

        assertThat(query("select id from published.notice where id in ('%s', '%s', '%s')".formatted(toCome, over, running)))
                .containsExactly(running);
    }

    @Test
    void cannotBecomeAnyoneElse() throws SQLException {
        forbidden("set role \"" + setting("username") + "\"");
        forbidden("set session authorization \"" + setting("username") + "\"");
        for (var role : query("select rolname from pg_roles where rolname <> current_user")) {
            forbidden("set role \"" + role + "\"");
        }
        assertThat(query("select rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication"
                + " from pg_roles where rolname = current_user")).containsExactly("f");
    }
}
