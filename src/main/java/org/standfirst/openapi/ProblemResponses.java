package org.standfirst.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.standfirst.http.Problem;
import org.standfirst.http.ProblemType;

/** The answers that are problems: what each looks like, and which an operation can give. */
final class ProblemResponses {

    private ProblemResponses() {
    }

    /** The answer for a status, with an example of each kind of problem that has it. */
    static APIResponse of(List<ProblemType> types) {
        var media = OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
        types.forEach(type -> media.addExample(type.slug(), example(type)));
        var description = types.size() == 1 ? types.get(0).title()
                : String.join("; ", types.stream().map(ProblemType::title).toList());
        var response = OASFactory.createAPIResponse().description(description + ".")
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, media));
        switch (types.get(0)) {
            case UNAUTHENTICATED -> response.addHeader("WWW-Authenticate", ResponseHeaders.text("How to authenticate."));
            case METHOD_NOT_ALLOWED -> response.addHeader("Allow", ResponseHeaders.text("The methods that the address knows."));
            case UNAVAILABLE, TOO_MANY_REQUESTS -> response.addHeader("Retry-After", ResponseHeaders.text("Seconds to wait."));
            default -> {
                // Nothing more to say.
            }
        }
        return response;
    }

    private static Example example(ProblemType type) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", type.uri());
        problem.put("title", type.title());
        problem.put("status", type.status());
        problem.put("detail", type.explanation());
        problem.put("instance", "/v1/articles");
        problem.put("requestId", "6f1d1f0e-8f5b-4e0c-9a53-0d5f4f3c7a11");
        return OASFactory.createExample().summary(type.title()).value(problem);
    }

    /** The statuses of the problems that an operation can answer with. */
    static Set<Integer> statuses(String path, HttpMethod method, Operation operation, boolean needsKey) {
        var statuses = new TreeSet<>(Set.of(400, 405, 406, 414, 431, 500, 503));
        if (needsKey) {
            statuses.addAll(Set.of(401, 403));
        }
        if (path.startsWith("/v1/partner/")) {
            statuses.add(429);
        }
        if (path.contains("{") || path.equals("/v1/resolve")) {
            statuses.add(404);
        }
        if (path.equals("/v1/partner/articles/{id}") || path.equals("/v1/partner/articles/{language}/{slug}")) {
            statuses.add(410);
        }
        if (!needsKey && (path.startsWith("/v1/articles/") || path.startsWith("/v1/preview/")
                || path.equals("/v1/resolve") || path.equals("/v1/changes"))) {
            statuses.add(410);
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(Set.of(413, 415, 422));
        }
        if (needsKey && method != HttpMethod.GET) {
            statuses.addAll(Set.of(409, 413, 415));
        }
        if (needsKey && method == HttpMethod.POST) {
            statuses.add(422);
        }
        if (hasIfMatch(operation)) {
            statuses.addAll(Set.of(412, 428));
        }
        return statuses;
    }

    private static boolean hasIfMatch(Operation operation) {
        var parameters = Objects.requireNonNullElse(operation.getParameters(), List.<Parameter> of());
        return parameters.stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()));
    }
}
