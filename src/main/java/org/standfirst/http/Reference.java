package org.standfirst.http;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.standfirst.language.Slug;

/**
 * How a client names an existing thing: by id or by slug. Exactly one of both is there, unless the text can be neither.
 *
 * @param id the id, where the text is one
 * @param slug the slug, where the text is one
 */
public record Reference(@Nullable UUID id, @Nullable Slug slug) {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** Reads a reference; text that is neither an id nor a slug refers to nothing. */
    public static Reference parse(String text) {
        if (UUID_FORM.matcher(text).matches()) {
            return new Reference(UUID.fromString(text), null);
        }
        try {
            return new Reference(null, new Slug(text));
        } catch (IllegalArgumentException e) {
            return new Reference(null, null);
        }
    }

    /** Whether it names the thing with this id and slug as it is now, not by what it was called before. */
    public boolean names(UUID presentId, Slug presentSlug) {
        return presentId.equals(id) || presentSlug.equals(slug);
    }

    /** Looks for the thing by the one or the other. */
    public <T> Optional<T> find(Function<UUID, Optional<T>> byId, Function<Slug, Optional<T>> bySlug) {
        if (id != null) {
            return byId.apply(id);
        }
        return slug == null ? Optional.empty() : bySlug.apply(slug);
    }
}
