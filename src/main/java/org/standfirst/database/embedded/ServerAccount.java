package org.standfirst.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who the server runs as: ourselves, unless we are root, which PostgreSQL refuses to run as.
 *
 * <p>
 * As root, the first of these that works here: the account that owns the data already; root without its powers, in
 * a user namespace of its own (files keep their owner, so even {@code /root} will do, but containers often forbid
 * this); the account {@code postgres} or {@code nobody}, which is then given the data.
 *
 * @param prefix what to put before a command to run it as this account
 * @param owner whom the data must be given to, if not to whom we create it as
 */
record ServerAccount(List<String> prefix, Optional<Owner> owner) {

    private static final int ROOT = 0;

    /** A user and its group, by number. */
    record Owner(int user, int group) {

        static Owner of(Path path) throws IOException {
            return new Owner((int) Files.getAttribute(path, "unix:uid"), (int) Files.getAttribute(path, "unix:gid"));
        }
    }

    static ServerAccount of(Path home) throws IOException {
        if (!FileTree.isPosix(home) || !cannotBeOurselves(home)) {
            return new ServerAccount(List.of(), Optional.empty());
        }
        for (var candidate : candidates(home)) {
            if (candidate.reaches(home)) {
                return candidate;
            }
        }
        throw new EmbeddedPostgresException("PostgreSQL does not run as root or as a nameless user, and neither"
                + " unshare -U nor setpriv to another account works for " + home + ". Run as an ordinary user,"
                + " choose a directory that others may pass through, or configure quarkus.datasource.jdbc.url.");
    }

    /** Gives a directory and all in it to the account. */
    void own(Path tree) throws IOException {
        if (owner.isEmpty() || owner.get().equals(Owner.of(tree))) {
            return;
        }
        try (var paths = Files.walk(tree)) {
            // The top comes last: while it is not ours, the work is not done.
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.setAttribute(path, "unix:uid", owner.get().user(), LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(path, "unix:gid", owner.get().group(), LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    /** Root, or a number without a name, which initdb refuses. */
    private static boolean cannotBeOurselves(Path home) throws IOException {
        var created = Files.createTempFile(home, "owner", null);
        try {
            return Owner.of(created).user() == ROOT || "?".equals(System.getProperty("user.name"));
        } finally {
            Files.delete(created);
        }
    }

    private static List<ServerAccount> candidates(Path home) throws IOException {
        var candidates = new ArrayList<ServerAccount>();
        var data = DataDirectory.in(home);
        if (Files.exists(data) && Owner.of(data).user() != ROOT) {
            candidates.add(as(Owner.of(data)));
        }
        candidates.add(new ServerAccount(List.of("unshare", "-U"), Optional.empty()));
        Stream.of("postgres", "nobody")
                .flatMap(name -> find(name).stream())
                .map(ServerAccount::as)
                .forEach(candidates::add);
        return candidates;
    }

    private static ServerAccount as(Owner owner) {
        var prefix = List.of("setpriv", "--reuid=" + owner.user(), "--regid=" + owner.group(), "--clear-groups");
        return new ServerAccount(prefix, Optional.of(owner));
    }

    private static Optional<Owner> find(String name) {
        try (var lines = Files.lines(Path.of("/etc/passwd"))) {
            return lines.map(line -> line.split(":", -1))
                    .filter(fields -> fields[0].equals(name))
                    .map(fields -> new Owner(Integer.parseInt(fields[2]), Integer.parseInt(fields[3])))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether the account can be taken on, has a name, and may pass through to the directory. */
    private boolean reaches(Path home) {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of("sh", "-c", "test -x \"$0\" && id -un", home.toString()));
        try {
            return Commands.run(home, command).succeeded();
        } catch (IOException e) {
            return false; // there is no such program here
        }
    }
}
