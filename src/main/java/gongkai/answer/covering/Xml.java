package gongkai.answer.covering;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/// Reads and writes XML; nothing from outside a part is fetched.
final class Xml {
    private Xml() {}

    static Document parse(byte[] part) throws IOException {
        try {
            return factory().newDocumentBuilder().parse(new ByteArrayInputStream(part));
        } catch (SAXException broken) {
            throw new IOException(broken);
        } catch (ParserConfigurationException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static Document empty() {
        try {
            return factory().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        return factory;
    }

    static String write(Document document) {
        try {
            var text = new StringWriter();
            var factory = TransformerFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var transformer = factory.newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            transformer.setOutputProperty(OutputKeys.STANDALONE, "yes");
            transformer.transform(new DOMSource(document), new StreamResult(text));
            return text.toString();
        } catch (TransformerException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static List<Element> children(Node node) {
        var children = new ArrayList<Element>();
        for (Node each = node.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (each instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static List<Element> all(Node node, String namespace, String name) {
        var found = new ArrayList<Element>();
        for (Element child : children(node)) {
            if (namespace.equals(child.getNamespaceURI()) && name.equals(child.getLocalName())) {
                found.add(child);
            }
            found.addAll(all(child, namespace, name));
        }
        return found;
    }
}
