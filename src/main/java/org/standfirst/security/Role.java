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

    private static final Set<Scope> FOR_PARTNERS = Set.of(Scope.RECALLS_READ, Scope.RECALLS_WRITE, Scope.SYNDICATION_READ,
            Scope.TRANSLATIONS_READ, Scope.TRANSLATIONS_WRITE);
    private static final Set<Scope> FOR_ADMINS = Set.of(Scope.KEYS_READ, Scope.KEYS_WRITE, Scope.AUDIT_READ,
            Scope.PARTNERS_WRITE);
    /** Admins and partners have webhooks of their own each. */
    private static final Set<Scope> FOR_WEBHOOKS = Set.of(Scope.WEBHOOKS_READ, Scope.WEBHOOKS_WRITE);

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
            case EDITOR -> {
                var scopes = EnumSet.allOf(Scope.class);
                scopes.removeAll(FOR_PARTNERS);
                scopes.removeAll(FOR_ADMINS);
                scopes.removeAll(FOR_WEBHOOKS);
                yield scopes;
            }
            case ADMIN -> EnumSet.complementOf(EnumSet.copyOf(FOR_PARTNERS));
            case PARTNER -> {
                var scopes = EnumSet.copyOf(FOR_PARTNERS);
                scopes.addAll(FOR_WEBHOOKS);
                yield scopes;
            }
        };
    }
}
