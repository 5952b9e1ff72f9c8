package org.standfirst.security;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Refuses a key with scopes what is not among them. That there is a key, and of which role, was looked at before. */
class ScopeFilter {

    private final Caller caller;

    ScopeFilter(Caller caller) {
        this.caller = caller;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public void refuseWithoutScope(ResourceInfo resource) {
        var needed = declaredBy(resource.getResourceMethod());
        if (needed != null) {
            caller.requireScope(needed.value());
        }
    }

    private static @Nullable Protected declaredBy(@Nullable Method method) {
        if (method == null) {
            return null;
        }
        return method.isAnnotationPresent(Protected.class) ? method.getAnnotation(Protected.class)
                : method.getDeclaringClass().getAnnotation(Protected.class);
    }
}
