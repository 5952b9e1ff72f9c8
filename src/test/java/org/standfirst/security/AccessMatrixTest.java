package org.standfirst.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.standfirst.testsupport.Refusals.refused;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Articles;
import org.standfirst.testsupport.Authors;
import org.standfirst.testsupport.Contents;
import org.standfirst.testsupport.Notices;
import org.standfirst.testsupport.Partners;
import org.standfirst.testsupport.Publishers;
import org.standfirst.testsupport.Tags;
import org.standfirst.testsupport.TestDatabase;
import org.standfirst.testsupport.Webhooks;

/**
 * Every operation of the API, as its description has them, asked for by every kind of caller: each may do what the
 * description says, and nothing else.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AccessMatrixTest {

    private static final Path DESCRIPTION = Path.of("openapi", "openapi.yaml");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final Pattern PROTECTED_FACE = Pattern.compile("/v1/(editorial|admin|partner)(/.*)?");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final String NOTHING = "0190a6e0-0000-7000-8000-000000000000";
    /** Made once, for they are many: keys by caller, and things by where they are. */
    private static final Map<String, String> KEYS = new ConcurrentHashMap<>();
    private static final Map<String, String> THINGS = new ConcurrentHashMap<>();

    @Inject
    Contents database;

    @Inject
    Scheduler scheduler;

    /** What happens by itself shall not look like what a request did. */
    @BeforeEach
    void stopTheClock() {
        scheduler.pause();
    }

    @AfterEach
    void startTheClock() {
        scheduler.resume();
    }

    private enum Caller {
        NOBODY,
        UNKNOWN_KEY,
        REVOKED_KEY,
        EXPIRED_KEY,
        AUTHOR,
        TRANSLATOR,
        EDITOR,
        ADMIN,
        PARTNER,
        KEY_WITHOUT_THE_SCOPE,
        KEY_WITH_THE_SCOPE_ALONE;

        boolean isKnown() {
            return ordinal() >= AUTHOR.ordinal();
        }
    }

    private record Rule(String method, String path, List<String> roles, String scope, String body) {

        boolean isOpen() {
            return roles.isEmpty();
        }

        boolean allows(Caller caller) {
            return isOpen() || switch (caller) {
                case NOBODY, UNKNOWN_KEY, REVOKED_KEY, EXPIRED_KEY, KEY_WITHOUT_THE_SCOPE -> false;
                case KEY_WITH_THE_SCOPE_ALONE -> true;
                case AUTHOR, TRANSLATOR, EDITOR, ADMIN, PARTNER -> roles.contains(caller.name().toLowerCase(Locale.ROOT));
            };
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Stream<Rule> rules() throws IOException {
        var document = new ObjectMapper(new YAMLFactory()).readTree(DESCRIPTION.toFile());
        return document.path("paths").properties().stream().flatMap(path -> path.getValue().properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .map(operation -> rule(operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue())));
    }

    private static Rule rule(String method, String path, JsonNode operation) {
        var body = StreamSupport.stream(operation.path("requestBody").path("content").spliterator(), false)
                .map(content -> content.path("example")).filter(example -> !example.isMissingNode()).findFirst();
        return new Rule(method, path, texts(operation.path("x-roles")),
                texts(operation.path("x-scopes")).stream().findFirst().orElse(""), body.map(JsonNode::toString).orElse("{}"));
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }

    static Stream<Arguments> allowed() throws IOException {
        return matrix(true);
    }

    static Stream<Arguments> forbidden() throws IOException {
        return matrix(false);
    }

    private static Stream<Arguments> matrix(boolean allowed) throws IOException {
        return rules().flatMap(rule -> Arrays.stream(Caller.values()).filter(caller -> rule.allows(caller) == allowed)
                .map(caller -> Arguments.of(rule, caller)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void everyOperationHasARule(Rule rule) {
        if (PROTECTED_FACE.matcher(rule.path()).matches()) {
            assertThat(rule.roles()).isNotEmpty();
            assertThat(rule.scope()).matches("[a-z]+:[a-z]+");
            assertThat(rule.roles()).allMatch(role -> scopesOf(role).contains(rule.scope()));
        } else {
            assertThat(rule.isOpen()).isTrue();
            assertThat(rule.method()).as("readers only read").isEqualTo("GET");
        }
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("allowed")
    void letsThrough(Rule rule, Caller caller) {
        var path = filled(rule.path());

        var answer = as(caller, rule).body("{}").request(rule.method(), path);

        assertThat(answer.statusCode()).isNotIn(401, 403).isLessThan(500);
    }

    /** What is asked for exists and the body is a good one: were it let through, something would change. */
    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("forbidden")
    void refuses(Rule rule, Caller caller) {
        var request = as(caller, rule).body(rule.body());
        var path = existing(rule.path());
        var before = database.digest();

        var answer = request.request(rule.method(), path);

        assertRefused(rule, caller, answer);
        assertThat(database.digest()).isEqualTo(before);
    }

    private static void assertRefused(Rule rule, Caller caller, Response answer) {
        if (!caller.isKnown()) {
            refused(answer, 401, "unauthenticated").header("WWW-Authenticate", equalTo("Bearer realm=\"standfirst\""));
            return;
        }
        var detail = refused(answer, 403, "forbidden");
        if (caller == Caller.KEY_WITHOUT_THE_SCOPE) {
            detail.body("detail", containsString("\"" + rule.scope() + "\""));
        }
    }

    private RequestSpecification as(Caller caller, Rule rule) {
        var request = caller == Caller.NOBODY ? Api.reader().contentType(ContentType.JSON) : Api.as(key(caller, rule));
        return request.header("If-Match", "*");
    }

    private String key(Caller caller, Rule rule) {
        return switch (caller) {
            case NOBODY -> throw new IllegalArgumentException();
            case UNKNOWN_KEY -> "sf_unknown";
            case REVOKED_KEY -> KEYS.computeIfAbsent("revoked", name -> revoked());
            case EXPIRED_KEY -> KEYS.computeIfAbsent("expired", name -> database.expire(Api.key("admin", name)));
            case AUTHOR, TRANSLATOR, EDITOR, ADMIN -> KEYS.computeIfAbsent(caller.name().toLowerCase(Locale.ROOT),
                    Api::keyWithRole);
            case PARTNER -> KEYS.computeIfAbsent("partner", name -> Partners.keyOf(partner()));
            case KEY_WITH_THE_SCOPE_ALONE -> rule.isOpen() ? key(Caller.ADMIN, rule)
                    : limited(rule.roles().get(0), List.of(rule.scope()));
            case KEY_WITHOUT_THE_SCOPE -> rule.isOpen() ? key(Caller.ADMIN, rule)
                    : limited(rule.roles().get(0), scopesOf(rule.roles().get(0)).stream()
                            .filter(scope -> !scope.equals(rule.scope())).toList());
        };
    }

    private static String limited(String role, List<String> scopes) {
        return KEYS.computeIfAbsent(role + scopes, name -> {
            var key = new HashMap<String, Object>(Map.of("name", "limited", "role", role, "scopes", scopes));
            if (role.equals("partner")) {
                key.put("partner", partner());
            }
            return Api.create("/v1/admin/keys", key).path("token");
        });
    }

    /** They send more than a partner may in a minute otherwise. */
    private static String partner() {
        return Partners.partner(Map.of("requestsPerMinute", 100_000));
    }

    private static String revoked() {
        var key = Api.key("admin", "revoked");
        Api.admin().delete("/v1/admin/keys/" + key.path("id")).then().statusCode(204);
        return key.path("token");
    }

    private static List<String> scopesOf(String role) {
        return Role.valueOf(role.toUpperCase(Locale.ROOT)).scopes().stream().map(Scope::scopeName).toList();
    }

    private static String existing(String path) {
        var end = path.indexOf("/{");
        if (end < 0) {
            return path;
        }
        var thing = THINGS.computeIfAbsent(path.substring(0, end), AccessMatrixTest::make);
        return filled(path.replaceFirst("\\{\\w+}", thing));
    }

    /** With a value for each parameter that leads to the operation, though to no thing that there is. */
    private static String filled(String path) {
        return PARAMETER.matcher(path).replaceAll(parameter -> switch (parameter.group(1)) {
            case "language" -> "en";
            case "format" -> "rss";
            default -> NOTHING;
        });
    }

    private static String make(String things) {
        return switch (things) {
            case Articles.PATH -> Articles.draft();
            case Tags.PATH -> Tags.tag();
            case Authors.PATH -> Authors.author();
            case Publishers.PATH -> Publishers.publisher();
            case Notices.PATH -> Notices.notice();
            case Partners.PATH -> Partners.partner();
            case "/v1/admin/keys" -> Api.key("author", "one").path("id");
            case Webhooks.PATH -> Webhooks.to("https://partner.example/hook", Map.of("enabled", false)).path("id");
            case Webhooks.PARTNER_PATH -> Webhooks.ofPartner(Partners.keyOf(Partners.partner()),
                    "https://partner.example/hook", Map.of("enabled", false)).path("id");
            default -> NOTHING;
        };
    }
}
