package org.standfirst.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.standfirst.http.ProblemType;

/**
 * Says of every operation what holds by its nature, so that no resource has to repeat it and none can forget it: the role
 * it needs, and each problem it can answer with.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDocument implements OASFilter {

    private static final DotName OPERATION = DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");
    private static final DotName ROLES = DotName.createSimple(RolesAllowed.class.getName());

    private final Map<String, List<String>> rolesByOperation = new HashMap<>();
    private final IndexView classes;

    /**
     * Reads the roles from the annotations.
     *
     * @param classes the classes of the application
     */
    public ApiDocument(IndexView classes) {
        this.classes = classes;
        for (var annotation : classes.getAnnotations(OPERATION)) {
            if (annotation.target().kind() == AnnotationTarget.Kind.METHOD) {
                var method = annotation.target().asMethod();
                var roles = method.hasDeclaredAnnotation(ROLES) ? method.declaredAnnotation(ROLES)
                        : method.declaringClass().declaredAnnotation(ROLES);
                rolesByOperation.put(annotation.value("operationId").asString(),
                        roles == null ? List.of() : List.of(roles.value().asStringArray()));
            }
        }
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
        var roles = rolesByOperation.getOrDefault(operation.getOperationId(), List.of());
        operation.setSecurity(roles.isEmpty() ? List.of()
                : List.of(OASFactory.createSecurityRequirement().addScheme(Api.KEY)));
        var access = roles.isEmpty() ? "Open to all." : "Roles: " + String.join(", ", roles) + ".";
        operation.setDescription(operation.getDescription() == null ? access : operation.getDescription() + " " + access);
        for (var status : ProblemResponses.statuses(path, method, operation, !roles.isEmpty())) {
            APIResponse response = OASFactory.createAPIResponse().ref("#/components/responses/Problem" + status);
            operation.getResponses().addAPIResponse(String.valueOf(status), response);
        }
        ResponseHeaders.add(path, method, operation);
    }
}
