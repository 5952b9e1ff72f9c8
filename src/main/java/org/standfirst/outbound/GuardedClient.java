package org.standfirst.outbound;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * Calls addresses that someone outside has named, and none that is not public: neither by a name that leads inside, nor by
 * one that does a moment after it was looked at, nor after a redirect. An answer is read up to a limit, within a time.
 */
@ApplicationScoped
public class GuardedClient {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int CONNECTIONS = 200;
    private static final int CONNECTIONS_TO_ONE = 10;

    private final Targets targets;
    private final Clock clock;
    private final CloseableHttpClient http;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(GuardedClient::thread);

    GuardedClient(Targets targets, OutboundConfig config, Clock clock) {
        this.targets = targets;
        this.clock = clock;
        var connections = PoolingHttpClientConnectionManagerBuilder.create().setDnsResolver(targets)
                .setMaxConnTotal(CONNECTIONS).setMaxConnPerRoute(CONNECTIONS_TO_ONE)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(config.connectTimeout())).build())
                .build();
        this.http = HttpClients.custom().setConnectionManager(connections).setUserAgent("Standfirst")
                .disableRedirectHandling().disableAutomaticRetries().disableContentCompression().disableCookieManagement()
                .disableAuthCaching().build();
    }

    /**
     * Sends a request and waits for the answer.
     *
     * @throws RefusedTargetException where it, or a redirect, leads to what is not public
     * @throws IOException where there was no answer in time
     */
    public OutboundAnswer send(OutboundRequest request) throws IOException {
        var end = clock.instant().plus(request.timeout());
        var at = request;
        for (var redirects = 0;; redirects++) {
            var answer = exchange(at, Duration.between(clock.instant(), end));
            var location = answer.header("location");
            if (!REDIRECTS.contains(answer.status()) || location.isEmpty() || !at.mayFollow()
                    || redirects == request.redirects()) {
                return answer;
            }
            at = at.at(next(at.url(), location.get()));
        }
    }

    /** Refuses an address that would not be called whatever its host leads to; for one that is only kept as yet. */
    public void require(URI url) throws RefusedTargetException {
        targets.require(url);
    }

    private static URI next(URI from, String location) throws IOException {
        try {
            return from.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new IOException("the redirect leads to no address", e);
        }
    }

    private OutboundAnswer exchange(OutboundRequest request, Duration time) throws IOException {
        targets.require(request.url());
        if (time.isNegative() || time.isZero()) {
            throw new InterruptedIOException("no answer in time");
        }
        var sent = new HttpUriRequestBase(request.method(), request.url());
        sent.setConfig(RequestConfig.custom().setConnectionRequestTimeout(Timeout.of(time))
                .setResponseTimeout(Timeout.of(time)).build());
        request.headers().forEach(sent::setHeader);
        if (!request.body().isEmpty()) {
            var type = ContentType.parseLenient(request.headers().get(HttpHeaders.CONTENT_TYPE));
            sent.setEntity(new ByteArrayEntity(request.body().getBytes(StandardCharsets.UTF_8), type));
        }
        // The timeouts of the client begin anew with each byte, which a receiver may send one by one.
        var deadline = timer.schedule(sent::abort, time.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return read(sent, request);
        } catch (Targets.NotPublicException e) {
            throw new RefusedTargetException(Targets.NOT_PUBLIC);
        } catch (IOException e) {
            throw sent.isAborted() ? new InterruptedIOException("no answer in time") : e;
        } finally {
            deadline.cancel(false);
        }
    }

    private OutboundAnswer read(HttpUriRequestBase sent, OutboundRequest request) throws IOException {
        var response = http.executeOpen(null, sent, null);
        var entity = response.getEntity();
        var body = entity == null ? new byte[0] : entity.getContent().readNBytes(request.mostBytes() + 1);
        if (sent.isAborted()) {
            throw new InterruptedIOException("no answer in time");
        }
        var answer = new OutboundAnswer(request.url(), response.getCode(),
                Arrays.stream(response.getHeaders()).collect(Collectors.groupingBy(
                        header -> header.getName().toLowerCase(Locale.ROOT),
                        Collectors.mapping(NameValuePair::getValue, Collectors.toUnmodifiableList()))),
                new String(body, 0, Math.min(body.length, request.mostBytes()), StandardCharsets.UTF_8),
                body.length <= request.mostBytes());
        close(response, sent, !answer.whole());
        return answer;
    }

    /** Hangs up where there is more: to close the answer alone would read it to its end, which may never come. */
    private static void close(ClassicHttpResponse response, HttpUriRequestBase sent, boolean more) throws IOException {
        if (more) {
            sent.abort();
            return;
        }
        response.close();
    }

    @PreDestroy
    void stop() throws IOException {
        timer.shutdownNow();
        http.close();
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "outbound-deadline");
        thread.setDaemon(true);
        return thread;
    }
}
