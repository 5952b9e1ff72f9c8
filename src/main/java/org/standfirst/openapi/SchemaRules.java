package org.standfirst.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/** What the records say of their JSON beyond what the scanner reads: which properties are always there, and patches. */
final class SchemaRules {

    private static final DotName SCHEMA = DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final String REFERENCE = "#/components/schemas/";

    private SchemaRules() {
    }

    /** In answers, what is not marked as nullable is always there. Inputs say for themselves what they need. */
    static void requireWhatIsAlwaysThere(Components components, IndexView classes) {
        recordsByName(classes).forEach((name, record) -> {
            var schema = components.getSchemas().get(name);
            if (schema != null && !record.simpleName().endsWith("Input") && schema.getProperties() != null) {
                var required = record.recordComponents().stream().filter(part -> !isNullable(part))
                        .map(RecordComponentInfo::name).filter(schema.getProperties()::containsKey).toList();
                schema.setRequired(required.isEmpty() ? null : new ArrayList<>(required));
            }
        });
    }

    /** A name that is given stands before one that a class merely has; the parts of a body are described by hand. */
    private static Map<String, ClassInfo> recordsByName(IndexView classes) {
        var records = classes.getKnownClasses().stream()
                .filter(type -> type.isRecord() && !type.name().packagePrefix().contains("portabletext")).toList();
        var byName = new TreeMap<String, ClassInfo>();
        records.forEach(record -> byName.put(record.simpleName(), record));
        records.stream().filter(record -> !nameOf(record).equals(record.simpleName()))
                .forEach(record -> byName.put(nameOf(record), record));
        return byName;
    }

    /** A merge patch has the properties of the input, none of them needed, and null to remove one. */
    static void describePatch(Components components, Operation operation) {
        var content = Objects.requireNonNull(operation.getRequestBody()).getContent();
        for (var media : content.getMediaTypes().values()) {
            var input = Objects.requireNonNull(media.getSchema().getRef()).substring(REFERENCE.length());
            if (!input.endsWith("Input")) {
                continue;
            }
            var name = patch(input);
            var source = Objects.requireNonNull(components.getSchemas().get(input));
            components.addSchema(name, patchOf(source));
            media.setSchema(OASFactory.createSchema().ref(REFERENCE + name));
        }
    }

    /** An input that is only ever patched has no operation that takes it whole. */
    static void dropUnusedInputs(OpenAPI document) {
        var used = document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().getMediaTypes().values().stream())
                .map(media -> media.getSchema().getRef()).collect(Collectors.toSet());
        List.copyOf(document.getComponents().getSchemas().keySet()).stream()
                .filter(name -> name.endsWith("Input") && document.getComponents().getSchemas().containsKey(patch(name)))
                .filter(name -> !used.contains(REFERENCE + name))
                .forEach(document.getComponents()::removeSchema);
    }

    private static String patch(String input) {
        return input.replace("Input", "Patch");
    }

    private static Schema patchOf(Schema input) {
        var patch = OASFactory.createSchema().type(List.of(Schema.SchemaType.OBJECT))
                .description("A merge patch (RFC 7396): what is absent stays, null removes.");
        input.getProperties().forEach((name, property) -> patch.addProperty(name, OASFactory.createSchema()
                .anyOf(List.of(property, OASFactory.createSchema().type(List.of(Schema.SchemaType.NULL))))));
        return patch;
    }

    private static String nameOf(ClassInfo record) {
        var annotation = record.declaredAnnotation(SCHEMA);
        var name = annotation == null ? null : annotation.value("name");
        return name == null ? record.simpleName() : name.asString();
    }

    private static boolean isNullable(RecordComponentInfo part) {
        return part.type().hasAnnotation(NULLABLE) || part.hasAnnotation(NULLABLE);
    }
}
