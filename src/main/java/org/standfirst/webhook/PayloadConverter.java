package org.standfirst.webhook;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;

/** Keeps a payload by its name. */
class PayloadConverter implements AttributeConverter<Payload, String> {

    @Override
    public String convertToDatabaseColumn(Payload payload) {
        return payload.payloadName();
    }

    @Override
    public Payload convertToEntityAttribute(String name) {
        return Payload.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
