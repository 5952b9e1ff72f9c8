package org.standfirst.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * The rule by which an address is one of the public internet: none of a private network, of the machine itself, of its link,
 * of a group, and none that is set aside or leads to one of those in another way of writing.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IPv4 special-purpose addresses</a>
 * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry">IPv6 special-purpose addresses</a>
 */
final class PublicAddress {

    private static final List<Network> SPECIAL = Network.parseAll("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8",
            "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            // Teredo and other tunnels, benchmarks, examples
            "2001::/23", "2001:db8::/32", "3fff::/20");
    /** All that was ever given to networks; what is set aside for links, sites and groups lies outside. */
    private static final Network GLOBAL = Network.parse("2000::/3");
    private static final Network SIX_TO_FOUR = Network.parse("2002::/16");
    private static final Network TRANSLATED = Network.parse("64:ff9b::/96");
    private static final int IPV4_SIZE = 4;

    private PublicAddress() {
    }

    static boolean isPublic(InetAddress address) {
        if (address instanceof Inet4Address) {
            return SPECIAL.stream().noneMatch(network -> network.contains(address));
        }
        if (SIX_TO_FOUR.contains(address)) {
            return isPublic(within(address, SIX_TO_FOUR.bits()));
        }
        if (TRANSLATED.contains(address)) {
            return isPublic(within(address, TRANSLATED.bits()));
        }
        return GLOBAL.contains(address) && SPECIAL.stream().noneMatch(network -> network.contains(address));
    }

    /** The IPv4 address that stands in one of IPv6. */
    private static InetAddress within(InetAddress address, int bits) {
        var start = bits / Byte.SIZE;
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(address.getAddress(), start, start + IPV4_SIZE));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
