package org.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.TestDatabase;

/** The description of the API is complete, and the one that is committed is the one that the code gives. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OpenApiDocumentTest {

    private static final java.nio.file.Path COMMITTED = java.nio.file.Path.of("openapi", "openapi.yaml");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch", "head", "options");

    @Test
    void isCommittedAsTheCodeHasIt() throws IOException {
        var present = Api.reader().get("/q/openapi?format=yaml").then().statusCode(200).extract().asString();
        if (Boolean.getBoolean("openapi.update") && !statements(present).equals(statements(committed()))) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, present);
        }

        var stale = new TreeSet<>(statements(committed()));
        stale.removeAll(statements(present));
        var missing = new TreeSet<>(statements(present));
        missing.removeAll(statements(committed()));
        assertThat(Map.of("stale", stale, "missing", missing).values())
                .as("%s is not what the code gives; if the change is meant, run"
                        + " ./mvnw test -Dtest=OpenApiDocumentTest -Dopenapi.update=true and commit the file", COMMITTED)
                .allMatch(Set::isEmpty);
    }

    private static String committed() throws IOException {
        return Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "{}";
    }

    /** All that a document says, without the order of names in an object, which means nothing and differs by build. */
    private static Set<String> statements(String yaml) throws IOException {
        var statements = new TreeSet<String>();
        collect("", YAML.readTree(yaml), statements);
        return statements;
    }

    private static void collect(String pointer, JsonNode node, Set<String> statements) {
        if (node.isEmpty()) {
            statements.add(pointer + " = " + node);
        }
        node.properties().forEach(entry -> collect(pointer + "/" + entry.getKey(), entry.getValue(), statements));
        for (var i = 0; node.isArray() && i < node.size(); i++) {
            collect(pointer + "/" + i, node.get(i), statements);
        }
    }

    @Test
    void describesEveryOperation() throws IOException {
        operations().forEach((name, operation) -> {
            assertThat(operation.path("operationId").asText()).as(name).matches("[a-z][A-Za-z]+");
            assertThat(operation.path("summary").asText()).as(name).isNotBlank().doesNotEndWith(".");
            assertThat(operation.path("description").asText()).as(name)
                    .containsPattern("(Open to all\\.|Roles: [a-z, ]+\\. Scope: [a-z]+:[a-z]+\\.)$");
            assertThat(operation.path("tags")).as(name).hasSize(1);
            assertThat(operation.path("security").isArray()).as(name).isTrue();
        });
        assertThat(operations().values()).extracting(operation -> operation.path("operationId").asText())
                .doesNotHaveDuplicates();
    }

    @Test
    void describesEveryAnswer() throws IOException {
        operations().forEach((name, operation) -> {
            var answers = operation.path("responses");
            assertThat(answers.properties()).as(name).anyMatch(answer -> answer.getKey().startsWith("2"));
            assertThat(List.of("400", "405", "406", "500", "503")).as(name).allMatch(answers::has);
            answers.properties().forEach(answer -> assertThat(
                    answer.getValue().has("$ref") || !answer.getValue().path("description").asText().isBlank())
                    .as(name + " " + answer.getKey()).isTrue());
            if (name.contains("/v1/editorial") || name.contains("/v1/admin")) {
                assertThat(List.of("401", "403")).as(name).allMatch(answers::has);
                assertThat(operation.path("security")).as(name).isNotEmpty();
            }
            if (name.contains("{")) {
                assertThat(answers.has("404")).as(name).isTrue();
            }
        });
    }

    @Test
    void hasEachOperationThatThereIs() throws IOException {
        var endpoints = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.standfirst").stream().filter(type -> type.isAnnotatedWith(Path.class))
                .flatMap(type -> type.getMethods().stream()).filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                .map(OpenApiDocumentTest::nameOf).collect(Collectors.toSet());

        assertThat(operations().keySet()).isEqualTo(endpoints);
    }

    private static String nameOf(JavaMethod method) {
        var verb = method.getAnnotations().stream().map(annotation -> annotation.getRawType())
                .filter(type -> type.isAnnotatedWith(HttpMethod.class))
                .map(type -> type.getAnnotationOfType(HttpMethod.class).value().toLowerCase(Locale.ROOT))
                .findFirst().orElseThrow();
        var path = method.getOwner().getAnnotationOfType(Path.class).value();
        if (method.isAnnotatedWith(Path.class)) {
            path += "/" + method.getAnnotationOfType(Path.class).value();
        }
        return verb + " " + path.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^}]*})*}", "{$1}");
    }

    /** Each operation under its method and path. */
    private static Map<String, JsonNode> operations() throws IOException {
        var document = new ObjectMapper()
                .readTree(Api.reader().get("/q/openapi?format=json").then().statusCode(200).extract().asString());
        assertThat(document.path("openapi").asText()).startsWith("3.1");
        var operations = new TreeMap<String, JsonNode>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(entry -> METHODS.contains(entry.getKey()))
                .forEach(entry -> operations.put(entry.getKey() + " " + path.getKey(), entry.getValue())));
        return operations;
    }
}
