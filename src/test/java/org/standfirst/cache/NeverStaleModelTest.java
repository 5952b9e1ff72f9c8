package org.standfirst.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.standfirst.cache.Model.Action;
import org.standfirst.cache.Model.StaleAnswer;
import org.standfirst.cache.Model.Step;

/** Runs the protocol of the cache through many orders of events, and shows that this finds out a rule that is broken. */
class NeverStaleModelTest {

    private static final int PICKS = 120;
    private static final int STEPS = 400;
    private static final List<Action> ACTIONS = Arrays.stream(Action.values())
            .flatMap(action -> Stream.generate(() -> action).limit(action.frequency)).toList();

    @Provide
    Arbitrary<List<Step>> orders() {
        var actions = Arbitraries.frequency(
                Arrays.stream(Action.values()).map(action -> Tuple.of(action.frequency, action)).toList());
        return Combinators.combine(actions, Arbitraries.integers().between(0, PICKS - 1)).as(Step::new).list().ofMinSize(30)
                .ofMaxSize(STEPS);
    }

    private static List<Step> order(int seed) {
        var random = new Random(seed);
        return IntStream.range(0, STEPS)
                .mapToObj(step -> new Step(ACTIONS.get(random.nextInt(ACTIONS.size())), random.nextInt(PICKS))).toList();
    }

    private static Optional<StaleAnswer> staleAnswer(ModelRule rule, List<Step> steps) {
        try {
            new Model(rule).run(steps);
            return Optional.empty();
        } catch (StaleAnswer found) {
            return Optional.of(found);
        }
    }

    @Property(tries = 1_000)
    void servesNothingOutOfDate(@ForAll("orders") List<Step> steps) {
        new Model(ModelRule.AS_IT_IS).run(steps);
    }

    @Test
    void servesNothingOutOfDateInOrdersThatFindOutBrokenRules() {
        for (var seed = 0; seed < 2_000; seed++) {
            new Model(ModelRule.AS_IT_IS).run(order(seed));
        }
    }

    @Test
    void servesOftenAndRefusesSometimes() {
        var served = 0;
        var refused = 0;
        for (var seed = 0; seed < 100; seed++) {
            var model = new Model(ModelRule.AS_IT_IS).run(order(seed));
            served += model.served();
            refused += model.refused();
        }

        assertThat(served).isGreaterThan(1_000);
        assertThat(refused).isGreaterThan(50);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AS_IT_IS")
    void findsOutABrokenRule(ModelRule broken) {
        var first = IntStream.range(0, 20_000).filter(seed -> staleAnswer(broken, order(seed)).isPresent()).findFirst();

        assertThat(first).as("an order in which it serves what is out of date").isPresent();
    }
}
