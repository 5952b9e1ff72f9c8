package org.standfirst.websub;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.standfirst.outbound.GuardedClient;
import org.standfirst.outbound.OutboundRequest;

/**
 * Tells who is to be told, with no transaction open.
 *
 * @see <a href="https://www.w3.org/TR/websub/#publishing">WebSub, section 6, Publishing</a>
 * @see <a href="https://www.indexnow.org/documentation">IndexNow</a>
 */
@ApplicationScoped
class Pinger {

    private static final Logger LOG = Logger.getLogger(Pinger.class);
    private static final int BATCH = 200;

    private final PingRepository pings;
    private final PingConfig config;
    private final GuardedClient client;
    private final ObjectMapper json;

    Pinger(PingRepository pings, PingConfig config, GuardedClient client, ObjectMapper json) {
        this.pings = pings;
        this.config = config;
        this.client = client;
        this.json = json;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void goRound() {
        if (config.webSub().hubs().isEmpty() && config.indexNow().key().isEmpty()) {
            return;
        }
        var due = QuarkusTransaction.requiringNew().call(() -> pings.claim(BATCH, config.gatherFor()));
        due.stream().collect(Collectors.groupingBy(Ping::target)).forEach(this::tell);
    }

    private void tell(String target, List<Ping> due) {
        if (target.equals(config.indexNow().endpoint().toString())) {
            send(due, bySite(due));
            return;
        }
        for (var ping : due) {
            if (!send(List.of(ping), publish(ping))) {
                // The hub is away; the others wait for their time.
                return;
            }
        }
    }

    private OutboundRequest publish(Ping ping) {
        var form = "hub.mode=publish&hub.url=" + URLEncoder.encode(ping.url(), StandardCharsets.UTF_8);
        return OutboundRequest.post(URI.create(ping.target()), "application/x-www-form-urlencoded", form);
    }

    private OutboundRequest bySite(List<Ping> due) {
        var body = Map.of("host", URI.create(due.get(0).url()).getHost(), "key", config.indexNow().key().orElse(""),
                "urlList", due.stream().map(Ping::url).toList());
        try {
            return OutboundRequest.post(config.indexNow().endpoint(), "application/json", json.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean send(List<Ping> told, OutboundRequest request) {
        var problem = problem(request);
        if (!problem.isEmpty()) {
            LOG.warnf("%s was not told of %d addresses: %s", request.url(), told.size(), problem);
        }
        QuarkusTransaction.requiringNew().run(() -> told.stream()
                .filter(ping -> problem.isEmpty() || ping.attempts() >= config.attempts()).forEach(pings::done));
        return problem.isEmpty();
    }

    private String problem(OutboundRequest request) {
        try {
            var answer = client.send(request);
            return answer.isSuccess() ? "" : "answered " + answer.status();
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
