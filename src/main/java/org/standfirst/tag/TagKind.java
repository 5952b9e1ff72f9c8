package org.standfirst.tag;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** What a tag stands for. */
public enum TagKind {
    TOPIC,
    PLACE,
    PERSON,
    ORGANISATION,
    SERIES;

    /** The name in the API and in the database. */
    @JsonValue
    public String kindName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Keeps a kind by its name in the API. */
    @Converter(autoApply = true)
    static class InDatabase implements AttributeConverter<TagKind, String> {

        @Override
        public String convertToDatabaseColumn(TagKind kind) {
            return kind.kindName();
        }

        @Override
        public TagKind convertToEntityAttribute(String name) {
            return TagKind.valueOf(name.toUpperCase(Locale.ROOT));
        }
    }
}
