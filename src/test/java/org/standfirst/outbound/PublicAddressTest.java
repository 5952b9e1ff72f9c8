package org.standfirst.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

    @ParameterizedTest
    @ValueSource(strings = { "0.0.0.0", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.127.255.255", "127.0.0.1",
            "127.255.0.1", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.168.0.1",
            "198.18.0.1", "198.19.255.255", "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.1.1.1", "240.0.0.1",
            "255.255.255.255", "::", "::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "fc00::1", "fd12:3456::1",
            "fe80::1", "fec0::1", "ff02::1", "2001:db8::1", "2001::1", "100::1", "2002:7f00:1::", "2002:a00:1::1",
            "2002:c0a8:1::1", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "3fff::1", "5f00::1" })
    void refusesWhatIsNotOfThePublicInternet(String address) throws UnknownHostException {
        assertThat(PublicAddress.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255",
            "128.0.0.0", "169.253.255.255", "172.15.255.255", "172.32.0.0", "192.167.255.255", "192.169.0.0",
            "223.255.255.255", "::ffff:1.1.1.1", "2606:4700::1111", "2a00:1450::1", "2002:101:101::", "64:ff9b::101:101" })
    void letsPassWhatIs(String address) throws UnknownHostException {
        assertThat(PublicAddress.isPublic(InetAddress.getByName(address))).isTrue();
    }

    /** However an address of IPv4 is dressed up as one of IPv6, it is judged as what it is. */
    @Property
    void judgesAnAddressWithinAnotherAsItself(@ForAll("ipv4") byte[] address) throws UnknownHostException {
        var expected = PublicAddress.isPublic(InetAddress.getByAddress(address));

        assertThat(PublicAddress.isPublic(InetAddress.getByAddress(join(new byte[] { 0x20, 0x02 }, address, 10))))
                .isEqualTo(expected);
        assertThat(PublicAddress.isPublic(InetAddress.getByAddress(
                join(new byte[] { 0, 0x64, (byte) 0xff, (byte) 0x9b, 0, 0, 0, 0, 0, 0, 0, 0 }, address, 0))))
                .isEqualTo(expected);
        assertThat(PublicAddress.isPublic(InetAddress.getByAddress(
                join(new byte[] { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte) 0xff, (byte) 0xff }, address, 0))))
                .isEqualTo(expected);
    }

    /** What the library itself knows to be inside, the rule refuses too. */
    @Property
    void agreesWithTheLibraryOnWhatIsInside(@ForAll @Size(16) byte[] address) throws UnknownHostException {
        var judged = InetAddress.getByAddress(address);
        if (judged.isSiteLocalAddress() || judged.isLinkLocalAddress() || judged.isLoopbackAddress()
                || judged.isAnyLocalAddress() || judged.isMulticastAddress()) {
            assertThat(PublicAddress.isPublic(judged)).isFalse();
        }
    }

    @Provide
    Arbitrary<byte[]> ipv4() {
        var special = Arbitraries.of((byte) 0, (byte) 10, (byte) 100, (byte) 127, (byte) 169, (byte) 172, (byte) 192,
                (byte) 198, (byte) 224);
        return Arbitraries.oneOf(special, Arbitraries.bytes()).array(byte[].class).ofSize(4);
    }

    private static byte[] join(byte[] before, byte[] address, int zerosAfter) {
        var joined = new byte[before.length + address.length + zerosAfter];
        System.arraycopy(before, 0, joined, 0, before.length);
        System.arraycopy(address, 0, joined, before.length, address.length);
        return joined;
    }
}
