package org.standfirst.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.outbound.OutboundAnswer;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-05-04T09:00:00Z");

    private static @Nullable Duration read(int status, String header) {
        var answer = new OutboundAnswer(URI.create("https://partner.example/hook"), status,
                Map.of("retry-after", List.of(header)), "", true);
        return RetryAfter.of(answer, NOW);
    }

    @ParameterizedTest
    @ValueSource(ints = { 429, 503 })
    void isANumberOfSecondsOrATime(int status) {
        assertThat(read(status, "90")).isEqualTo(Duration.ofSeconds(90));
        assertThat(read(status, "Mon, 04 May 2026 09:02:00 GMT")).isEqualTo(Duration.ofMinutes(2));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "soon", "-5", "12345678901234567890", "Mon, 04 May 2026 08:00:00 GMT" })
    void isNothingWhereItCannotBeUnderstoodOrIsOver(String header) {
        assertThat(read(503, header)).isNull();
    }

    @Test
    void saysNothingOfWhenToSendTheSameAgainWithOtherAnswers() {
        assertThat(read(500, "90")).isNull();
    }
}
