package org.standfirst.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.MergePatch;
import org.standfirst.http.ProblemException;
import org.standfirst.http.ProblemType;
import org.standfirst.outbound.GuardedClient;
import org.standfirst.outbound.RefusedTargetException;
import org.standfirst.outbox.EventType;
import org.standfirst.tag.Tags;

/** Sets up webhooks: to addresses that may be called, for events and tags that there are. */
@ApplicationScoped
class WebhookService {

    private static final Pattern EVENTS = Pattern.compile("[a-zA-Z.*-]+");

    private final WebhookRepository webhooks;
    private final MergePatch mergePatch;
    private final GuardedClient client;
    private final WebhookConfig config;
    private final Tags tags;
    private final Clock clock;

    WebhookService(WebhookRepository webhooks, MergePatch mergePatch, GuardedClient client, WebhookConfig config, Tags tags,
            Clock clock) {
        this.webhooks = webhooks;
        this.mergePatch = mergePatch;
        this.client = client;
        this.config = config;
        this.tags = tags;
        this.clock = clock;
    }

    @Transactional
    Webhook create(Owner owner, WebhookInput input, SigningSecret secret) {
        requireRoom(owner);
        check(input);
        var webhook = new Webhook(owner.partner(), input, tagIds(input), secret, clock.instant());
        webhooks.persistAndFlush(webhook);
        return webhook;
    }

    @Transactional
    Webhook patch(Owner owner, UUID id, @Nullable String ifMatch, JsonNode patch) {
        var webhook = find(owner, id, ifMatch);
        var input = mergePatch.apply(WebhookInput.of(webhook), patch, WebhookInput.class);
        check(input);
        webhook.revise(input, tagIds(input), clock.instant());
        webhooks.giveAnotherChance(webhook);
        return webhook;
    }

    @Transactional
    Webhook rotate(Owner owner, UUID id, @Nullable String ifMatch, SigningSecret secret) {
        var webhook = find(owner, id, ifMatch);
        webhook.rotate(secret, config.secretOverlap(), clock.instant());
        webhooks.flush();
        return webhook;
    }

    @Transactional
    void delete(Owner owner, UUID id, @Nullable String ifMatch) {
        webhooks.delete(find(owner, id, ifMatch));
    }

    private Webhook find(Owner owner, UUID id, @Nullable String ifMatch) {
        var webhook = webhooks.findForChange(owner, id).orElseThrow(() -> ProblemException.notFound("webhook", id));
        webhook.revision().requireMatch(ifMatch);
        return webhook;
    }

    /** Each of a partner's costs something with every event; no partner needs many. */
    private void requireRoom(Owner owner) {
        if (!owner.isAnybody() && webhooks.count(owner) >= config.mostOfPartner()) {
            throw new ProblemException(ProblemType.CONFLICT,
                    "A partner has " + config.mostOfPartner() + " webhooks at most; remove one.");
        }
    }

    private void check(WebhookInput input) {
        try {
            client.require(URI.create(input.url()));
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalidContent("/url", "The address is none that can be called.");
        } catch (RefusedTargetException e) {
            throw ProblemException.invalidContent("/url", "The address is not called: " + e.getMessage() + ".");
        }
        for (var i = 0; i < input.events().size(); i++) {
            if (!namesAny(input.events().get(i))) {
                throw ProblemException.invalidContent("/events/" + i,
                        "There is no event \"" + input.events().get(i) + "\"; there are "
                                + String.join(", ", Arrays.stream(EventType.values()).map(EventType::typeName).toList())
                                + ".");
            }
        }
    }

    private static boolean namesAny(String events) {
        if (!EVENTS.matcher(events).matches()) {
            return false;
        }
        // Several asterisks in a row say no more than one, and would be tried in every way there is.
        var wanted = Pattern.compile(events.replace(".", "\\.").replaceAll("\\*+", ".*"));
        return Arrays.stream(EventType.values()).anyMatch(type -> wanted.matcher(type.typeName()).matches());
    }

    private List<UUID> tagIds(WebhookInput input) {
        return IntStream.range(0, input.tags().size()).mapToObj(i -> tags.claim(input.tags().get(i))
                .orElseThrow(() -> ProblemException.invalidContent("/tags/" + i,
                        "There is no tag \"" + input.tags().get(i) + "\"."))
                .id()).toList();
    }
}
