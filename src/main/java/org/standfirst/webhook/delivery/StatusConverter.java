package org.standfirst.webhook.delivery;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;

/** Keeps a status by its name. */
class StatusConverter implements AttributeConverter<DeliveryStatus, String> {

    @Override
    public String convertToDatabaseColumn(DeliveryStatus status) {
        return status.statusName();
    }

    @Override
    public DeliveryStatus convertToEntityAttribute(String name) {
        return DeliveryStatus.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
