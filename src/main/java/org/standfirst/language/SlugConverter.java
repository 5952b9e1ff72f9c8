package org.standfirst.language;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps a slug as text. */
@Converter(autoApply = true)
public class SlugConverter implements AttributeConverter<Slug, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Slug slug) {
        return slug == null ? null : slug.value();
    }

    @Override
    public @Nullable Slug convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : new Slug(text);
    }
}
