package org.standfirst.portabletext;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.standfirst.portabletext.html.HtmlReader;
import org.standfirst.portabletext.html.HtmlRenderer;
import org.standfirst.portabletext.markdown.MarkdownReader;
import org.standfirst.portabletext.markdown.MarkdownRenderer;

/** What is written in a format is read back from it. */
class RoundTripTest {

    private final ObjectMapper mapper = new ObjectMapper();

    @Property(tries = 400)
    void anyBodySurvivesJsonExactly(@ForAll("bodies") Body body) throws JsonProcessingException {
        String json = mapper.writeValueAsString(body);

        assertThat(mapper.readValue(json, Body.class)).isEqualTo(body);
        assertThat(mapper.writeValueAsString(mapper.readValue(json, Body.class))).isEqualTo(json);
    }

    @Property(tries = 300)
    void anyBodySurvivesHtml(@ForAll("bodies") Body body) {
        String html = HtmlRenderer.render(body);

        Conversion read = HtmlReader.read(html);

        assertThat(Bodies.withKeys(read.body().blocks())).as(html).isEqualTo(body);
        assertThat(read.warnings()).isEmpty();
    }

    @Property(tries = 300)
    void whatMarkdownCanSayOfAnyBodySurvivesMarkdown(@ForAll("bodies") Body body) {
        String markdown = MarkdownRenderer.render(body);

        Conversion read = MarkdownReader.read(markdown);

        assertThat(Bodies.withKeys(read.body().blocks())).as(markdown).isEqualTo(MarkdownProjection.of(body));
        assertThat(read.warnings()).isEmpty();
    }

    @Provide
    Arbitrary<Body> bodies() {
        return Bodies.any();
    }
}
