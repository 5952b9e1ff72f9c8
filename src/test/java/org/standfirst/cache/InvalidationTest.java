package org.standfirst.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class InvalidationTest {

    @Test
    void readsTheLastNoticeOfAChange() {
        assertThat(Invalidation.parse("712 . tags list:articles:en"))
                .isEqualTo(new Invalidation(712, Set.of("tags", "list:articles:en"), true));
    }

    @Test
    void readsANoticeThatOthersFollow() {
        assertThat(Invalidation.parse("712 + tags")).isEqualTo(new Invalidation(712, Set.of("tags"), false));
    }

    @Test
    void readsANoticeWithoutKeys() {
        assertThat(Invalidation.parse("712 .")).isEqualTo(new Invalidation(712, Set.of(), true));
    }
}
