package org.standfirst.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HearingTest {

    private record Config(MemorySize maxSize, Duration beatEvery, Duration trustFor) implements CacheConfig {
    }

    @Test
    void triesAgainWhereTheFirstConnectionFails() throws IOException {
        var config = new Config(new MemorySize(BigInteger.valueOf(1_000)), Duration.ofSeconds(1), Duration.ofSeconds(2));
        var cache = new CachedAnswers(config, new SimpleMeterRegistry(), Ticker.systemTicker());
        var vertx = Vertx.vertx();
        try (var server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(20_000);
            var url = "jdbc:postgresql://127.0.0.1:" + server.getLocalPort() + "/standfirst?sslmode=disable";
            var hearing = new Hearing(vertx, new ListenLogin(url, Optional.of("a"), Optional.of("b")), cache, config, null,
                    null);

            hearing.start(new StartupEvent());
            server.accept().close();
            server.accept().close();
            server.accept().close();

            assertThat(cache.isTrusted()).isFalse();
            hearing.stop(new ShutdownEvent());
        } finally {
            vertx.close();
        }
    }
}
