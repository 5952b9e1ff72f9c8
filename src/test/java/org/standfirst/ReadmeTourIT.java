package org.standfirst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows the tour of the README on the packaged application, so that the README stays true. */
class ReadmeTourIT {

    private static final Pattern BLOCK = Pattern.compile("^```bash\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern PROMISED = Pattern.compile(" # (\\d{3})$", Pattern.MULTILINE);
    private static final Pattern ANSWERED = Pattern.compile("^(\\d{3}) ", Pattern.MULTILINE);
    private static final int TOUR_MINUTES = 5;

    @TempDir
    Path directory;

    @Test
    void answersEachStepOfTheTourAsTheReadmeSays() throws IOException, InterruptedException {
        assumeTrue(canRun("bash", "--version"), "There is no bash here to follow the tour with.");
        assumeTrue(canRun("curl", "--version"), "There is no curl here to follow the tour with.");
        var tour = BLOCK.matcher(Files.readString(Path.of("README.md"))).results().map(block -> block.group(1))
                .collect(Collectors.joining());

        var application = PackagedApplication.start(directory.resolve("data"), directory.resolve("application.log"));
        int status;
        try {
            status = follow(tour, "http://127.0.0.1:" + application.port());
        } finally {
            application.stop();
        }

        var steps = Files.readString(directory.resolve("steps"));
        assertThat(ANSWERED.matcher(steps).results().map(step -> step.group(1))).as(steps)
                .containsExactlyElementsOf(PROMISED.matcher(tour).results().map(step -> step.group(1)).toList());
        assertThat(status).as(steps).isZero();
    }

    private int follow(String tour, String server) throws IOException, InterruptedException {
        var script = Files.writeString(directory.resolve("tour"), tour);
        var builder = new ProcessBuilder("bash", "-eu", "-o", "pipefail", script.toString())
                .redirectOutput(directory.resolve("answers").toFile())
                .redirectError(directory.resolve("steps").toFile());
        builder.environment().put("BASE", server);
        builder.environment().put("KEY", PackagedApplication.ADMIN_KEY);
        var bash = builder.start();
        assertThat(bash.waitFor(TOUR_MINUTES, TimeUnit.MINUTES)).as("the tour ends").isTrue();
        return bash.exitValue();
    }

    private static boolean canRun(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(List.of(command)).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
