package org.standfirst.translation;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a translation stands that a partner has registered. What the newsroom records itself is approved. */
@Schema(name = "TranslationApproval")
public enum Approval {
    /** An editor is to look at it; readers do not see it. */
    PENDING,
    /** Readers see it. */
    APPROVED,
    /** Readers do not see it. */
    DECLINED;

    /** The name in the API and in the database. */
    @JsonValue
    public String approvalName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Keeps it by its name in the API. */
    @Converter(autoApply = true)
    static class InDatabase implements AttributeConverter<Approval, String> {

        @Override
        public String convertToDatabaseColumn(Approval approval) {
            return approval.approvalName();
        }

        @Override
        public Approval convertToEntityAttribute(String name) {
            return Approval.valueOf(name.toUpperCase(Locale.ROOT));
        }
    }
}
