package org.standfirst.portabletext.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.portabletext.Body;
import org.standfirst.portabletext.block.Block;
import org.standfirst.portabletext.block.Decorator;
import org.standfirst.portabletext.block.Image;
import org.standfirst.portabletext.block.Span;
import org.standfirst.portabletext.block.TextBlock;
import org.standfirst.text.Address;

class PortableTextReaderTest {

    private static final String SPAN = "{\"_type\":\"span\",\"text\":\"x\"}";

    @ParameterizedTest
    @CsvSource(delimiter = '^', quoteCharacter = '`', textBlock = """
            {}                                                    ^ /body              ^ must be an array of blocks
            [1]                                                   ^ /body/0            ^ must be an object
            [{}]                                                  ^ /body/0/_type      ^ is required
            [{'_type':1}]                                         ^ /body/0/_type      ^ must be a string
            [{'_type':'video'}]                                   ^ /body/0/_type      ^ must be one of block, image, pullQuote, embed, table, divider, relatedLink
            [{'_type':'divider','_key':''}]                       ^ /body/0/_key       ^ must not be blank
            [{'_type':'divider','_key':7}]                        ^ /body/0/_key       ^ must be a string
            [{'_type':'divider','a/b~c':1}]                       ^ /body/0/a~1b~0c    ^ is not a known property
            [{'_type':'divider','_key':'k'},{'_type':'divider','_key':'k'}] ^ /body/1/_key ^ is there twice
            [{'_type':'block','children':[]}]                     ^ /body/0/children   ^ must have at least one entry
            [{'_type':'block'}]                                   ^ /body/0/children   ^ must have at least one entry
            [{'_type':'block','children':{}}]                     ^ /body/0/children   ^ must be an array
            [{'_type':'block','style':'h1','children':[SPAN]}]    ^ /body/0/style      ^ must be one of normal, h2, h3, h4, blockquote
            [{'_type':'block','level':1,'children':[SPAN]}]       ^ /body/0/level      ^ is only for list items
            [{'_type':'block','listItem':'bullet','level':11,'children':[SPAN]}] ^ /body/0/level ^ must be a whole number from 1 to 10
            [{'_type':'block','listItem':'square','children':[SPAN]}] ^ /body/0/listItem ^ must be one of bullet, number
            [{'_type':'block','children':[{'_type':'span'}]}]     ^ /body/0/children/0/text ^ is required
            [{'_type':'block','children':[{'_type':'br','text':''}]}] ^ /body/0/children/0/_type ^ must be span
            [{'_type':'block','children':[SPAN,{'_type':'span','text':'a\\u0007'}]}] ^ /body/0/children/1/text ^ must not contain the control character U+0007 (at character 1)
            [{'_type':'block','children':[{'_type':'span','text':'\\uD800'}]}] ^ /body/0/children/0/text ^ must not contain the lone surrogate U+D800 (at character 0)
            [{'_type':'block','children':[{'_type':'span','text':'x','marks':['blink']}]}] ^ /body/0/children/0/marks/0 ^ is neither a decorator (strike-through, underline, strong, em, sub, sup, code) nor the key of a markDef
            [{'_type':'block','children':[SPAN],'markDefs':[{'_type':'link','_key':'l','href':'javascript:x'}]}] ^ /body/0/markDefs/0/href ^ must be an http, https, mailto or tel URL, or begin with / or #
            [{'_type':'block','children':[SPAN],'markDefs':[{'_type':'link','_key':'l'}]}] ^ /body/0/markDefs/0/href ^ is required
            [{'_type':'block','children':[SPAN],'markDefs':[{'_type':'note','_key':'l'}]}] ^ /body/0/markDefs/0/_type ^ must be link or articleLink
            [{'_type':'block','children':[SPAN],'markDefs':[{'_type':'articleLink','article':'7'}]}] ^ /body/0/markDefs/0/article ^ must be a UUID
            [{'_type':'image'}]                                   ^ /body/0/url        ^ is required
            [{'_type':'image','url':'/x.jpg'}]                    ^ /body/0/url        ^ must be an absolute http or https URL
            [{'_type':'image','url':'https://a.b/x','width':0}]   ^ /body/0/width      ^ must be a whole number from 1 to 100000
            [{'_type':'image','url':'https://a.b/x','width':1.5}] ^ /body/0/width      ^ must be a whole number from 1 to 100000
            [{'_type':'image','url':'https://a.b/x','alt':[]}]    ^ /body/0/alt        ^ must be a string
            [{'_type':'embed','url':'https://a.b/x','html':'x'}]  ^ /body/0/html       ^ is not a known property
            [{'_type':'pullQuote','text':' \\u00A0'}]             ^ /body/0/text       ^ must not be blank
            [{'_type':'table','rows':[]}]                         ^ /body/0/rows       ^ must have at least one entry
            [{'_type':'table','rows':[{'_type':'row','cells':['a','b']},{'_type':'row','cells':['a']}]}] ^ /body/0/rows/1/cells ^ must have as many entries as the first row
            [{'_type':'table','headerRows':2,'rows':[{'_type':'row','cells':['a']}]}] ^ /body/0/headerRows ^ must be a whole number from 0 to 1
            [{'_type':'table','rows':[{'_type':'row','cells':['a',1]}]}] ^ /body/0/rows/0/cells/1 ^ must be a string
            [{'_type':'relatedLink','label':'More'}]              ^ /body/0            ^ needs an article, or a url and a headline
            [{'_type':'relatedLink','url':'https://a.b/x'}]       ^ /body/0/headline   ^ is required
            """)
    void pointsAtWhatIsWrongAndSaysWhy(String json, String pointer, String detail) {
        assertThat(violations(json)).containsExactly(new Violation(pointer, detail));
    }

