package org.standfirst.portabletext.html;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.standfirst.portabletext.block.Decorator;
import org.standfirst.portabletext.block.MarkDef;

/** The marks that are open at one place of an HTML document. */
final class Marks {

    private final Map<Decorator, Integer> depths = new EnumMap<>(Decorator.class);
    private final Deque<Optional<MarkDef>> links = new ArrayDeque<>();
    private Set<Decorator> decorators = Set.of();
    private int preserved;

    Runnable open(Decorator decorator) {
        depths.merge(decorator, 1, Integer::sum);
        refresh();
        return () -> {
            depths.merge(decorator, -1, Integer::sum);
            refresh();
        };
    }

    Runnable openLink(Optional<MarkDef> link) {
        links.push(link);
        return links::pop;
    }

    /** From here on white space counts. */
    Runnable preserveSpace() {
        preserved++;
        return () -> preserved--;
    }

    Set<Decorator> decorators() {
        return decorators;
    }

    @Nullable
    MarkDef link() {
        return links.isEmpty() ? null : links.peek().orElse(null);
    }

    boolean isSpacePreserved() {
        return preserved > 0;
    }

    boolean areOpen() {
        return !decorators.isEmpty() || link() != null;
    }

    private void refresh() {
        var open = EnumSet.noneOf(Decorator.class);
        depths.forEach((decorator, depth) -> {
            if (depth > 0) {
                open.add(decorator);
            }
        });
        decorators = Collections.unmodifiableSet(open);
    }
}
