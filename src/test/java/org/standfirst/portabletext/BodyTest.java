package org.standfirst.portabletext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.standfirst.portabletext.block.ArticleLink;
import org.standfirst.portabletext.block.Decorator;
import org.standfirst.portabletext.block.LinkTarget;
import org.standfirst.portabletext.block.PullQuote;
import org.standfirst.portabletext.block.RelatedLink;
import org.standfirst.portabletext.block.Span;
import org.standfirst.portabletext.block.Style;
import org.standfirst.portabletext.block.Table;
import org.standfirst.portabletext.block.TextBlock;
import org.standfirst.portabletext.html.HtmlRenderer;
import org.standfirst.portabletext.json.InvalidBodyException;

class BodyTest {

    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);

    private static final Body LINKED = new Body(List.of(
            new RelatedLink("a", "Read more", new RelatedLink.ToArticle(SECOND, null)),
            TextBlock.of(
                    "b",
                    Style.NORMAL,
                    List.of(
                            Span.plain("s0", "See "),
                            new Span("s1", "this", Set.of(), "m0"),
                            Span.plain("s2", ", "),
                            new Span("s3", "that", Set.of(Decorator.EM), "m1")),
                    List.of(new ArticleLink("m0", FIRST, null), new ArticleLink("m1", SECOND, null)))));

    private record Holder(Body body) {
    }

    @Test
    void isWrittenAndReadByAnyMapperAsAPropertyOfARecord() throws JsonProcessingException {
        var mapper = new ObjectMapper();

        String json = mapper.writeValueAsString(new Holder(LINKED));

        assertThat(json).startsWith("{\"body\":[{\"_type\":\"relatedLink\",\"_key\":\"a\",\"label\":\"Read more\",");
        assertThat(mapper.readValue(json, Holder.class)).isEqualTo(new Holder(LINKED));
        assertThat(mapper.writeValueAsString(Body.EMPTY)).isEqualTo("[]");
    }

    @Test
    void isRefusedByTheMapperWhenItIsInvalid() {
        assertThatThrownBy(() -> new ObjectMapper().readValue("[{\"_type\":\"x\"}]", Body.class))
                .isInstanceOf(JsonMappingException.class)
                .hasRootCauseInstanceOf(InvalidBodyException.class);
    }

    @Test
    void namesTheArticlesItPointsToInOrderOfAppearance() {
        assertThat(LINKED.articleReferences()).containsExactly(SECOND, FIRST);
    }

    @Test
    void carriesThePresentAddressOfResolvedArticles() {
        Body resolved = LINKED.resolve(id -> new LinkTarget(id, "H", "en", "s", "https://n.example/s"));

        assertThat(resolved.toJson().get(0).toString())
                .isEqualTo("{\"_type\":\"relatedLink\",\"_key\":\"a\",\"label\":\"Read more\",\"article\":\"" + SECOND
                        + "\",\"headline\":\"H\",\"language\":\"en\",\"slug\":\"s\",\"url\":\"https://n.example/s\"}");
        assertThat(resolved.toJson().get(1).get("markDefs").get(0).toString())
                .isEqualTo("{\"_type\":\"articleLink\",\"_key\":\"m0\",\"article\":\"" + FIRST
                        + "\",\"headline\":\"H\",\"language\":\"en\",\"slug\":\"s\",\"url\":\"https://n.example/s\","
                        + "\"href\":\"https://n.example/s\"}");
        assertThat(Body.read(resolved.toJson(), "")).isEqualTo(LINKED);
    }

    @Test
    void losesLinksThatLeadNowhereButKeepsTheirText() {
        Body resolved = LINKED.resolve(
                id -> id.equals(FIRST) ? null : new LinkTarget(id, "H", "en", "s", "https://n.example/s"));

        assertThat(HtmlRenderer.render(resolved))
                .contains("<p>See this, <a href=\"https://n.example/s\" data-article=\"" + SECOND + "\"><em>that</em></a></p>");
        assertThat(HtmlRenderer.render(LINKED.resolve(id -> null))).isEqualTo("<p>See this, <em>that</em></p>\n");
    }

    @ParameterizedTest
    @CsvSource({
            "'One two, three - four.', 4", "'', 0", "'გამარჯობა, მსოფლიო!', 2", "'مرحبا بالعالم', 2", "'Don''t e-mail', 2",
            "'新华社北京电', 3", "'It costs 1,000 euros', 4", "'😀 !', 0", "'Привет, мир', 2"
    })
    void countsWordsInAnyScript(String text, int words) {
        var block = TextBlock.of("a", Style.NORMAL, List.of(Span.plain("s", text)), List.of());

        assertThat(new Body(List.of(block)).wordCount()).isEqualTo(words);
    }

    @Test
    void countsTheWordsOfTablesAndPullQuotesToo() {
        var table = new Table("a", "not this", 0, List.of(new Table.Row("r", List.of("one two", "three"))));

        assertThat(new Body(List.of(table, new PullQuote("b", "four five", "not this"))).wordCount()).isEqualTo(5);
    }
}
