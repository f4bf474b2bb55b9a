package gongkai.publish.syndication;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes XML as UTF-8, one element after the other. Characters that XML 1.0 cannot hold are left out.
final class XmlText implements AutoCloseable {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();
    private static final Pattern UNFIT =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter xml;

    XmlText(OutputStream out) {
        try {
            xml = FACTORY.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        } catch (XMLStreamException broken) {
            throw failed(broken);
        }
    }

    /// Begins an element; names are written as they are, prefix and all.
    ///
    /// @param attributes names and values in turn
    XmlText open(String name, String... attributes) {
        try {
            xml.writeStartElement(name);
            attributes(attributes);
            return this;
        } catch (XMLStreamException broken) {
            throw failed(broken);
        }
    }

    XmlText end() {
        try {
            xml.writeEndElement();
            return this;
        } catch (XMLStreamException broken) {
            throw failed(broken);
        }
    }

    XmlText empty(String name, String... attributes) {
        try {
            xml.writeEmptyElement(name);
            attributes(attributes);
            return this;
        } catch (XMLStreamException broken) {
            throw failed(broken);
        }
    }

    /// An element with a text in it.
    XmlText element(String name, String text) {
        try {
            xml.writeStartElement(name);
            xml.writeCharacters(fit(text));
            xml.writeEndElement();
            return this;
        } catch (XMLStreamException broken) {
            throw failed(broken);
        }
    }

    /// The same, unless the text is empty.
    XmlText told(String name, String text) {
        return text.isBlank() ? this : element(name, text);
    }

    XmlText text(String text) {
        try {
            xml.writeCharacters(fit(text));
            return this;
        } catch (XMLStreamException broken) {
            throw failed(broken);
        }
    }

    @Override
    public void close() {
        try {
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException broken) {
            throw failed(broken);
        }
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], fit(attributes[i + 1]));
        }
    }

    private static String fit(String text) {
        return UNFIT.matcher(text).replaceAll("");
    }

    private static UncheckedIOException failed(XMLStreamException broken) {
        return new UncheckedIOException(new IOException(broken));
    }
}
