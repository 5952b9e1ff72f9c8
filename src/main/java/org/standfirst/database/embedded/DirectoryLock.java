package org.standfirst.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a directory to one JVM; the operating system lets go of it when that JVM dies, however it dies. */
final class DirectoryLock implements AutoCloseable {

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    @SuppressWarnings("resource") // the channel stays open as long as the lock is held
    static DirectoryLock acquire(Path home) throws IOException {
        var channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return new DirectoryLock(channel);
            }
        } catch (OverlappingFileLockException e) {
            // Left open on purpose: on POSIX, closing any channel of the file ends this JVM's lock on it.
            throw new EmbeddedPostgresException("Another start of this JVM is using " + home + ".", e);
        }
        channel.close();
        throw new EmbeddedPostgresException("Another process is using the database in " + home
                + ". Stop it first, or give this one another directory.");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
