package org.standfirst.mirror;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A copy as files: {@code articles/ID.json} for each article, and {@code mirror.json} with the cursor. Each is written
 * beside its place and moved there, so that whoever reads finds it whole.
 */
final class DirectoryCopy implements Copy {

    private static final String ARTICLES = "articles";
    private static final String STATE = "mirror.json";
    private static final String ENDING = ".json";

    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private final Path directory;
    private final String origin;
    private @Nullable String cursor;

    /** What a copy remembers of itself. */
    record State(String origin, @Nullable String cursor) {
    }

    /**
     * Opens the copy in a directory, or begins one.
     *
     * @param origin what it is a copy of
     * @throws IllegalArgumentException where it is one of something else
     */
    DirectoryCopy(Path directory, String origin) throws IOException {
        this.directory = directory;
        this.origin = origin;
        Files.createDirectories(directory.resolve(ARTICLES));
        var state = directory.resolve(STATE);
        if (Files.exists(state)) {
            var known = json.readValue(state.toFile(), State.class);
            if (!known.origin().equals(origin)) {
                throw new IllegalArgumentException(directory + " has a copy of " + known.origin());
            }
            cursor = known.cursor();
        }
    }

    @Override
    public @Nullable String cursor() {
        return cursor;
    }

    @Override
    public void apply(List<Change> changes, String next) throws IOException {
        for (var change : changes) {
            var article = change.article();
            if (article == null) {
                Files.deleteIfExists(file(change.id()));
            } else {
                write(file(change.id()), article);
            }
        }
        moveTo(next);
    }

    private void moveTo(@Nullable String next) throws IOException {
        write(directory.resolve(STATE), new State(origin, next));
        cursor = next;
    }

    private Path file(UUID article) {
        return directory.resolve(ARTICLES).resolve(article + ENDING);
    }

    private void write(Path file, Object content) throws IOException {
        var beside = directory.resolve(file.getFileName() + ".new");
        try (var channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            var bytes = ByteBuffer.wrap(json.writeValueAsBytes(content));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            // The cursor must not survive a crash of the machine that what it covers does not.
            channel.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The cursor first: a copy that is cut short here begins again. */
    @Override
    public void clear() throws IOException {
        moveTo(null);
        try (var files = Files.list(directory.resolve(ARTICLES))) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void forEach(Consumer<JsonNode> reader) throws IOException {
        try (var files = Files.list(directory.resolve(ARTICLES))) {
            files.forEach(file -> reader.accept(read(file)));
        }
    }

    private JsonNode read(Path file) {
        try {
            return json.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        // Every file is closed when it is written.
    }
}
