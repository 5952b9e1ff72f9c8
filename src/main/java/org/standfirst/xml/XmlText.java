package org.standfirst.xml;

/**
 * What of a text XML can hold.
 *
 * @see <a href="https://www.w3.org/TR/xml/#charsets">XML 1.0, section 2.2, Characters</a>
 */
final class XmlText {

    private XmlText() {
    }

    /** The text without the characters that XML forbids even as references: most controls, lone surrogates, non-characters. */
    static String clean(String text) {
        if (text.codePoints().allMatch(XmlText::isAllowed)) {
            return text;
        }
        return text.codePoints().filter(XmlText::isAllowed)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static boolean isAllowed(int character) {
        return character >= 0x20 && character <= 0xD7FF || character >= 0xE000 && character <= 0xFFFD
                || character >= 0x10000 && character <= 0x10FFFF || character == '\t' || character == '\n'
                || character == '\r';
    }
}
