package org.standfirst.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a query parameter that the operation does not declare, or that it declares once and gets twice: a misspelt
 * filter must not answer as if there were none.
 */
class QueryParameterFilter {

    private final Map<Method, Map<String, Boolean>> declared = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void refuseUnknownParameters(ContainerRequestContext request, ResourceInfo resource) {
        var method = resource.getResourceMethod();
        MultivaluedMap<String, String> given = request.getUriInfo().getQueryParameters();
        if (method == null || given.isEmpty()) {
            return;
        }
        var known = declared.computeIfAbsent(method, QueryParameterFilter::declaredBy);
        given.forEach((name, values) -> refuseUnlessDeclared(known, name, values.size()));
    }

    private static void refuseUnlessDeclared(Map<String, Boolean> known, String name, int times) {
        var repeatable = known.get(name);
        if (repeatable == null) {
            throw ProblemException.notAmong(ProblemType.UNKNOWN_PARAMETER,
                    "There is no query parameter \"" + name + "\" here.", known.keySet().stream().toList());
        }
        if (times > 1 && !repeatable) {
            throw ProblemException.notAmong(ProblemType.UNKNOWN_PARAMETER,
                    "The query parameter \"" + name + "\" may be given once.", known.keySet().stream().toList());
        }
    }

    /** The names of the query parameters, each with whether it may be repeated. */
    private static Map<String, Boolean> declaredBy(Method method) {
        var names = new TreeMap<String, Boolean>();
        Arrays.stream(method.getParameters()).flatMap(QueryParameterFilter::elements)
                .filter(element -> element.isAnnotationPresent(QueryParam.class))
                .forEach(element -> names.put(element.getAnnotation(QueryParam.class).value(), isMany(element)));
        return names;
    }

    private static Stream<? extends AnnotatedElement> elements(Parameter parameter) {
        return parameter.isAnnotationPresent(BeanParam.class)
                ? Arrays.stream(parameter.getType().getDeclaredFields())
                : Stream.of(parameter);
    }

    private static boolean isMany(AnnotatedElement element) {
        var type = element instanceof Parameter parameter ? parameter.getType()
                : ((Field) element).getType();
        return Collection.class.isAssignableFrom(type);
    }
}
