package org.standfirst.cache;

import java.util.Map;
import java.util.Set;

/** Makes answers to keep. */
final class Answers {

    private Answers() {
    }

    static KeptAnswer answer(String request, String snapshot, String... keys) {
        return answer(request, snapshot, Long.MAX_VALUE / 2, "The ferry is back.", keys);
    }

    static KeptAnswer answer(String request, String snapshot, long validUntil, String text, String... keys) {
        return new KeptAnswer(request,
                Representation.of(text, new Provenance(Snapshot.parse(snapshot), Set.of(keys), null)), Map.of(), validUntil);
    }
}
