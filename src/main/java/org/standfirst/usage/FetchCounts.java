package org.standfirst.usage;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Counts in memory, away from the database, and adds that up there every now and then. */
@ApplicationScoped
class FetchCounts {

    private final UsageRepository usage;
    private final Clock clock;
    private final ConcurrentMap<OnDay, Long> counts = new ConcurrentHashMap<>();

    FetchCounts(UsageRepository usage, Clock clock) {
        this.usage = usage;
        this.clock = clock;
    }

    private record OnDay(LocalDate day, Handing handing) {
    }

    /** A count that is to be added to those of the database. */
    record Count(LocalDate day, Handing handing, long fetches) {
    }

    void add(Handing handing) {
        counts.merge(new OnDay(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), handing), 1L, Long::sum);
    }

    @Scheduled(every = "{standfirst.usage.write-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void write() {
        var taken = take();
        if (taken.isEmpty()) {
            return;
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> usage.add(taken));
        } catch (RuntimeException e) {
            taken.forEach(count -> counts.merge(new OnDay(count.day(), count.handing()), count.fetches(), Long::sum));
            throw e;
        }
    }

    void writeTheLast(@Observes ShutdownEvent stop) {
        write();
    }

    /** Each count is taken once, whatever is added meanwhile. */
    private List<Count> take() {
        var taken = new HashMap<OnDay, Long>();
        for (var key : counts.keySet()) {
            var fetches = counts.remove(key);
            if (fetches != null) {
                taken.merge(key, fetches, Long::sum);
            }
        }
        return taken.entrySet().stream()
                .map(entry -> new Count(entry.getKey().day(), entry.getKey().handing(), entry.getValue())).toList();
    }
}
