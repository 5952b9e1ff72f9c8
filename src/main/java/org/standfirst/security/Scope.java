package org.standfirst.security;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * A part of what a role may do, to which a key can be limited. The names are {@code things:read}, {@code things:write},
 * and {@code articles:publish} for what readers will see of it.
 */
public enum Scope {
    /** Reads working copies, their revisions and editions. */
    ARTICLES_READ,
    /** Changes working copies and editions. */
    ARTICLES_WRITE,
    /** Gives articles to readers and takes them away. */
    ARTICLES_PUBLISH,
    TAGS_READ,
    TAGS_WRITE,
    AUTHORS_READ,
    AUTHORS_WRITE,
    PUBLISHERS_READ,
    PUBLISHERS_WRITE,
    NOTICES_READ,
    NOTICES_WRITE,
    REDIRECTS_READ,
    REDIRECTS_WRITE,
    /** Sees what was recalled. */
    RECALLS_READ,
    /** Says that it was taken down. */
    RECALLS_WRITE,
    PARTNERS_READ,
    /** Makes partners and changes what they may have. */
    PARTNERS_WRITE,
    /** Takes what its partner is entitled to. */
    SYNDICATION_READ,
    /** Sees the translations that its partner hosts, and those that it is asked for. */
    TRANSLATIONS_READ,
    /** Says where its partner hosts a translation, and answers requests for one. */
    TRANSLATIONS_WRITE,
    WEBHOOKS_READ,
    /** Sets up webhooks, and has them told again. */
    WEBHOOKS_WRITE,
    KEYS_READ,
    /** Issues keys, changes and revokes them. */
    KEYS_WRITE,
    /** Reads who did what. */
    AUDIT_READ;

    /** The name in JSON and in the database. */
    @JsonValue
    public String scopeName() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }
}
