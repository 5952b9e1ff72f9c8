package org.standfirst.purge;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Stands for a cache outside: takes whatever is sent, and remembers what it has answered well. */
final class EdgeStub implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 30_000;

    private final HttpServer server;
    private final Queue<Told> told = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private volatile int status = 200;

    /**
     * A request that was answered well.
     *
     * @param headers with names in lower case
     */
    record Told(String line, Map<String, String> headers, String body) {

        /** Whatever may be a key in it. */
        List<String> keys() {
            var all = headers.getOrDefault("xkey-purge", "") + headers.getOrDefault("surrogate-key", "") + body;
            return Arrays.stream(all.split("[\\[\\]{}\", ]+")).filter(word -> !word.isEmpty()).toList();
        }
    }

    EdgeStub() {
        this(0);
    }

    EdgeStub(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = exchange.getRequestHeaders().entrySet().stream().collect(Collectors.toMap(
                header -> header.getKey().toLowerCase(Locale.ROOT), header -> header.getValue().get(0)));
        var answered = status;
        if (answered / 100 == 2) {
            told.add(new Told(exchange.getRequestMethod() + " " + exchange.getRequestURI(), headers, body));
        } else {
            refusals.incrementAndGet();
        }
        exchange.sendResponseHeaders(answered, -1);
        exchange.close();
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    void answerFromNowOn(int anotherStatus) {
        status = anotherStatus;
    }

    int refusals() {
        return refusals.get();
    }

    List<Told> told() {
        return List.copyOf(told);
    }

    /** How often it was told to forget this. */
    long timesTold(String key) {
        return told.stream().filter(request -> request.keys().contains(key)).count();
    }

    static void await(BooleanSupplier condition) {
        var end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It did not come to pass.");
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
