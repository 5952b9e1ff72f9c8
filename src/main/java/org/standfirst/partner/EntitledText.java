package org.standfirst.partner;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much of an article a partner gets. */
@Schema(name = "EntitledText")
public enum EntitledText {
    FULL("full"),
    /** All but the body. */
    SUMMARY("summary");

    private final String text;

    EntitledText(String text) {
        this.text = text;
    }

    /** The name in the API and in the database. */
    @JsonValue
    public String text() {
        return text;
    }

    /** Keeps it by its name in the API. */
    @Converter(autoApply = true)
    static class InDatabase implements AttributeConverter<EntitledText, String> {

        @Override
        public String convertToDatabaseColumn(EntitledText value) {
            return value.text();
        }

        @Override
        public EntitledText convertToEntityAttribute(String text) {
            return Arrays.stream(values()).filter(value -> value.text().equals(text)).findFirst().orElseThrow();
        }
    }
}
