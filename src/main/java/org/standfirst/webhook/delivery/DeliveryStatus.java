package org.standfirst.webhook.delivery;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.standfirst.http.ProblemException;

/** How far a message has come. */
public enum DeliveryStatus {
    /** It is to be sent, for the first time or again. */
    PENDING,
    /** The receiver has it. */
    SUCCEEDED,
    /** It is not sent again, unless somebody asks for it. */
    FAILED;

    /** The name in JSON and in the database. */
    @JsonValue
    public String statusName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a query parameter.
     *
     * @throws ProblemException 400 where it is none of the names
     */
    static DeliveryStatus read(String text) {
        return Arrays.stream(values()).filter(status -> status.statusName().equals(text)).findFirst()
                .orElseThrow(() -> ProblemException.invalidParameter("status", "\"status\" is one of "
                        + Arrays.stream(values()).map(DeliveryStatus::statusName).collect(Collectors.joining(", ")) + "."));
    }
}
