package org.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While the database is away, answers say so and the log says why; afterwards all is as before. */
class OutageIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE = 600;
    @TempDir
    Path directory;

    @Test
    void answersUnavailableUntilTheDatabaseIsBack() throws IOException, InterruptedException {
        var application = PackagedApplication.start(directory, directory.resolve("application.log"));
        try {
            assertThat(application.get("/v1/articles").statusCode()).isEqualTo(200);

            application.killDatabase();

            var failed = new ArrayList<String>();
            // One that nobody has asked for yet: what is kept is answered for a moment longer.
            var answer = application.get("/v1/articles?limit=99");
            for (var tries = 0; answer.statusCode() != 200 && tries < PATIENCE; tries++) {
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
                assertThat(JSON.readTree(answer.body()).path("type").asText()).isEqualTo("/problems/unavailable");
                failed.add(JSON.readTree(answer.body()).path("requestId").asText());
                Thread.sleep(100);
                answer = application.get("/v1/articles?limit=99");
            }
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(application.logLines()).filteredOn(line -> failed.stream().anyMatch(line::contains))
                    .as("what the log tells of the requests that failed").isNotEmpty();
        } finally {
            application.stop();
        }
    }
}
