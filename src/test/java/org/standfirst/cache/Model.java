package org.standfirst.cache;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standfirst.cache.ModelDatabase.Row;

/**
 * Two instances on a database with a replica, a step at a time in any order. Whatever an instance serves that was not
 * computed for the one who asks is checked against what it must show.
 */
final class Model {

    /** The keys that belong together in a change or an answer. */
    private static final List<Set<String>> SETS = List.of(Set.of("list:articles", "article:1"),
            Set.of("list:articles", "article:2"), Set.of("article:1"), Set.of("article:2"), Set.of("list:articles"));

    private final ModelRule rule;
    private final ModelDatabase database = new ModelDatabase();
    private final List<ModelInstance> instances;
    private final List<Writing> writings = new ArrayList<>();
    private final List<Committed> history = new ArrayList<>();
    private long now;
    private int served;
    private int refused;

    /** What happens in a step. */
    enum Action {
        TIME_PASSES(6),
        ASK(30),
        COMPUTE(14),
        FINISH(14),
        FAIL(1),
        BEGIN(7),
        EXPECT(7),
        COMMIT(7),
        ROLL_BACK(1),
        ACKNOWLEDGE(8),
        REPLAY(8),
        RECEIVE(26),
        BEAT(8),
        LOSE_CONNECTION(1),
        NOTICE_LOSS(2),
        CONNECT(3),
        ASK_SINCE_WHEN(4);

        final int frequency;

        Action(int frequency) {
            this.frequency = frequency;
        }
    }

    /**
     * One step.
     *
     * @param pick which of what it can happen to
     */
    record Step(Action action, int pick) {
    }

    /** Whether an instance has heard of a change of its own. */
    enum Echo {
        AWAITED,
        HEARD,
        MISSED
    }

    private enum Stage {
        RUNNING,
        EXPECTED,
        COMMITTED
    }

    /** A transaction that changes what readers see. */
    static final class Writing {
        final ModelInstance instance;
        final Set<String> keys;
        final long at;
        final long xid;
        Echo echo = Echo.AWAITED;
        long committed;
        long number;
        private Stage stage = Stage.RUNNING;

        private Writing(ModelInstance instance, Set<String> keys, long at, long xid) {
            this.instance = instance;
            this.keys = keys;
            this.at = at;
            this.xid = xid;
        }
    }

    private record Committed(Set<String> keys, long number, long at) {
    }

    /** An answer that is being made, and once it is computed what it says and stems from. */
    static final class Making {
        private final Flights.Flight flight;
        private final Set<String> keys;
        private @Nullable Representation computed;

        private Making(Flights.Flight flight, Set<String> keys) {
            this.flight = flight;
            this.keys = keys;
        }
    }

    /** Somebody who asks, and by key the number of the change that an answer must show at least. */
    private record Asking(ModelInstance instance, Set<String> keys, long began, Map<String, Long> atLeast) {
    }

    /** An answer that is older than it may be. */
    static final class StaleAnswer extends AssertionError {
        private static final long serialVersionUID = 1;

        StaleAnswer(String message) {
            super(message);
        }
    }

    Model(ModelRule rule) {
        this.rule = rule;
        instances = Stream.generate(() -> new ModelInstance(rule, () -> now)).limit(2).toList();
        for (var instance : instances) {
            instance.connect();
            instance.askSinceWhen(database);
            instance.receive();
            instance.beat();
            instance.receive();
        }
    }

    int served() {
        return served;
    }

    int refused() {
        return refused;
    }

    Model run(List<Step> steps) {
        steps.forEach(this::take);
        return this;
    }

    private void take(Step step) {
        var instance = pick(instances, step.pick);
        var rest = step.pick / instances.size();
        switch (step.action) {
            case TIME_PASSES -> now += 1 + rest % 6;
            case ASK -> ask(instance, keys(rest));
            case COMPUTE -> picked(unmade(instance), rest, making -> compute(making, rest % 3 == 0));
            case FINISH -> picked(made(instance), rest, making -> finish(instance, making));
            case FAIL -> picked(instance.making, rest, making -> fail(instance, making));
            case BEGIN -> begin(instance, keys(rest), rest % 5 == 0 ? now + rest % 23 : Long.MIN_VALUE);
            case EXPECT -> picked(writings(Stage.RUNNING), step.pick, this::expect);
            case COMMIT -> picked(writings(Stage.EXPECTED), step.pick, this::commit);
            case ROLL_BACK -> picked(writings(Stage.EXPECTED), step.pick, this::rollBack);
            case ACKNOWLEDGE -> picked(writings(Stage.COMMITTED), step.pick, this::acknowledge);
            case REPLAY -> database.replay(1 + rest % 5);
            case RECEIVE -> instance.receive();
            case BEAT -> instance.beat();
            case LOSE_CONNECTION -> instance.loseConnection();
            case NOTICE_LOSS -> instance.noticeTheLoss();
            case CONNECT -> instance.connect();
            case ASK_SINCE_WHEN -> instance.askSinceWhen(database);
        }
    }

    private static <T> T pick(List<T> choice, int pick) {
        return choice.get(pick % choice.size());
    }

    private static <T> void picked(List<T> choice, int pick, Consumer<T> step) {
        if (!choice.isEmpty()) {
            step.accept(pick(choice, pick));
        }
    }

    private static Set<String> keys(int pick) {
        return new TreeSet<>(pick(SETS, pick));
    }

