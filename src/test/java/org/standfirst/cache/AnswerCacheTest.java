package org.standfirst.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standfirst.cache.Answers.answer;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AnswerCacheTest {

    private static final int BOUND = 100_000;

    private long now;
    private long removed;
    private final AnswerCache cache = listening();

    private AnswerCache listening() {
        var made = new AnswerCache(BOUND, () -> now, count -> removed += count);
        made.listenSince(Snapshot.parse("10:10:"));
        return made;
    }

    private void hear(long xid, String... keys) {
        cache.hear(new Invalidation(xid, Set.of(keys), true));
    }

    /** What is told of removals is told on other threads. */
    private static void settle() {
        ForkJoinPool.commonPool().awaitQuiescence(10, TimeUnit.SECONDS);
    }

    @Test
    void findsWhatItKept() {
        var answer = answer("/v1/articles", "10:10:", "tags");

        assertThat(cache.keep(answer)).isTrue();

        assertThat(cache.find("/v1/articles")).isSameAs(answer);
        assertThat(cache.find("/v1/tags")).isNull();
    }

    @Test
    void removesAnAnswerByEachOfItsKeys() {
        for (var key : Set.of("tags", "authors")) {
            cache.keep(answer("/v1/articles", "20:20:", "tags", "authors"));

            hear(15, key);

            assertThat(cache.find("/v1/articles")).isNull();
        }
        assertThat(removed).isEqualTo(2);
    }

    @Test
    void removesNothingElse() {
        cache.keep(answer("/v1/articles", "10:10:", "tags"));

        hear(15, "authors");

        assertThat(cache.find("/v1/articles")).isNotNull();
    }

    @Test
    void refusesWhatHasNotSeenAChangeThatItHeardOf() {
        hear(15, "tags");

        assertThat(cache.keep(answer("/v1/articles", "15:15:", "tags"))).isFalse();
        assertThat(cache.find("/v1/articles")).isNull();
    }

    @Test
    void refusesWhatDoesNotSayWhatItWasMadeOf() {
        assertThat(cache.keep(new KeptAnswer("/v1", Representation.of("", null), Map.of(), 100))).isFalse();
    }

    @Test
    void findsAnAnswerUntilTheClockChangesIt() {
        cache.keep(answer("/v1/articles", "10:10:", 100, "", "tags"));

        now = 99;
        assertThat(cache.find("/v1/articles")).isNotNull();
        now = 100;
        assertThat(cache.find("/v1/articles")).isNull();
    }

    @Test
    void refusesWhatTheClockHasChangedAlready() {
        now = 100;

        assertThat(cache.keep(answer("/v1/articles", "10:10:", 100, "", "tags"))).isFalse();
    }

    @Test
    void losesEverythingWhenItStopsListening() {
        cache.keep(answer("/v1/articles", "10:10:", "tags"));

        cache.stopListening();

        assertThat(cache.find("/v1/articles")).isNull();
        assertThat(cache.keep(answer("/v1/articles", "10:10:", "tags"))).isFalse();
    }

    @Test
    void losesEverythingWhenItListensAnew() {
        cache.keep(answer("/v1/articles", "10:10:", "tags"));

        cache.listenSince(Snapshot.parse("10:10:"));

        assertThat(cache.find("/v1/articles")).isNull();
    }

    @Test
    void keepsNothingThatHasNotSeenAChangeOfUnknownKeys() {
        cache.keep(answer("/v1/articles", "10:10:", "tags"));

        cache.outdate(15);

        assertThat(cache.find("/v1/articles")).isNull();
        assertThat(cache.keep(answer("/v1/articles", "15:16:15", "tags"))).isFalse();
        assertThat(cache.keep(answer("/v1/articles", "16:16:", "tags"))).isTrue();
    }

    @Test
    void removesTheAnswerThatTookThePlaceOfAnother() {
        cache.keep(answer("/v1/articles", "10:10:", "tags"));
        cache.keep(answer("/v1/articles", "10:10:", "tags"));
        settle();

        hear(15, "tags");

        assertThat(cache.find("/v1/articles")).isNull();
    }

    @Test
    void removesAnAnswerThatHasGrown() {
        var answer = answer("/v1/articles", "10:10:", "tags");
        cache.keep(answer);
        var before = cache.weight();
        answer.in(ContentCoding.GZIP);
        cache.reweigh(answer);
        settle();

        assertThat(cache.weight()).isGreaterThan(before);
        hear(15, "tags");

        assertThat(cache.find("/v1/articles")).isNull();
    }

    @Test
    void takesNoMoreThanItsBound() throws InterruptedException {
        for (var i = 0; i < 100; i++) {
            cache.keep(answer("/v1/articles?" + i, "10:10:", Long.MAX_VALUE / 2, "a".repeat(5_000), "tags"));
        }
        while (cache.weight() > BOUND) {
            Thread.sleep(1);
        }

        assertThat(cache.weight()).isPositive();
    }
}
