package org.standfirst.partner.translation;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a request for a translation stands, and what may become of it. */
@Schema(name = "TranslationRequestState")
public enum RequestState {
    REQUESTED,
    ACCEPTED,
    /** The partner has published the translation, and readers can see it. */
    PUBLISHED,
    DECLINED;

    /** Those that may follow. */
    List<RequestState> next() {
        return switch (this) {
            case REQUESTED -> List.of(ACCEPTED, DECLINED, PUBLISHED);
            case ACCEPTED -> List.of(DECLINED, PUBLISHED);
            case PUBLISHED, DECLINED -> List.of();
        };
    }

    /** The name in the API and in the database. */
    @JsonValue
    public String stateName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Keeps it by its name in the API. */
    @Converter(autoApply = true)
    static class InDatabase implements AttributeConverter<RequestState, String> {

        @Override
        public String convertToDatabaseColumn(RequestState state) {
            return state.stateName();
        }

        @Override
        public RequestState convertToEntityAttribute(String name) {
            return Arrays.stream(values()).filter(state -> state.stateName().equals(name)).findFirst().orElseThrow();
        }
    }
}
