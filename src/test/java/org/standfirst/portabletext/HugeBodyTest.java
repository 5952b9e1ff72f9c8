package org.standfirst.portabletext;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.portabletext.block.Decorator;
import org.standfirst.portabletext.block.Span;
import org.standfirst.portabletext.block.Style;
import org.standfirst.portabletext.block.TextBlock;
import org.standfirst.portabletext.html.HtmlRenderer;
import org.standfirst.portabletext.markdown.MarkdownRenderer;

/** The largest block that the profile allows is written in little time, whatever its text. */
class HugeBodyTest {

    @ParameterizedTest
    @ValueSource(strings = { "a ", "`", "` ", "*", " \n", "\uD83D\uDE00", "&lt;", "\u00A0a" })
    void isWrittenInLittleTime(String piece) {
        String text = piece.repeat(Span.MAX_LENGTH / piece.length());
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            spans.add(new Span("s" + i, text, i % 20 == 0 ? Set.of(Decorator.CODE) : Set.of(Decorator.EM), null));
        }
        var body = new Body(List.of(TextBlock.of("b", Style.NORMAL, spans, List.of())));

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(8), () -> {
            assertThat(HtmlRenderer.render(body)).isNotNull();
            assertThat(MarkdownRenderer.render(body)).isNotNull();
            assertThat(TextRenderer.render(body)).isNotNull();
            assertThat(body.wordCount()).isNotNegative();
        });
    }
}
