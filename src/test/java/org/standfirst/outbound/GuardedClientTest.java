package org.standfirst.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a request gets to, by a server on this very machine that must not be reached. */
class GuardedClientTest {

    private final AtomicInteger reached = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", exchange -> {
            reached.incrementAndGet();
            answer(exchange);
        });
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    @AfterEach
    void stopListening() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (path.startsWith("/to/")) {
            exchange.getResponseHeaders().set("Location", exchange.getRequestURI().getQuery());
            exchange.sendResponseHeaders(302, -1);
        } else if (path.equals("/endless")) {
            exchange.sendResponseHeaders(200, 0);
            while (true) {
                exchange.getResponseBody().write(new byte[1024]);
            }
        } else if (path.equals("/drip")) {
            exchange.sendResponseHeaders(200, 0);
            while (true) {
                exchange.getResponseBody().write('.');
                exchange.getResponseBody().flush();
                pause();
            }
        } else {
            var body = (exchange.getRequestMethod() + " " + new String(exchange.getRequestBody().readAllBytes())).getBytes();
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private URI at(String host, String path) {
        return URI.create("http://" + host + ":" + server.getAddress().getPort() + path);
    }

    private static GuardedClient client(Names names, String... allowed) {
        var config = new OutboundConfig() {

            @Override
            public Optional<List<String>> allow() {
                return Optional.of(List.of(allowed));
            }

            @Override
            public Duration connectTimeout() {
                return Duration.ofSeconds(5);
            }
        };
        return new GuardedClient(new Targets(config, names), config, Clock.systemUTC());
    }

    private static GuardedClient client(String... allowed) {
        return client(new Names(), allowed);
    }

    /** A name server that gives these addresses, one at each time it is asked, and the last for ever. */
    private static Names names(String... addresses) {
        var asked = new AtomicInteger();
        return new Names() {

            @Override
            List<InetAddress> addressesOf(String host) throws UnknownHostException {
                return List.of(InetAddress.getByName(
                        addresses[Math.min(asked.getAndIncrement(), addresses.length - 1)]));
            }
        };
    }

    @ParameterizedTest
    @ValueSource(strings = { "127.0.0.1", "localhost", "2130706433", "017700000001", "0x7f000001", "0x7f.1", "127.1",
            "0177.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "0.0.0.0", "[::]", "[64:ff9b::7f00:1]",
            "[2002:7f00:1::]", "127.0.0.1.", "LOCALHOST" })
    void reachesNothingOnTheMachineItself(String host) {
        assertThatExceptionOfType(RefusedTargetException.class)
                .isThrownBy(() -> client().send(OutboundRequest.get(at(host, "/"))));
        assertThat(reached).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = { "ftp://news.example/", "file:///etc/passwd", "jar:file:/a.jar!/", "gopher://news.example/",
            "http://user@news.example/", "http://user:word@news.example/", "http:/path", "mailto:desk@news.example",
            "//news.example/" })
    void callsNoOtherKindOfAddress(String address) {
        assertThatExceptionOfType(RefusedTargetException.class)
                .isThrownBy(() -> client().send(OutboundRequest.get(URI.create(address))));
    }

    @Test
    void refusesANameThatLeadsInside() {
        assertThatExceptionOfType(RefusedTargetException.class).isThrownBy(
                () -> client(names("127.0.0.1")).send(OutboundRequest.get(at("rebound.example", "/"))));
        assertThat(reached).hasValue(0);
    }

    @Test
    void connectsToTheVeryAddressThatWasJudged() {
        var names = names("192.0.2.1", "127.0.0.1");

        assertThatExceptionOfType(RefusedTargetException.class).isThrownBy(
                () -> client(names).send(OutboundRequest.get(at("rebound.example", "/"))));
        assertThatIOException().isThrownBy(() -> client(names("198.51.100.1", "127.0.0.1"), "198.51.100.0/24")
                .send(OutboundRequest.get(at("rebound.example", "/")).within(Duration.ofMillis(300))));
        assertThat(reached).hasValue(0);
    }

    @Test
    void refusesANameWithOneAddressInside() {
        var both = new Names() {

            @Override
            List<InetAddress> addressesOf(String host) throws UnknownHostException {
                return List.of(InetAddress.getByName("1.1.1.1"), InetAddress.getByName("127.0.0.1"));
            }
        };

        assertThatExceptionOfType(RefusedTargetException.class)
                .isThrownBy(() -> client(both).send(OutboundRequest.get(at("both.example", "/"))));
    }

    @ParameterizedTest
    @ValueSource(strings = { "127.0.0.1", "127.0.0.0/8", "localhost" })
    void reachesWhatIsAllowed(String allowed) throws IOException {
        var host = allowed.equals("localhost") ? "localhost" : "127.0.0.1";

        var answer = client(allowed).send(OutboundRequest.post(at(host, "/"), "text/plain", "hello"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("POST hello");
    }

    @Test
    void judgesEachRedirectAnew() {
        var from = at("allowed.example", "/to/inside?http://localhost:" + server.getAddress().getPort() + "/inside");

        assertThatExceptionOfType(RefusedTargetException.class).isThrownBy(() -> client(names("127.0.0.1"), "allowed.example")
                .send(OutboundRequest.get(from).following(5)));
        assertThat(reached).hasValue(1);
    }

    @Test
    void judgesTheSchemeOfARedirect() {
        assertThatExceptionOfType(RefusedTargetException.class).isThrownBy(() -> client("127.0.0.1")
                .send(OutboundRequest.get(at("127.0.0.1", "/to/file?file:///etc/passwd")).following(5)));
    }

    @Test
    void followsAsManyRedirectsAsItIsTold() throws IOException {
        var request = OutboundRequest.get(at("127.0.0.1", "/to/page?/page"));

        assertThat(client("127.0.0.1").send(request).status()).isEqualTo(302);
        assertThat(client("127.0.0.1").send(request.following(1)).url()).isEqualTo(at("127.0.0.1", "/page"));
    }

    @Test
    void neverFollowsWithABody() throws IOException {
        var request = OutboundRequest.post(at("127.0.0.1", "/to/page?/page"), "text/plain", "hello").following(5);

        assertThat(client("127.0.0.1").send(request).status()).isEqualTo(302);
    }

    @Test
    void readsNoMoreThanItIsTold() throws IOException {
        var answer = client("127.0.0.1").send(OutboundRequest.get(at("127.0.0.1", "/endless")).readingAtMost(5_000));

        assertThat(answer.body()).hasSize(5_000);
    }

    @Test
    void hangsUpOnAnAnswerThatDripsByteByByte() {
        assertThatIOException().isThrownBy(() -> client("127.0.0.1")
                .send(OutboundRequest.get(at("127.0.0.1", "/drip")).within(Duration.ofMillis(400))))
                .withMessage("no answer in time");
    }
}
