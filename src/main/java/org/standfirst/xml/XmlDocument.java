package org.standfirst.xml;

import java.io.StringWriter;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * A document that is written from its beginning to its end. Names come with their prefixes, whose namespaces are declared on
 * the root like any attribute. What has no value is left out.
 */
public final class XmlDocument {

    /** A parser would make line feeds of carriage returns, and spaces of what breaks lines in attributes: references stay. */
    private static final Pattern LOST_IN_TEXT = Pattern.compile("\r");
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    /**
     * Begins a document.
     *
     * @param attributes of the root: names and values by turns
     */
    public XmlDocument(String root, @Nullable String... attributes) {
        text.write(DECLARATION);
        try {
            // That of the JDK, whatever others are on the class path.
            this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        open(root, attributes);
    }

    private interface Step {
        void take() throws XMLStreamException;
    }

    private static void take(Step step) {
        try {
            step.take();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Begins an element, with names and values of attributes by turns. */
    public XmlDocument open(String name, @Nullable String... attributes) {
        take(() -> {
            xml.writeStartElement(name);
            writeAttributes(attributes);
        });
        return this;
    }

    private void writeAttributes(@Nullable String... attributes) throws XMLStreamException {
        for (var i = 0; i < attributes.length; i += 2) {
            var value = attributes[i + 1];
            if (value != null) {
                xml.writeAttribute(String.valueOf(attributes[i]), XmlText.clean(value).replaceAll("[\r\n\t]", " "));
            }
        }
    }

    /** Ends the element that was begun last. */
    public XmlDocument close() {
        take(xml::writeEndElement);
        return this;
    }

    /** An element with a text, or none where there is no text. */
    public XmlDocument element(String name, @Nullable String content, @Nullable String... attributes) {
        if (content != null && !content.isEmpty()) {
            open(name, attributes);
            write(XmlText.clean(content));
            close();
        }
        return this;
    }

    private void write(String content) {
        var lines = LOST_IN_TEXT.split(content, -1);
        take(() -> {
            for (var i = 0; i < lines.length; i++) {
                if (i > 0) {
                    xml.writeEntityRef("#13");
                }
                xml.writeCharacters(lines[i]);
            }
        });
    }

    /** An element with nothing but attributes: names and values by turns. */
    public XmlDocument empty(String name, @Nullable String... attributes) {
        take(() -> {
            xml.writeEmptyElement(name);
            writeAttributes(attributes);
        });
        return this;
    }

    /** Ends the document and gives it. */
    public String end() {
        take(() -> {
            xml.writeEndDocument();
            xml.flush();
        });
        return text.toString();
    }
}
