package org.standfirst.delivery.fulltext;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Whatever a text says, what is shown of it holds no markup but the marks of hits. */
class MarkedTest {

    @Test
    void marksHitsAndEscapesAllElse() {
        assertThat(new Marked("<b>\u0002Ferry\u0003</b> & \"pier\"").html())
                .isEqualTo("&lt;b&gt;<mark>Ferry</mark>&lt;/b&gt; &amp; &quot;pier&quot;");
    }

    @Property
    void nothingOfATextIsMarkup(@ForAll @CharRange(from = '\u0001', to = '\u00ff') @StringLength(max = 40) String text) {
        var html = new Marked(text).html();

        assertThat(html.replace("<mark>", "").replace("</mark>", "")).doesNotContain("<", ">", "\"", "'");
    }

    @Property
    void everyMarkThatIsOpenedIsClosed(@ForAll @CharRange(from = '\u0001', to = '\u0005') @StringLength(max = 20) String text) {
        var html = new Marked(text).html();

        assertThat(html.split("<mark>", -1)).hasSameSizeAs(html.split("</mark>", -1));
    }
}
