package org.standfirst.database.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/** Directories as a whole, and what it takes for a change of theirs to outlive a loss of power. */
final class FileTree {

    private FileTree() {
    }

    /** Renames in one step, so that the target is there completely or not at all. */
    static void publish(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        if (isPosix(to)) {
            flush(to.resolveSibling("")); // A directory cannot be opened on Windows, nor needs to be.
        }
    }

    static void flush(Path path) throws IOException {
        var option = Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
        try (var channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }

    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var paths = Files.walk(tree)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    static void createPrivateFile(Path path) throws IOException {
        Files.createFile(path, onlyForOwner(path, "rw-------"));
    }

    static void createPrivateDirectory(Path path) throws IOException {
        Files.createDirectory(path, onlyForOwner(path, "rwx------"));
    }

    static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("unix");
    }

    /** On Windows, what is created in a user's directory is that user's already. */
    private static FileAttribute<?>[] onlyForOwner(Path path, String permissions) {
        return isPosix(path)
                ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
