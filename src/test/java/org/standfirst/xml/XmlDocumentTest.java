package org.standfirst.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class XmlDocumentTest {

    private static Element read(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml))).getDocumentElement();
    }

    /** All that may stand in an article, and what may not: controls, lone surrogates, what ends sections. */
    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.oneOf(Arbitraries.strings().all(), Arbitraries.strings().withCharRange('\0', '\u00A0'),
                Arbitraries.strings().withCharRange('\uD7FE', '\uE001'),
                Arbitraries
                        .of("]]>", "<![CDATA[", "&amp;", "&#0;", "<!--", "ბორანი", "Լաստանավ", "العبّارة", "🚢\uD83D", "\r\n",
                                "\uFFFE")
                        .list().ofMinSize(1).ofMaxSize(6).map(parts -> String.join("", parts)));
    }

    private static String allowed(String text) {
        return text.codePoints()
                .filter(c -> c == 9 || c == 10 || c == 13 || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD
                        || c > 0xFFFF)
                .mapToObj(Character::toString).collect(Collectors.joining());
    }

    @Property
    void keepsEveryTextButForWhatXmlForbids(@ForAll("anything") String text) throws Exception {
        var xml = new XmlDocument("root").element("text", text).end();

        assertThat(read(xml).getTextContent()).isEqualTo(allowed(text));
    }

    @Property
    void keepsEveryAttributeOnOneLine(@ForAll("anything") String text) throws Exception {
        var xml = new XmlDocument("root").empty("thing", "name", text).end();

        var thing = (Element) read(xml).getFirstChild();
        assertThat(thing.getAttribute("name")).isEqualTo(allowed(text).replaceAll("[\r\n\t]", " "));
    }

    @Example
    void leavesOutWhatHasNoValue() {
        assertThat(new XmlDocument("root", "one", "1", "none", null).element("empty", "").element("nothing", null)
                .open("inner").close().end())
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<root one=\"1\"><inner></inner></root>");
    }
}
