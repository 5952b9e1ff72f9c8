package org.standfirst.usage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * The ledger of who had which article. It is what a recall goes by, so it misses nothing: the first time that a partner gets
 * an article in some way is written before the article goes out, in a transaction of its own. After that it is only counted.
 */
@ApplicationScoped
public class Ledger {

    private static final int REMEMBERED = 200_000;

    private final UsageRepository usage;
    private final FetchCounts counts;
    /** What is known to be written, so that it costs a write once. */
    private final Cache<Handing, Boolean> written = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    Ledger(UsageRepository usage, FetchCounts counts) {
        this.usage = usage;
        this.counts = counts;
    }

    /** Those of these articles that the partner has had, in whichever way. */
    public Set<UUID> had(UUID partner, Collection<UUID> articles) {
        return articles.isEmpty() ? Set.of()
                : QuarkusTransaction.requiringNew().call(() -> usage.had(partner, articles));
    }

    /**
     * Writes down that the partner gets these articles.
     *
     * @param via in which way, in a word, such as {@code list} or {@code changes}
     */
    public void handedOut(UUID partner, Collection<UUID> articles, String via) {
        var all = articles.stream().map(article -> new Handing(partner, article, via)).distinct().toList();
        var unknown = all.stream().filter(handing -> written.getIfPresent(handing) == null).toList();
        if (!unknown.isEmpty()) {
            QuarkusTransaction.requiringNew().run(() -> usage.enter(unknown));
            unknown.forEach(handing -> written.put(handing, true));
        }
        all.forEach(counts::add);
    }
}
