package org.standfirst.security;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation for which a key is needed. Beside the roles it states the scope that a key with scopes must have. What it
 * changes is one transaction, noted in the audit log, and done once for each Idempotency-Key. On a class it holds for each
 * operation that states nothing else.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.TYPE, ElementType.METHOD })
public @interface Protected {

    /** What a key with scopes must have among them. */
    @Nonbinding
    Scope value();
}
