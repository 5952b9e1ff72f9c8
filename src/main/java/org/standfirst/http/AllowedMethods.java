package org.standfirst.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which methods each path knows, read from the OpenAPI document that the build put into the application: the framework
 * refuses a method without saying which would do, and takes some known paths for unknown ones.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-15.5.6">RFC 9110, section 15.5.6</a>
 */
@ApplicationScoped
class AllowedMethods {

    private static final String DOCUMENT = "META-INF/quarkus-generated-openapi-doc.JSON";
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");
    private static final Set<String> METHODS = Set.of("GET", "PUT", "POST", "DELETE", "PATCH");

    private final List<KnownPath> paths;

    AllowedMethods(ObjectMapper json) {
        this.paths = read(json);
    }

    /** A path with parameters, and the methods of it. */
    private record KnownPath(Pattern form, Set<String> methods) {

        static KnownPath of(String template, JsonNode operations) {
            var methods = new TreeSet<String>();
            operations.fieldNames().forEachRemaining(name -> methods.add(name.toUpperCase(Locale.ROOT)));
            methods.retainAll(METHODS);
            methods.add("OPTIONS");
            if (methods.contains("GET")) {
                methods.add("HEAD");
            }
            return new KnownPath(Pattern.compile(PARAMETER.matcher(template).replaceAll("[^/]+")), methods);
        }
    }

    /** The methods that a path knows; none where the path itself is unknown. */
    Set<String> of(String path) {
        var methods = new TreeSet<String>();
        paths.stream().filter(known -> known.form().matcher(path).matches()).forEach(known -> methods.addAll(known.methods()));
        return methods;
    }

    private static List<KnownPath> read(ObjectMapper json) {
        try (var document = Thread.currentThread().getContextClassLoader().getResourceAsStream(DOCUMENT)) {
            var paths = new ArrayList<KnownPath>();
            json.readTree(document).path("paths").properties()
                    .forEach(path -> paths.add(KnownPath.of(path.getKey(), path.getValue())));
            return paths;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
