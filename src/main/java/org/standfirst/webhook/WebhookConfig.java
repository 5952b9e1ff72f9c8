package org.standfirst.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How webhooks are told. */
@ConfigMapping(prefix = "standfirst.webhooks")
public interface WebhookConfig {

    /** How long a receiver may take to answer. */
    @WithDefault("15s")
    Duration timeout();

    /** How long after each failure a message is sent again; after the last it has failed, and the webhook is turned off. */
    @WithDefault("5s,5m,30m,2h,5h,10h,14h,20h,24h")
    List<Duration> retryAfter();

    /** How long a webhook may take nothing before it is turned off. */
    @WithDefault("76h")
    Duration giveUpAfter();

    /** The longest pause in which a webhook that fails is sent nothing at all. */
    @WithDefault("1m")
    Duration longestRest();

    /** How many messages are under way to one webhook at once. */
    @WithDefault("4")
    int mostAtOnce();

    /** How many messages an instance has under way in all. */
    @WithDefault("32")
    int senders();

    /** How long an instance has for a message that it took; after that others send it, for it may have been killed. */
    @WithDefault("60s")
    Duration claimFor();

    /** How long a receiver that answers 429 or 503 may ask to be left alone, with Retry-After. */
    @WithDefault("1h")
    Duration longestRetryAfter();

    /** How many webhooks a partner may have. */
    @WithDefault("10")
    int mostOfPartner();

    /** How often it is looked for messages that this instance was not told of. */
    @WithDefault("1s")
    Duration pollEvery();

    /** How long a secret stays good after it was replaced. */
    @WithDefault("24h")
    Duration secretOverlap();

    /** How long it can be looked up what was sent, and sent again. */
    @WithDefault("30D")
    Duration keepFor();
}
