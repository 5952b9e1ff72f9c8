package org.standfirst.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SealTest {

    private static final byte[] PLACE = { 1, 2, 3 };

    @Property(tries = 100)
    void opensWhatItClosed(@ForAll String token, @ForAll byte[] content) throws Seal.WrongTokenException {
        assertThat(new Seal(token).open(new Seal(token).close(content, PLACE), PLACE)).isEqualTo(content);
    }

    @Property(tries = 100)
    void closesTheSameDifferentlyEachTime(@ForAll byte[] content) {
        assertThat(new Seal("a").close(content, PLACE)).isNotEqualTo(new Seal("a").close(content, PLACE));
    }

    @Property(tries = 100)
    void opensWithNoOtherToken(@ForAll String token, @ForAll byte[] content) {
        var closed = new Seal(token).close(content, PLACE);

        assertThatThrownBy(() -> new Seal(token + "a").open(closed, PLACE)).isInstanceOf(Seal.WrongTokenException.class);
    }

    @Property(tries = 100)
    void opensInNoOtherPlace(@ForAll byte[] content) {
        var closed = new Seal("a").close(content, PLACE);

        assertThatThrownBy(() -> new Seal("a").open(closed, new byte[] { 1 })).isInstanceOf(Seal.WrongTokenException.class);
    }
}
