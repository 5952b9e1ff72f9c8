package org.standfirst.text;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rules for addresses that people write.
 *
 * <p>
 * Written by hand, because {@link java.net.URI} refuses much that browsers open (letters of any script, {@code |})
 * and takes what they open elsewhere than it looks. An address is accepted only where every browser agrees on where it
 * leads: no white space, no control or invisible format character, no backslash (browsers read it as a slash), no user
 * name before the host (a way to dress one site up as another).
 */
public final class Address {

    /** More than any browser needs. */
    private static final int MAX_LENGTH = 4_096;

    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(.*)", Pattern.DOTALL);
    private static final Pattern AUTHORITY = Pattern.compile("//([^/?#]*).*", Pattern.DOTALL);
    private static final Pattern HOST = Pattern.compile("(?:[\\p{L}\\p{M}\\p{N}_-]+(?:\\.[\\p{L}\\p{M}\\p{N}_-]+)*\\.?"
            + "|\\[[0-9A-Fa-f:.]+\\])(?::[0-9]{1,5})?");
    private static final Pattern TELEPHONE = Pattern.compile("[0-9+().*;=A-Za-z-]+");
    private static final String FORBIDDEN = "\\<>\"`";
    private static final Set<Integer> JOINERS = Set.of(0x200C, 0x200D);

    private Address() {
    }

    /** What is wrong with the address of an image, an embed or a page: it must be absolute, http or https. */
    public static Optional<String> problemAsPage(String address) {
        return problem(address).or(() -> isPage(address)
                ? Optional.empty()
                : Optional.of("must be an absolute http or https URL"));
    }

    /** What is wrong with the address of a link, which may also write a mail, call a number or stay on the site. */
    public static Optional<String> problemAsLink(String address) {
        return problem(address).or(() -> isPage(address) || isContact(address) || isRelative(address)
                ? Optional.empty()
                : Optional.of("must be an http, https, mailto or tel URL, or begin with / or #"));
    }

    private static Optional<String> problem(String address) {
        if (address.length() > MAX_LENGTH) {
            return Optional.of("must be no longer than %d characters".formatted(MAX_LENGTH));
        }
        return address.codePoints().anyMatch(Address::isForbidden)
                ? Optional.of("must not contain white space, control or invisible characters, nor any of " + FORBIDDEN)
                : AcceptableText.problem(address);
    }

    private static boolean isForbidden(int codePoint) {
        return Blank.is(codePoint)
                || Character.isISOControl(codePoint)
                || FORBIDDEN.indexOf(codePoint) >= 0
                // Persian and Indic words need the joiners; other format characters only hide or reorder.
                || (Character.getType(codePoint) == Character.FORMAT && !JOINERS.contains(codePoint));
    }

    private static boolean isPage(String address) {
        Matcher parts = SCHEME.matcher(address);
        if (!parts.matches() || !Set.of("http", "https").contains(parts.group(1).toLowerCase(Locale.ROOT))) {
            return false;
        }
        Matcher rest = AUTHORITY.matcher(parts.group(2));
        return rest.matches() && HOST.matcher(rest.group(1)).matches();
    }

    private static boolean isContact(String address) {
        Matcher parts = SCHEME.matcher(address);
        return parts.matches()
                && switch (parts.group(1).toLowerCase(Locale.ROOT)) {
                    case "mailto" -> !parts.group(2).isEmpty();
                    case "tel" -> TELEPHONE.matcher(parts.group(2)).matches();
                    default -> false;
                };
    }

    private static boolean isRelative(String address) {
        return address.startsWith("#") || (address.startsWith("/") && !address.startsWith("//"));
    }
}
