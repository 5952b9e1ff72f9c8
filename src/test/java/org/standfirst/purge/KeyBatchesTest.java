package org.standfirst.purge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class KeyBatchesTest {

    private static final Edge VARNISH = new VarnishServer(URI.create("http://localhost:6081"));
    private static final Edge FASTLY = new FastlyService(URI.create("http://localhost"), "service", "token");

    @Property(tries = 200)
    void nameEachKeyOnceAndWhatStandsForAll(
            @ForAll @Size(max = 600) List<@AlphaChars @StringLength(min = 1, max = 60) String> keys) {
        for (var edge : List.of(VARNISH, FASTLY)) {
            var batches = KeyBatches.of(keys, edge);

            var all = new ArrayList<String>();
            batches.forEach(all::addAll);
            assertThat(all).doesNotHaveDuplicates().contains("wide").containsAll(new HashSet<>(keys));
            assertThat(batches).allSatisfy(batch -> {
                assertThat(batch).isNotEmpty();
                assertThat(batch.size()).isLessThanOrEqualTo(edge.mostKeys());
                assertThat(String.join(" ", batch).length()).isLessThanOrEqualTo(edge.mostCharacters());
            });
        }
    }
}
