package org.standfirst.language;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps a language tag as text. */
@Converter(autoApply = true)
public class LanguageTagConverter implements AttributeConverter<LanguageTag, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable LanguageTag tag) {
        return tag == null ? null : tag.value();
    }

    @Override
    public @Nullable LanguageTag convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : new LanguageTag(text);
    }
}
