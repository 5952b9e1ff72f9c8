package org.standfirst.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * Reads instants with a year of four digits, as RFC 3339 has them: the database keeps others only in part, and no feed can
 * say them. A number is no date: nobody can see whether it counts seconds or milliseconds.
 */
class CalendarInstant extends StdDeserializer<Instant> {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant AFTER_LAST = Instant.parse("+10000-01-01T00:00:00Z");

    CalendarInstant() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        try {
            if (parser.hasToken(JsonToken.VALUE_STRING)) {
                var instant = OffsetDateTime.parse(parser.getText()).toInstant();
                if (!instant.isBefore(FIRST) && instant.isBefore(AFTER_LAST)) {
                    return instant;
                }
            }
        } catch (DateTimeException e) {
            // Said below in words for a client.
        }
        var detail = "A date is written as in \"2023-12-15T10:00:00Z\".";
        throw JsonMappingException.from(parser, detail, new IllegalArgumentException(detail));
    }
}
