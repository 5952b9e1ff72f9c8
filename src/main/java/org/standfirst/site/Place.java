package org.standfirst.site;

import java.net.IDN;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.standfirst.language.InvalidValueException;
import org.standfirst.text.AcceptableText;
import org.standfirst.text.Address;

/**
 * Where an address leads, in the form by which addresses are compared: http and https are one, so are hosts with and
 * without "www." and in any case; the path is decoded and has no slash at its end; query and fragment do not count.
 *
 * @param host the host, with its port where that is not the usual one; null for the site itself
 * @param path the path, decoded, from its first slash on
 */
public record Place(@Nullable String host, String path) {

    private static final Pattern ABSOLUTE = Pattern.compile("(?i)https?://([^/?#]*)([^?#]*).*", Pattern.DOTALL);
    private static final Pattern USUAL_PORT = Pattern.compile(":(80|443)?$");
    private static final Pattern MORE = Pattern.compile("[?#]");

    /**
     * Reads a path or an absolute URL.
     *
     * @throws InvalidValueException where it is neither
     */
    static Place of(String address) {
        Address.problemAsLink(address).ifPresent(fault -> {
            throw new InvalidValueException("The address " + fault + ".");
        });
        var url = ABSOLUTE.matcher(address);
        if (url.matches()) {
            return new Place(host(url.group(1)), path(url.group(2)));
        }
        if (!address.startsWith("/")) {
            throw new InvalidValueException("The address must be a path that begins with /, or an http or https URL.");
        }
        return new Place(null, path(MORE.split(address, 2)[0]));
    }

    static String host(String authority) {
        return asciiHost(USUAL_PORT.matcher(authority.toLowerCase(Locale.ROOT)).replaceFirst("").replaceFirst("^www\\.", ""));
    }

    static String path(String encoded) {
        var path = Normalizer.normalize(decode(encoded), Normalizer.Form.NFC).replaceFirst("/+$", "");
        AcceptableText.problem(path).ifPresent(fault -> {
            throw new InvalidValueException("The path " + fault + ".");
        });
        return path.isEmpty() ? "/" : path;
    }

    /** RFC 3986, section 2.1; a plus is a plus here. */
    private static String decode(String encoded) {
        var bytes = encoded.getBytes(StandardCharsets.UTF_8);
        var decoded = ByteBuffer.allocate(bytes.length);
        for (var i = 0; i < bytes.length; i++) {
            if (bytes[i] != '%') {
                decoded.put(bytes[i]);
                continue;
            }
            var high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            var low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
            if (high < 0 || low < 0) {
                throw notDecodable(encoded);
            }
            decoded.put((byte) ((high << 4) | low));
            i += 2;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(decoded.flip())
                    .toString();
        } catch (CharacterCodingException e) {
            throw notDecodable(encoded);
        }
    }

    private static InvalidValueException notDecodable(String encoded) {
        return new InvalidValueException("\"" + encoded + "\" has a percent sign that begins no character of UTF-8.");
    }

    /** The address as an ASCII URI (RFC 3986), as a header field can hold it; what is encoded stays so. */
    public static String ascii(String address) {
        var url = ABSOLUTE.matcher(address);
        var start = url.matches() ? url.end(1) : 0;
        var ascii = new StringBuilder();
        if (start > 0) {
            ascii.append(address, 0, url.start(1)).append(asciiHost(url.group(1)));
        }
        address.substring(start).codePoints().forEach(character -> {
            var text = Character.toString(character);
            ascii.append(character < 0x80 ? text : URLEncoder.encode(text, StandardCharsets.UTF_8));
        });
        return ascii.toString();
    }

    private static String asciiHost(String host) {
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException e) {
            return host;
        }
    }

    /** Whether an address has a query or a fragment. */
    public static boolean hasMore(String address) {
        return MORE.matcher(address).find();
    }

    /** The place as one text, different for each. */
    public String key() {
        return host == null ? path : "//" + host + path;
    }
}
