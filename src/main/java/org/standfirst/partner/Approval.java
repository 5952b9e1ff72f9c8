package org.standfirst.partner;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a translation that a partner registers shows to readers. */
@Schema(name = "PartnerApproval")
public enum Approval {
    AT_ONCE("atOnce"),
    /** Once an editor has approved it. */
    AFTER_APPROVAL("afterApproval");

    private final String text;

    Approval(String text) {
        this.text = text;
    }

    /** The name in the API and in the database. */
    @JsonValue
    public String text() {
        return text;
    }

    /** Keeps it by its name in the API. */
    @Converter(autoApply = true)
    static class InDatabase implements AttributeConverter<Approval, String> {

        @Override
        public String convertToDatabaseColumn(Approval value) {
            return value.text();
        }

        @Override
        public Approval convertToEntityAttribute(String text) {
            return Arrays.stream(values()).filter(value -> value.text().equals(text)).findFirst().orElseThrow();
        }
    }
}
