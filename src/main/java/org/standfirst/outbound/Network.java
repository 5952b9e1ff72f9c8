package org.standfirst.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A range of addresses.
 *
 * @param prefix how its addresses begin
 * @param bits how many bits of that count
 */
record Network(InetAddress prefix, int bits) {

    /** So that no text is taken for a network that a name server would have to be asked about. */
    private static final Pattern ADDRESS = Pattern.compile("\\d+(\\.\\d+){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    Network {
        if (bits < 0 || bits > prefix.getAddress().length * Byte.SIZE) {
            throw new IllegalArgumentException("no network has a prefix of " + bits + " bits at " + prefix);
        }
    }

    static boolean isWritten(String text) {
        return ADDRESS.matcher(text.split("/", 2)[0]).matches();
    }

    /** Reads an address, alone or with a length as in {@code 10.0.0.0/8}. */
    static Network parse(String text) {
        var parts = text.split("/", 2);
        if (!isWritten(text)) {
            throw new IllegalArgumentException("not a network: " + text);
        }
        try {
            var address = InetAddress.getByName(parts[0]);
            return new Network(address,
                    parts.length == 1 ? address.getAddress().length * Byte.SIZE : Integer.parseInt(parts[1]));
        } catch (UnknownHostException | NumberFormatException e) {
            throw new IllegalArgumentException("not a network: " + text, e);
        }
    }

    static List<Network> parseAll(String... texts) {
        return Stream.of(texts).map(Network::parse).toList();
    }

    boolean contains(InetAddress address) {
        var mine = prefix.getAddress();
        var other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        var whole = bits / Byte.SIZE;
        var rest = bits % Byte.SIZE;
        return Arrays.equals(mine, 0, whole, other, 0, whole)
                && (rest == 0 || (mine[whole] ^ other[whole]) >> (Byte.SIZE - rest) == 0);
    }
}
