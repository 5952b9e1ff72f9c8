package org.standfirst.webhook.delivery;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Receivers on this machine, and a patience of seconds in place of days. */
public class Hurried implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("standfirst.outbound.allow", "localhost", "standfirst.webhooks.retry-after", "300ms,500ms,1s,2s,3s",
                "standfirst.webhooks.longest-rest", "200ms", "standfirst.webhooks.poll-every", "200ms",
                "standfirst.webhooks.timeout", "1s", "standfirst.webhooks.claim-for", "3s");
    }
}