    @Test
    void collectsEveryViolation() {
        List<Violation> violations = violations(
                "[{'_type':'image','url':'x','alt':1,'foo':2},{'_type':'pullQuote'},{'_type':'nope'}]");

        assertThat(violations)
                .extracting(Violation::pointer)
                .containsExactly("/body/0/url", "/body/0/alt", "/body/0/foo", "/body/1/text", "/body/2/_type");
    }

    @Test
    void listsNoMoreThanFiftyViolations() {
        assertThat(violations("[" + "{'_type':'nope'},".repeat(99) + "1]")).hasSize(InvalidBodyException.MAX_VIOLATIONS);
    }

    @Test
    void refusesTooManyBlocksAndTooLongText() {
        assertThat(violations("[" + "{'_type':'divider'},".repeat(Body.MAX_BLOCKS) + "{'_type':'divider'}]"))
                .containsExactly(new Violation("/body", "must have no more than 5000 entries"));
        assertThat(violations("[{'_type':'block','children':[{'_type':'span','text':'%s'}]}]"
                .formatted("x".repeat(Span.MAX_LENGTH + 1))))
                .containsExactly(new Violation("/body/0/children/0/text", "must be no longer than 20000 characters"));
    }

    @Test
    void refusesASecondLinkOnTheSameSpan() {
        assertThat(violations("[{'_type':'block','children':[{'_type':'span','text':'x','marks':['a','b']}],'markDefs':["
                + "{'_type':'link','_key':'a','href':'#1'},{'_type':'link','_key':'b','href':'#2'}]}]"))
                .containsExactly(new Violation("/body/0/children/0/marks/1", "is a second link on the same span"));
    }

    @Test
    void makesKeysThatAreMissingAndLeavesThoseThatAreThere() {
        Body body = read("[{'_type':'divider'},{'_type':'divider','_key':'b0'},{'_type':'divider'}]");

        assertThat(body.blocks()).extracting(Block::key).containsExactly("b1", "b0", "b2");
    }

    @Test
    void normalisesSpansMarksAndDefinitions() {
        Body body = read("[{'_type':'block','children':[{'_type':'span','text':'a','marks':['em','strong']},"
                + "{'_type':'span','text':''},{'_type':'span','text':'b','marks':['strong','em']}],"
                + "'markDefs':[{'_type':'link','_key':'unused','href':'#1'}]}]");

        var block = (TextBlock) body.blocks().get(0);
        assertThat(block.children()).extracting(Span::text).containsExactly("ab");
        assertThat(block.children().get(0).decorators()).containsExactly(Decorator.STRONG, Decorator.EM);
        assertThat(block.markDefs()).isEmpty();
    }

    @Test
    void ignoresWhatDeliveryAddsToLinksToArticles() {
        String id = "01939a6e-0000-7000-8000-000000000001";
        Body body = read(("[{'_type':'block','children':[{'_type':'span','text':'x','marks':['a']}],'markDefs':[{"
                + "'_type':'articleLink','_key':'a','article':'ID','headline':'H','language':'en','slug':'s',"
                + "'url':'https://n.example/s','href':'https://n.example/s'}]},{'_type':'relatedLink','article':'ID',"
                + "'headline':'H','language':'en','slug':'s','url':'https://n.example/s'}]")
                .replace("ID", id));

        assertThat(body.toJson().toString())
                .isEqualTo(("[{'_type':'block','_key':'b0','style':'normal','children':[{'_type':'span','_key':'s0',"
                        + "'text':'x','marks':['a']}],'markDefs':[{'_type':'articleLink','_key':'a',"
                        + "'article':'ID'}]},{'_type':'relatedLink','_key':'b1','article':'ID'}]")
                        .replace("ID", id)
                        .replace('\'', '"'));
    }

    @Test
    void leavesOutBlankParagraphsAndTakesNullForAbsent() {
        Body body = read("[{'_type':'block','children':[{'_type':'span','text':' \\u00A0'}]},"
                + "{'_type':'image','url':'https://a.b/x','alt':null,'caption':''}]");

        assertThat(body.blocks()).containsExactly(new Image("b1", "https://a.b/x", null, null, null, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "https://news.example", "HTTP://news.example:8080/a?b#c", "https://მაგალითი.ge/გზა", "https://[::1]/",
            "mailto:a@b.example", "tel:+1-2", "/en", "#note", "https://a.example/a|b{c}^[d]%zz"
    })
    void takesAddressesThatLeadWhereTheySay(String href) {
        assertThat(Address.problemAsLink(href)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", " ", "news.example", "//news.example", "/\\news.example", "\\\\news.example", "https:", "https://",
            "https:///x", "https:news.example", "https://?x", "https://a b.example", "https://a.example/\u0000",
            "https://user@a.example", "https://a.example\\@b.example", "https://a..example", "https://%61.example",
            "javascript:alert(1)", "JAVASCRIPT:alert(1)", "java\tscript:alert(1)", " javascript:alert(1)", "data:text/html,x",
            "vbscript:x", "ftp://a.example", "https://a.example/\u202Egpj", "https://a.example/\u00A0", "mailto:", "tel:x y"
    })
    void refusesAddressesThatMightNot(String href) {
        assertThat(Address.problemAsLink(href)).isPresent();
    }

    private static Body read(String json) {
        try {
            return Body.read(
                    new ObjectMapper().readTree(json.replace('\'', '"').replace("SPAN", SPAN)), "/body");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static List<Violation> violations(String json) {
        return catchThrowableOfType(InvalidBodyException.class, () -> read(json)).violations();
    }
}
