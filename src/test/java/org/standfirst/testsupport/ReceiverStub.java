package org.standfirst.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Stands for a receiver elsewhere: takes whatever is sent, and answers as it is told. */
public final class ReceiverStub implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_MILLIS = 60_000;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Received> received = new ConcurrentLinkedQueue<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile ToIntFunction<Received> answer = message -> 204;
    private volatile @Nullable String retryAfter;
    private volatile boolean silent;

    /** A message as it came, of JSON where it is read as such. */
    public record Received(Map<String, List<String>> headers, String body) {

        public String header(String name) {
            return headers.entrySet().stream().filter(header -> header.getKey().equalsIgnoreCase(name))
                    .findFirst().orElseThrow().getValue().get(0);
        }

        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public String type() {
            return json().path("type").asText();
        }

        public String thing() {
            return json().path("data").path("id").asText();
        }
    }

    public ReceiverStub() {
        this(0);
    }

    /** One at this port. */
    public ReceiverStub(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.setExecutor(threads);
        server.start();
    }

    /** A port at which nobody listens. */
    public static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        var message = new Received(Map.copyOf(exchange.getRequestHeaders()),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        received.add(message);
        if (silent) {
            keepSilent();
        }
        var pause = retryAfter;
        if (pause != null) {
            exchange.getResponseHeaders().set("Retry-After", pause);
        }
        exchange.sendResponseHeaders(answer.applyAsInt(message), -1);
        exchange.close();
    }

    private void keepSilent() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/hook";
    }

    public void answer(ToIntFunction<Received> another) {
        answer = another;
    }

    /** It asks with each answer to be left alone for so long. */
    public void askToWait(String headerValue) {
        retryAfter = headerValue;
    }

    /** It takes messages and never says a word. */
    public void fallSilent() {
        silent = true;
    }

    public List<Received> received() {
        return List.copyOf(received);
    }

    /** What came of one thing, in order. */
    public List<Received> about(String thing) {
        return received.stream().filter(message -> message.thing().equals(thing)).toList();
    }

    /** Waits for so many messages about a thing. */
    public List<Received> await(String thing, int count) {
        await(() -> about(thing).size() >= count);
        return about(thing);
    }

    public static void await(BooleanSupplier condition) {
        var last = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > last) {
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
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
