package org.standfirst.notice;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Where a notice stands in relation to an article. */
public enum Placement {
    TOP,
    BOTTOM,
    INLINE;

    /** The name in the API and in the database. */
    @JsonValue
    public String placementName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Keeps a placement by its name in the API. */
    @Converter(autoApply = true)
    static class InDatabase implements AttributeConverter<Placement, String> {

        @Override
        public String convertToDatabaseColumn(Placement placement) {
            return placement.placementName();
        }

        @Override
        public Placement convertToEntityAttribute(String name) {
            return Placement.valueOf(name.toUpperCase(Locale.ROOT));
        }
    }
}
