package org.standfirst.partner;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.standfirst.http.ProblemException;
import org.standfirst.http.ProblemType;
import org.standfirst.security.Caller;

/**
 * Lets each partner send so many requests a minute, with all its keys together. An instance counts what comes to it: with
 * several, a partner may send as much to each.
 */
@Singleton
class RateLimit {

    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final Caller caller;
    private final PartnerRepository partners;
    private final int usualLimit;
    /** A bucket that nobody has drawn from for a while is full again, and can be forgotten. */
    private final Cache<Limit, Bucket> buckets = Caffeine.newBuilder().expireAfterAccess(PERIOD.multipliedBy(2)).build();

    RateLimit(Caller caller, PartnerRepository partners,
            @ConfigProperty(name = "standfirst.partners.requests-per-minute") int usualLimit) {
        this.caller = caller;
        this.partners = partners;
        this.usualLimit = usualLimit;
    }

    /** A partner and what it may do: with another limit it begins anew. */
    private record Limit(UUID partner, int requests) {

        Bucket bucket() {
            return Bucket.builder().addLimit(limit -> limit.capacity(requests).refillGreedy(requests, PERIOD)).build();
        }
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 1)
    public void refuseTooMany(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().startsWith("/v1/partner/")) {
            caller.partner().flatMap(partners::findByIdOptional).ifPresent(this::count);
        }
    }

    private void count(Partner partner) {
        var limit = new Limit(partner.id(), Objects.requireNonNullElse(partner.requestsPerMinute(), usualLimit));
        var probe = buckets.get(limit, Limit::bucket).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            var wait = Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1);
            throw ProblemException.until(ProblemType.TOO_MANY_REQUESTS,
                    "\"" + partner.slug() + "\" may send " + limit.requests() + " requests a minute.", wait);
        }
    }
}