    private List<Writing> writings(Stage stage) {
        return writings.stream().filter(writing -> writing.stage == stage).toList();
    }

    private static List<Making> unmade(ModelInstance instance) {
        return instance.making.stream().filter(making -> making.computed == null).toList();
    }

    private static List<Making> made(ModelInstance instance) {
        return instance.making.stream().filter(making -> making.computed != null).toList();
    }

    /** Two transactions do not change the same at once: the rows are locked. */
    private void begin(ModelInstance instance, Set<String> keys, long at) {
        if (writings.stream()
                .noneMatch(other -> other.stage != Stage.COMMITTED && other.keys.stream().anyMatch(keys::contains))) {
            writings.add(new Writing(instance, keys, at, database.begin()));
        }
    }

    private void expect(Writing writing) {
        writing.instance.expect(writing);
        writing.stage = Stage.EXPECTED;
    }

    private void rollBack(Writing writing) {
        database.rollBack(writing.xid);
        writing.instance.forget(writing);
        writings.remove(writing);
    }

    private void commit(Writing writing) {
        writing.number = database.commit(writing.xid, writing.keys, writing.at, now);
        writing.committed = now;
        writing.stage = Stage.COMMITTED;
        history.add(new Committed(writing.keys, writing.number, now));
        // Each key in a notice of its own, as where they do not fit into one.
        var left = writing.keys.size();
        for (var key : writing.keys) {
            left--;
            var notice = new Invalidation(writing.xid, Set.of(key), left == 0);
            instances.forEach(instance -> instance.notify(notice, writing.number));
        }
    }

    private void acknowledge(Writing writing) {
        if (writing.instance.await(writing, now)) {
            writings.remove(writing);
        }
    }

    private void ask(ModelInstance instance, Set<String> keys) {
        var atLeast = new HashMap<String, Long>();
        for (var key : keys) {
            atLeast.put(key, Math.max(instance.acknowledged.getOrDefault(key, 0L), instance.heard.getOrDefault(key, 0L)));
        }
        // What was changed so long ago must have been heard of, for it trusts nothing older.
        for (var change : history) {
            if (change.at < now - ModelInstance.TRUST_FOR) {
                change.keys.forEach(key -> atLeast.computeIfPresent(key, (same, number) -> Math.max(number, change.number)));
            }
        }
        ask(new Asking(instance, keys, now, atLeast), false);
    }

    private void ask(Asking asking, boolean again) {
        var instance = asking.instance;
        if (!instance.serves()) {
            return;
        }
        if (instance.isDeaf()) {
            throw new StaleAnswer("served while deaf");
        }
        var request = String.join("&", asking.keys);
        var kept = instance.cache.find(request);
        if (kept != null) {
            check(asking, kept);
            return;
        }
        var flight = instance.flights.board(request, answer -> land(asking, answer, again));
        if (flight != null) {
            instance.making.add(new Making(flight, asking.keys));
        }
    }

    private void land(Asking asking, @Nullable KeptAnswer answer, boolean again) {
        if (answer != null) {
            check(asking, answer);
        } else if (!again) {
            ask(asking, true);
        }
    }

    private void compute(Making making, boolean atReplica) {
        var result = atReplica ? database.askReplica() : database.askPrimary();
        var says = new LinkedHashMap<String, String>();
        var next = Long.MAX_VALUE;
        for (var key : making.keys) {
            var row = result.rows().getOrDefault(key, Row.FIRST);
            says.put(key, row.change() + " " + row.at() + " " + row.visibleAt(now));
            next = row.at() > now ? Math.min(next, row.at()) : next;
        }
        var validFor = next == Long.MAX_VALUE || rule == ModelRule.IGNORES_THE_CLOCK ? null : Duration.ofNanos(next - now);
        making.computed = Representation.of(says.toString(),
                new Provenance(rule.told(result.snapshot()), making.keys, validFor));
    }

    private void finish(ModelInstance instance, Making making) {
        instance.making.remove(making);
        var computed = making.computed;
        var answer = new KeptAnswer(making.flight.request(), computed, Map.of(), validUntil(making));
        var kept = instance.cache.keep(answer);
        refused += kept ? 0 : 1;
        making.flight.land(kept || rule == ModelRule.HANDS_OVER_WHAT_WAS_NOT_KEPT ? answer : null);
    }

    private long validUntil(Making making) {
        var provenance = making.computed.provenance();
        return rule == ModelRule.COUNTS_FROM_THE_END && provenance.validFor() != null ? now + provenance.validFor().toNanos()
                : making.flight.validUntil(provenance);
    }

    private static void fail(ModelInstance instance, Making making) {
        instance.making.remove(making);
        making.flight.land(null);
    }

    private void check(Asking asking, KeptAnswer answer) {
        served++;
        var text = answer.in(ContentCoding.IDENTITY).body().toString();
        for (var said : text.substring(1, text.length() - 1).split(", ", -1)) {
            var key = said.substring(0, said.indexOf('='));
            var numbers = Stream.of(said.substring(key.length() + 1).split(" ", -1)).map(Long::valueOf).toList();
            var change = numbers.get(0);
            var at = numbers.get(1);
            var shown = numbers.get(2);
            if (change < asking.atLeast.get(key)) {
                throw new StaleAnswer("%s shows change %d and not %d".formatted(key, change, asking.atLeast.get(key)));
            }
            if (asking.began >= at && !shown.equals(change)) {
                throw new StaleAnswer("%s does not show what is visible since %d".formatted(key, at));
            }
        }
    }
}
