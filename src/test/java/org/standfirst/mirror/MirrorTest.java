package org.standfirst.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Partners;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.Tags;
import org.standfirst.testsupport.TestDatabase;
import org.standfirst.testsupport.Unique;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MirrorTest {

    @Inject
    AgroalDataSource database;
    @TempDir
    Path directory;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private String tag;

    /** Not with the instance, which is made before it is known where the application listens. */
    @BeforeEach
    void tag() {
        tag = Tags.tag();
    }

    private int mirror(String to, String... flags) {
        var arguments = new ArrayList<>(List.of("--from", "http://localhost:" + RestAssured.port, "--to", to, "--tag", tag));
        arguments.addAll(List.of(flags));
        told.reset();
        var out = new PrintStream(told, true, StandardCharsets.UTF_8);
        return MirrorCommand.run(arguments, out, out);
    }

    private String published() {
        return Articles.published(Map.of("tags", List.of(tag)));
    }

    private Path file(String article) {
        return directory.resolve("articles").resolve(article + ".json");
    }

    @Test
    void copiesArticlesIntoFilesAndGoesOnWhereItWas() throws IOException {
        var first = published();
        var second = published();

        assertThat(mirror(directory.toString(), "--once")).isZero();
        assertThat(Files.readString(file(first))).contains("\"id\" : \"" + first + "\"");
        assertThat(file(second)).exists();

        var third = published();
        Articles.unpublish(second);
        assertThat(mirror(directory.toString(), "--verify")).isZero();
        assertThat(file(first)).exists();
        assertThat(file(second)).doesNotExist();
        assertThat(file(third)).exists();
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("1 articles written, 1 removed")
                .contains("2 articles, the same as at the site");
    }

    @Test
    void tellsWhereACopyDiffers() throws IOException {
        var first = published();
        for (var day : List.of("2020-01-01", "2020-01-02")) {
            Articles.published(Map.of("tags", List.of(tag), "publishedAt", day + "T00:00:00Z"));
        }
        mirror(directory.toString(), "--once");
        Files.writeString(file(first), Files.readString(file(first)).replace("Ferry returns", "Ferry leaves"));

        assertThat(mirror(directory.toString(), "--verify")).isEqualTo(1);
        assertThat(told.toString(StandardCharsets.UTF_8)).containsOnlyOnce("different from");
    }

    @Test
    void beginsAgainWhereTheLogIsNoMore() throws SQLException {
        var gone = published();
        var kept = published();
        mirror(directory.toString(), "--once");
        Articles.unpublish(gone);
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute("select editorial.begin_change_log()");
        }

        assertThat(mirror(directory.toString(), "--verify")).isZero();

        assertThat(file(gone)).doesNotExist();
        assertThat(file(kept)).exists();
    }

    @Test
    void copiesWhatAPartnerMayHaveAndBeginsAgainWhereThatIsAnother() throws IOException {
        var other = Articles.published(Map.of("tags", List.of(tag), "language", "ka"));
        var article = published();
        var partner = Partners.entitledTo(Map.of("languages", List.of("en"), "licence", "Republish unchanged."));
        var key = Partners.keyOf(partner);

        assertThat(mirror(directory.toString(), "--partner", "--key", key, "--verify")).isZero();
        assertThat(Files.readString(file(article))).contains("\"licence\" : \"Republish unchanged.\"");
        assertThat(file(other)).doesNotExist();

        Api.change().body(Map.of("entitlement", Map.of("languages", List.of("ka")))).patch(Partners.PATH + "/" + partner).then()
                .statusCode(200);
        assertThat(mirror(directory.toString(), "--partner", "--key", key, "--verify")).isZero();
        assertThat(file(article)).doesNotExist();
        assertThat(file(other)).exists();
    }

    @Test
    void copiesArticlesIntoADatabase() throws SQLException {
        published();
        var schema = Unique.slug();
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute("create schema " + schema);
        }
        var config = ConfigProvider.getConfig();
        var url = config.getValue("quarkus.datasource.jdbc.url", String.class);
        var to = url + (url.contains("?") ? "&" : "?") + "currentSchema=" + schema + "&user="
                + config.getValue("quarkus.datasource.username", String.class) + "&password="
                + config.getValue("quarkus.datasource.password", String.class);

        assertThat(mirror(to, "--once")).isZero();
        Articles.unpublish(published());
        published();
        assertThat(mirror(to, "--verify")).isZero();

        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + schema + ".mirror_article")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(2);
            statement.execute("drop schema " + schema + " cascade");
        }
    }

    @Test
    void mixesNoTwoCopies() {
        mirror(directory.toString(), "--once");

        assertThat(mirror(directory.toString(), "--once", "--language", "ka")).isEqualTo(2);
    }

    @Test
    void saysHowItIsUsed() {
        assertThat(mirror(directory.toString(), "--twice")).isEqualTo(2);

        assertThat(told.toString(StandardCharsets.UTF_8)).startsWith("what is --twice?").contains("--verify");
    }
}
