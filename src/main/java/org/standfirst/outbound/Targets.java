package org.standfirst.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.DnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * Judges where a request wants to go. It resolves names for the connection itself, so that the addresses that were judged
 * are those that are connected to, whatever a name server says a moment later.
 */
@ApplicationScoped
class Targets implements DnsResolver {

    static final String NOT_PUBLIC = "the host is not on the public internet";
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Pattern PLAIN = Pattern.compile(
            "((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");
    /** What some read as an address in decimal, octal or hexadecimal numbers, and others as a name. */
    private static final Pattern NUMERIC = Pattern.compile("(.*\\.)?(\\d+|0[xX][0-9a-fA-F]*)\\.?");

    private final List<Network> networks;
    private final Set<String> hosts;
    private final Names names;

    Targets(OutboundConfig config, Names names) {
        var allowed = config.allow().orElse(List.of());
        this.networks = allowed.stream().filter(Network::isWritten).map(Network::parse).toList();
        this.hosts = allowed.stream().filter(text -> !Network.isWritten(text)).map(Targets::canonical)
                .collect(Collectors.toUnmodifiableSet());
        this.names = names;
    }

    /** Refuses what can be told from the address alone. */
    void require(URI url) throws RefusedTargetException {
        @Nullable
        String scheme = url.getScheme();
        if (scheme == null || !SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))) {
            throw new RefusedTargetException("only http and https addresses are called");
        }
        if (url.getRawUserInfo() != null) {
            throw new RefusedTargetException("an address with user information is not called");
        }
        @Nullable
        String host = url.getHost();
        if (host == null || host.isEmpty()) {
            throw new RefusedTargetException("the address names no host");
        }
        if (NUMERIC.matcher(host).matches() && !PLAIN.matcher(host).matches()) {
            throw new RefusedTargetException("the host is a number that can be read in more than one way");
        }
        if (PLAIN.matcher(host).matches() || host.startsWith("[")) {
            requireLiteral(host);
        }
    }

    private void requireLiteral(String address) throws RefusedTargetException {
        try {
            resolve(address);
        } catch (UnknownHostException e) {
            throw new RefusedTargetException(NOT_PUBLIC);
        }
    }

    /** The addresses of a host; none of them where a single one is not public, for such a name is a trap or a mistake. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = names.addressesOf(host);
        if (!hosts.contains(canonical(host)) && !addresses.stream().allMatch(this::isAllowed)) {
            throw new NotPublicException();
        }
        return addresses.toArray(InetAddress[]::new);
    }

    /** The connection asks for no more than the addresses. */
    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** An address is refused; as the connection lets it through. */
    static final class NotPublicException extends UnknownHostException {

        private static final long serialVersionUID = 1;

        NotPublicException() {
            super(NOT_PUBLIC);
        }
    }

    private boolean isAllowed(InetAddress address) {
        return PublicAddress.isPublic(address) || networks.stream().anyMatch(network -> network.contains(address));
    }

    private static String canonical(String host) {
        var lower = host.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
