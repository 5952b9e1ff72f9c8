package org.standfirst.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CachePolicyTest {

    private static final Pattern SECONDS = Pattern.compile("(max-age|stale-while-revalidate|stale-if-error)=(\\d+)");

    private record Config(Duration browserMaxAge, Duration edgeMaxAge, Duration edgeStaleWhileRevalidate,
            Duration edgeStaleIfError) implements PolicyConfig {
    }

    private static CachePolicy policy(Duration browser, String purger) {
        return new CachePolicy(
                new Config(browser, Duration.ofHours(1), Duration.ofSeconds(30), Duration.ofHours(6)), purger);
    }

    private static CachePolicy purged() {
        return policy(Duration.ZERO, "varnish");
    }

    private static Map<String, String> headers(CachePolicy policy, Set<String> keys, @Nullable Duration validFor) {
        return policy.headers(new Provenance(Snapshot.parse("10:10:"), keys, validFor));
    }

    private static Set<String> articles(int count) {
        return IntStream.range(0, count).mapToObj(number -> SurrogateKeys.of("article", new UUID(0, number)))
                .collect(Collectors.toSet());
    }

    private static long seconds(String header, String directive) {
        return SECONDS.matcher(header).results().filter(found -> found.group(1).equals(directive))
                .mapToLong(found -> Long.parseLong(found.group(2))).findFirst().orElse(0);
    }

    @Test
    void letsAnEdgeThatIsPurgedKeepAnAnswerAndBrowsersAsk() {
        assertThat(headers(purged(), Set.of("tags"), null))
                .containsEntry("CDN-Cache-Control", "public, max-age=3600, stale-while-revalidate=30, stale-if-error=21600")
                .containsEntry("Cache-Control", "public, no-cache");
    }

    @Test
    void letsNoEdgeKeepWhatNobodyPurges() {
        assertThat(headers(policy(Duration.ofSeconds(60), "none"), Set.of("tags"), null))
                .containsEntry("CDN-Cache-Control", "public, no-cache").containsEntry("Cache-Control", "public, max-age=60");
    }

    @Test
    void endsEveryTimeBeforeTheClockChangesTheAnswer() {
        var headers = headers(policy(Duration.ofSeconds(60), "fastly"), Set.of("tags"), Duration.ofMillis(20_900));

        assertThat(headers)
                .containsEntry("CDN-Cache-Control", "public, max-age=19, stale-while-revalidate=0, stale-if-error=0")
                .containsEntry("Cache-Control", "public, max-age=19");
    }

    @Test
    void cutsTheTimesOfGraceToWhatIsLeft() {
        assertThat(purged().freshness(Duration.ofSeconds(3_700))).containsEntry("CDN-Cache-Control",
                "public, max-age=3600, stale-while-revalidate=30, stale-if-error=99");
    }

    @Test
    void letsNobodyKeepWhatIsAboutToChange() {
        assertThat(policy(Duration.ofSeconds(60), "varnish").freshness(Duration.ofMillis(1_900)).values())
                .containsOnly("public, no-cache");
    }

    @Property
    void servesNothingPastAKnownChange(@ForAll @LongRange(min = -5_000, max = 40_000_000) long millis) {
        var headers = policy(Duration.ofHours(2), "http").freshness(Duration.ofMillis(millis));

        var browser = seconds(headers.get("Cache-Control"), "max-age");
        var edge = headers.get("CDN-Cache-Control");
        var grace = Math.max(seconds(edge, "stale-while-revalidate"), seconds(edge, "stale-if-error"));
        assertThat(browser * 1_000).isLessThanOrEqualTo(Math.max(0, millis));
        assertThat((seconds(edge, "max-age") + grace) * 1_000).isLessThanOrEqualTo(Math.max(0, millis));
    }

    @Test
    void namesTheKeysOfAnAnswerInOrder() {
        assertThat(headers(purged(), Set.of("tags", "authors", "list:articles:pt-BR"), null))
                .containsEntry("Surrogate-Key", "authors list:articles:pt-BR tags")
                .containsEntry("Cache-Groups", "\"authors\", \"list:articles:pt-BR\", \"tags\"");
    }

    @Test
    void namesNoGroupsWhereTheyDoNotFit() {
        assertThat(headers(purged(), articles(32), null)).containsKey("Cache-Groups");
        assertThat(headers(purged(), articles(33), null)).doesNotContainKey("Cache-Groups").containsKey("Surrogate-Key");
        assertThat(headers(purged(), Set.of("list:articles:de-Latn-DE-1996-x-aaaaaaaa"), null))
                .doesNotContainKey("Cache-Groups");
    }

    @Test
    void namesAnAnswerWideWhoseKeysFillTheHeader() {
        assertThat(headers(purged(), articles(128), null).get("Surrogate-Key").split(" ")).hasSize(128);
        assertThat(headers(purged(), articles(129), null)).containsEntry("Surrogate-Key", "wide");
    }

    @Test
    void namesAnAnswerWideThatNamesNothing() {
        assertThat(headers(purged(), Set.of(), null)).containsEntry("Surrogate-Key", "wide")
                .doesNotContainKey("Cache-Groups");
    }
}
