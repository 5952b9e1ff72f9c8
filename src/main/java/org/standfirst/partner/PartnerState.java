package org.standfirst.partner;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a partner has access. */
@Schema(name = "PartnerState")
public enum PartnerState {
    ACTIVE("active"),
    /** Keeps its account and its translations, and gets nothing. */
    SUSPENDED("suspended");

    private final String text;

    PartnerState(String text) {
        this.text = text;
    }

    /** The name in the API and in the database. */
    @JsonValue
    public String text() {
        return text;
    }

    /** Keeps it by its name in the API. */
    @Converter(autoApply = true)
    static class InDatabase implements AttributeConverter<PartnerState, String> {

        @Override
        public String convertToDatabaseColumn(PartnerState value) {
            return value.text();
        }

        @Override
        public PartnerState convertToEntityAttribute(String text) {
            return Arrays.stream(values()).filter(value -> value.text().equals(text)).findFirst().orElseThrow();
        }
    }
}
