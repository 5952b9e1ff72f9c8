package org.standfirst.mirror;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the command was asked to do.
 *
 * @param from the address of the site
 * @param to a directory, or a database as {@code jdbc:postgresql:…}
 * @param language only articles in these languages, separated by commas
 * @param tag only articles about this tag
 * @param key a key of the site
 * @param partner whether it is what the partner may have whose key it is
 * @param once whether it ends when the copy is up to date
 * @param verify whether the copy is compared with the site, once it is up to date
 */
record Options(URI from, String to, @Nullable String language, @Nullable String tag, @Nullable String key,
        boolean partner, boolean once, boolean verify) {

    static final String USAGE = """
            mirror --from URL --to DIRECTORY|jdbc:postgresql:… [--language en,ka] [--tag TAG] [--key KEY] [--partner] [--once] [--verify]
              --from      the site whose articles are copied
              --to        where to: a directory, or a PostgreSQL database
              --language  only articles in these languages
              --tag       only articles about this tag, or about one below it
              --key       a key of the site; STANDFIRST_MIRROR_KEY does the same and shows in no list of processes
              --partner   what the partner may have whose key it is
              --once      end when the copy is up to date, and do not follow on
              --verify    compare the copy with the site, and end""";

    private static final Set<String> VALUED = Set.of("--from", "--to", "--language", "--tag", "--key");
    private static final Set<String> FLAGS = Set.of("--partner", "--once", "--verify");

    /**
     * Reads the arguments.
     *
     * @throws IllegalArgumentException where they cannot be understood; the message says why
     */
    static Options parse(List<String> arguments, @Nullable String defaultKey) {
        var values = new HashMap<String, String>();
        var flags = new HashSet<String>();
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            var name = rest.next();
            if (FLAGS.contains(name)) {
                flags.add(name);
            } else if (VALUED.contains(name) && rest.hasNext()) {
                values.put(name, rest.next());
            } else {
                throw new IllegalArgumentException(VALUED.contains(name) ? name + " needs a value" : "what is " + name + "?");
            }
        }
        var verify = flags.contains("--verify");
        return new Options(address(required(values, "--from")), required(values, "--to"), values.get("--language"),
                values.get("--tag"), values.getOrDefault("--key", defaultKey), flags.contains("--partner"),
                verify || flags.contains("--once"), verify);
    }

    /** The path of the change feed. */
    String changes() {
        return partner ? "/v1/partner/changes" : "/v1/changes";
    }

    private static String required(Map<String, String> values, String name) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    private static URI address(String text) {
        var address = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        if (address.getHost() == null || !Set.of("http", "https").contains(address.getScheme())) {
            throw new IllegalArgumentException(text + " is no address of a site");
        }
        return address;
    }
}
