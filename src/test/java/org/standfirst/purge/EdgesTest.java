package org.standfirst.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EdgesTest {

    private static PurgeConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(PurgeConfig.class).withDefaultValues(settings)
                .build()
                .getConfigMapping(PurgeConfig.class);
    }

    private static void refused(Map<String, String> settings, String message) {
        assertThatThrownBy(() -> Edges.of(config(settings))).isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void areNoneUnlessConfigured() {
        assertThat(Edges.of(config(Map.of()))).isEmpty();
    }

    @Test
    void areAllServersOfVarnish() {
        assertThat(Edges.of(config(Map.of("standfirst.purge.kind", "varnish",
                "standfirst.purge.varnish.servers", "http://10.0.0.1:6081,http://10.0.0.2:6081"))))
                .extracting(Edge::name).isEqualTo(List.of("varnish:http://10.0.0.1:6081",
                        "varnish:http://10.0.0.2:6081"));
    }

    @Test
    void showNoSecret() {
        var fastly = Edges.of(config(Map.of("standfirst.purge.kind", "fastly", "standfirst.purge.fastly.service", "abc",
                "standfirst.purge.fastly.token", "a-secret")));
        var http = Edges.of(config(Map.of("standfirst.purge.kind", "http", "standfirst.purge.http.url",
                "https://purge.example/keys?secret=a-secret", "standfirst.purge.http.token", "a-secret")));

        assertThat(fastly.toString() + http).isEqualTo("[fastly:abc][http:https://purge.example/keys]");
    }

    @Test
    void refuseAVarnishWithoutServers() {
        refused(Map.of("standfirst.purge.kind", "varnish"),
                "standfirst.purge.varnish.servers is missing, which standfirst.purge.kind=varnish needs");
    }

    @Test
    void refuseAFastlyWithoutServiceOrToken() {
        refused(Map.of("standfirst.purge.kind", "fastly", "standfirst.purge.fastly.token", "a"),
                "standfirst.purge.fastly.service is missing, which standfirst.purge.kind=fastly needs");
        refused(Map.of("standfirst.purge.kind", "fastly", "standfirst.purge.fastly.service", "a"),
                "standfirst.purge.fastly.token is missing, which standfirst.purge.kind=fastly needs");
    }

    @Test
    void refuseAnAddressThatIsNone() {
        refused(Map.of("standfirst.purge.kind", "http", "standfirst.purge.http.url", "purge.example/keys"),
                "standfirst.purge.http.url must be an absolute http or https URL: purge.example/keys");
    }
}
