package org.standfirst.mirror;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Keeps a copy of the articles of a site: {@code mirror --from URL --to DIRECTORY}. */
public final class MirrorCommand {

    /** The argument that asks for it. */
    public static final String NAME = "mirror";

    private static final int DONE = 0;
    private static final int DIFFERENT = 1;
    private static final int MISUSED = 2;
    private static final int FAILED = 3;
    /** What is published while the two are compared makes a difference that is none. */
    private static final int COMPARISONS = 3;
    private static final long PAUSE_MILLIS = 1_000;

    private MirrorCommand() {
    }

    /**
     * Runs the command until the copy is up to date, or until it is interrupted.
     *
     * @param arguments those after its name
     * @return 0 when it is done, 1 where copy and site differ, 2 where the arguments make no sense, 3 where it failed
     */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            var options = Options.parse(arguments, System.getenv("STANDFIRST_MIRROR_KEY"));
            var progress = new Progress(out, err);
            var origin = new Origin(options, progress);
            try (var copy = open(options, origin)) {
                return run(options, origin, copy, progress);
            }
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println(Options.USAGE);
            return MISUSED;
        } catch (IOException | UncheckedIOException e) {
            err.println(e.getMessage());
            return FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return DONE;
        }
    }

    private static Copy open(Options options, Origin origin) throws IOException {
        return options.to().startsWith("jdbc:") ? new DatabaseCopy(options.to(), origin.name())
                : new DirectoryCopy(Path.of(options.to()), origin.name());
    }

    private static int run(Options options, Origin origin, Copy copy, Progress progress)
            throws IOException, InterruptedException {
        var follower = new Follower(origin, copy, progress);
        follower.catchUp();
        if (options.verify()) {
            return verify(origin, copy, follower, progress);
        }
        if (!options.once()) {
            follower.follow();
        }
        return DONE;
    }

    private static int verify(Origin origin, Copy copy, Follower follower, Progress progress)
            throws IOException, InterruptedException {
        for (var comparison = 1;; comparison++) {
            var verification = new Verification(origin, copy);
            var differences = verification.differences();
            if (differences.isEmpty()) {
                progress.say(verification.articles() + " articles, the same as at the site");
                return DONE;
            }
            if (comparison == COMPARISONS) {
                differences.forEach(difference -> progress.say(difference.toString()));
                return DIFFERENT;
            }
            Thread.sleep(PAUSE_MILLIS);
            follower.catchUp();
        }
    }
}
