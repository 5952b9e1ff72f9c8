package org.standfirst.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standfirst.cache.Answers.answer;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeptAnswerTest {

    private final KeptAnswer answer = answer("/v1/articles", "10:10:", "tags");
    private final String plain = answer.in(ContentCoding.IDENTITY).entityTag();
    private final String gzip = answer.in(ContentCoding.GZIP).entityTag();

    @Test
    void namesEachCodingOfAStateDifferently() {
        assertThat(Stream.of(ContentCoding.values()).map(coding -> answer.in(coding).entityTag())).doesNotHaveDuplicates();
    }

    @Test
    void namesTheSameBytesTheSame() {
        assertThat(answer("/v1/other", "20:20:").in(ContentCoding.GZIP).entityTag()).isEqualTo(gzip);
        assertThat(answer("/v1/articles", "10:10:", 1, "The ferry is late.").in(ContentCoding.GZIP).entityTag())
                .isNotEqualTo(gzip);
    }

    @Test
    void isHeldUnderTheTagOfAnyCoding() {
        assertThat(answer.tagHeldBy(plain)).isEqualTo(plain);
        assertThat(answer.tagHeldBy(gzip)).isEqualTo(gzip);
    }

    @Test
    void isHeldUnderAWeakTag() {
        assertThat(answer.tagHeldBy("W/" + gzip)).isEqualTo(gzip);
    }

    @Test
    void isHeldByOneWhoNamesItAmongOthers() {
        assertThat(answer.tagHeldBy("\"a\", W/\"b\" ,  " + gzip + ",\"c,d\"")).isEqualTo(gzip);
    }

    @Test
    void isHeldByOneWhoHasAnything() {
        assertThat(answer.tagHeldBy("*")).isEqualTo(plain);
    }

    @Test
    void isNotHeldByOthers() {
        var inner = plain.substring(1, plain.length() - 1);

        assertThat(Stream.of("", ",", "\"other\"", inner, '"' + inner + "-deflate\"", "\"a" + inner + '"'))
                .allMatch(header -> answer.tagHeldBy(header) == null);
        assertThat(answer.tagHeldBy(null)).isNull();
    }

    @Test
    void weighsMoreWithEachForm() {
        var fresh = answer("/v1/articles", "10:10:", "tags");
        var before = fresh.weight();

        fresh.in(ContentCoding.GZIP);

        assertThat(fresh.weight()).isGreaterThan(before);
    }

    @Test
    void variesByTheCodingBesidesWhatItVariesBy() {
        var other = new KeptAnswer("/v1", Representation.of("", null), Map.of("Vary", "Accept"), 1);

        assertThat(other.headers()).containsEntry("Vary", "Accept, Accept-Encoding");
    }
}
