package org.standfirst.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.standfirst.http.ProblemType;
import org.standfirst.security.Protected;
import org.standfirst.security.Scope;

/**
 * Says of every operation what holds by its nature, so that no resource has to repeat it and none can forget it: the roles
 * and the scope it needs, and each problem it can answer with.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDocument implements OASFilter {

    private static final DotName OPERATION = DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");
    private static final DotName ROLES = DotName.createSimple(RolesAllowed.class.getName());
    private static final DotName PROTECTED = DotName.createSimple(Protected.class.getName());

    private final Map<String, Access> accessByOperation = new HashMap<>();
    private final IndexView classes;

    /**
     * Reads who may do what from the annotations.
     *
     * @param classes the classes of the application
     */
    public ApiDocument(IndexView classes) {
        this.classes = classes;
        for (var annotation : classes.getAnnotations(OPERATION)) {
            // One that is hidden has no id.
            if (annotation.target().kind() == AnnotationTarget.Kind.METHOD && annotation.value("operationId") != null) {
                accessByOperation.put(annotation.value("operationId").asString(), access(annotation.target().asMethod()));
            }
        }
    }

    /** What an operation needs; nothing where it is open to all. */
    private record Access(List<String> roles, List<String> scopes) {

        private static final Access OPEN = new Access(List.of(), List.of());

        String sentence() {
            return roles.isEmpty() ? "Open to all."
                    : "Roles: %s. Scope: %s.".formatted(String.join(", ", roles), String.join(", ", scopes));
        }
    }

    private static Access access(MethodInfo method) {
        var roles = stated(method, ROLES).map(rule -> List.of(rule.value().asStringArray())).orElse(List.of());
        var scopes = stated(method, PROTECTED).map(rule -> List.of(Scope.valueOf(rule.value().asEnum()).scopeName()))
                .orElse(List.of());
        return new Access(roles, scopes);
    }

    /** The rule of the method, or else of its class. */
    private static Optional<AnnotationInstance> stated(MethodInfo method, DotName rule) {
        return Optional.ofNullable(method.hasDeclaredAnnotation(rule) ? method.declaredAnnotation(rule)
                : method.declaringClass().declaredAnnotation(rule));
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var components = document.getComponents();
        var examples = new Examples();
        Arrays.stream(ProblemType.values()).collect(Collectors.groupingBy(ProblemType::status, LinkedHashMap::new,
                Collectors.toList()))
                .forEach((status, types) -> components.addResponse("Problem" + status, ProblemResponses.of(types)));
        SchemaRules.requireWhatIsAlwaysThere(components, classes);
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> {
                    complete(path, method, operation);
                    examples.addTo(operation);
                    if (method == HttpMethod.PATCH) {
                        SchemaRules.describePatch(components, operation);
                    }
                }));
        SchemaRules.dropUnusedInputs(document);
    }

    private void complete(String path, HttpMethod method, Operation operation) {
        var access = accessByOperation.getOrDefault(operation.getOperationId(), Access.OPEN);
        var needsKey = !access.roles().isEmpty();
        operation.setSecurity(needsKey
                ? List.of(OASFactory.createSecurityRequirement().addScheme(Api.KEY, access.scopes()))
                : List.of());
        if (needsKey) {
            operation.addExtension("x-roles", access.roles());
            operation.addExtension("x-scopes", access.scopes());
        }
        operation.setDescription(Stream.of(operation.getDescription(), access.sentence()).filter(Objects::nonNull)
                .collect(Collectors.joining(" ")));
        for (var status : ProblemResponses.statuses(path, method, operation, needsKey)) {
            APIResponse response = OASFactory.createAPIResponse().ref("#/components/responses/Problem" + status);
            operation.getResponses().addAPIResponse(String.valueOf(status), response);
        }
        ResponseHeaders.add(path, method, operation);
        if (needsKey && method == HttpMethod.POST) {
            ResponseHeaders.addIdempotency(operation);
        }
    }
}
