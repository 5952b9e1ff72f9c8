package org.standfirst.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.Contents;
import org.standfirst.testsupport.ReceiverStub;
import org.standfirst.testsupport.ReceiverStub.Received;
import org.standfirst.testsupport.TestDatabase;
import org.standfirst.testsupport.Webhooks;

/** An instance that would look for work in an hour hears from the database that another has noted an event. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(WakingTest.Sleepy.class)
class WakingTest {

    /** Looks by itself so seldom that it is not waited for. */
    public static class Sleepy implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("standfirst.outbound.allow", "localhost", "standfirst.webhooks.poll-every", "1h");
        }
    }

    @Inject
    Contents database;

    @Test
    void sendsAtOnceWhatAnotherInstanceHasNoted() {
        try (var receiver = new ReceiverStub()) {
            var webhook = Webhooks.to(receiver.url(), Map.of("events", List.of("tag.updated"))).<String> path("id");
            var thing = UUID.randomUUID().toString();

            database.update("""
                    insert into editorial.outbox_event (type, thing_id, tags, data, at)
                    values ('tag.updated', '%1$s', '{}', '{"id": "%1$s"}', clock_timestamp())""".formatted(thing));

            assertThat(receiver.await(thing, 1)).extracting(Received::type).containsExactly("tag.updated");
            Api.change().delete(Webhooks.path(webhook)).then().statusCode(204);
        }
    }
}
