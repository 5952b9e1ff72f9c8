package org.standfirst.testsupport;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sends what no HTTP client would: requests as text, byte for byte. */
public final class RawHttp {

    private RawHttp() {
    }

    /**
     * An answer as it came.
     *
     * @param status the status code
     * @param headers the header fields, with names in lower case
     * @param body what follows them
     */
    public record Answer(int status, Map<String, String> headers, String body) {
    }

    /** Sends a request line as the admin and reads until the server closes the connection. */
    public static Answer send(String requestLine, String... headers) {
        return exchange(head(requestLine, headers));
    }

    /** Sends a request line to a host of this name. */
    public static Answer sendTo(String host, String requestLine) {
        return exchange(requestLine + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    }

    /** Sends a request line of HTTP/1.0 as a load balancer does, without a Host header. */
    public static Answer sendWithoutHost(String requestLine) {
        return exchange(requestLine + " HTTP/1.0\r\n\r\n");
    }

    /** Sends a request with a body as the admin and reads until the server closes the connection. */
    public static Answer sendBody(String requestLine, String body, String... headers) {
        var length = body.getBytes(StandardCharsets.ISO_8859_1).length;
        var all = Stream.concat(Stream.of("Content-Length: " + length), Arrays.stream(headers)).toArray(String[]::new);
        return exchange(head(requestLine, all) + body);
    }

    private static String head(String requestLine, String... headers) {
        return requestLine + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                + Api.ADMIN_KEY + "\r\n"
                + Arrays.stream(headers).map(header -> header + "\r\n").collect(Collectors.joining()) + "\r\n";
    }

    private static Answer exchange(String request) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer parse(String text) {
        var head = text.split("\r\n\r\n", 2);
        var lines = head[0].split("\r\n");
        var headers = Arrays.stream(lines).skip(1).map(line -> line.split(":", 2)).collect(Collectors.toMap(
                field -> field[0].toLowerCase(Locale.ROOT), field -> field[1].strip(), (first, second) -> first));
        return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, head.length < 2 ? "" : head[1]);
    }
}
