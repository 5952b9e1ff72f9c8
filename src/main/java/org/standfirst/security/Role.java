package org.standfirst.security;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a key may do. The names are those of the contract, as constants for annotations too. */
public enum Role {
    AUTHOR,
    TRANSLATOR,
    EDITOR,
    ADMIN,
    PARTNER;

    /** Writes own drafts. */
    public static final String NAME_AUTHOR = "author";
    /** Writes translations as own drafts. */
    public static final String NAME_TRANSLATOR = "translator";
    /** Changes all content and publishes. */
    public static final String NAME_EDITOR = "editor";
    /** Takes articles for a site elsewhere. */
    public static final String NAME_PARTNER = "partner";
    /** Does everything, and issues keys. */
    public static final String NAME_ADMIN = "admin";

    /** The name in JSON, in the database and in {@code @RolesAllowed}. */
    @JsonValue
    public String roleName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a key of the role can be limited to. */
    public Set<Scope> scopes() {
        return switch (this) {
            case AUTHOR, TRANSLATOR -> EnumSet.of(Scope.ARTICLES_READ, Scope.ARTICLES_WRITE, Scope.TAGS_READ,
                    Scope.AUTHORS_READ, Scope.PUBLISHERS_READ, Scope.NOTICES_READ, Scope.REDIRECTS_READ);
            case EDITOR -> EnumSet.complementOf(EnumSet.of(Scope.KEYS_READ, Scope.KEYS_WRITE, Scope.AUDIT_READ,
                    Scope.RECALLS_READ, Scope.RECALLS_WRITE));
            case ADMIN -> EnumSet.allOf(Scope.class);
            case PARTNER -> EnumSet.of(Scope.RECALLS_READ, Scope.RECALLS_WRITE);
        };
    }
}
