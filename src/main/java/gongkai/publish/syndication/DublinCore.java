package gongkai.publish.syndication;

import gongkai.foundation.organ.Organs;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.disclosure.DocumentNumber;
import gongkai.publish.disclosure.Publications;
import gongkai.publish.disclosure.PublishedDocument;
import org.springframework.stereotype.Component;

/// A document in unqualified Dublin Core, the one format every harvester knows.
@Component
class DublinCore {
    static final String PREFIX = "oai_dc";
    static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/oai_dc/";
    static final String SCHEMA = "http://www.openarchives.org/OAI/2.0/oai_dc.xsd";

    private final Organs organs;
    private final Publications publications;

    DublinCore(Organs organs, Publications publications) {
        this.organs = organs;
        this.publications = publications;
    }

    void write(XmlText xml, PublishedDocument document, String base) {
        String organ = organs.nameOn(document.organ(), document.madeOn());
        xml.open(
                "oai_dc:dc",
                "xmlns:oai_dc",
                NAMESPACE,
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                NAMESPACE + " " + SCHEMA);
        xml.element("dc:title", document.title()).element("dc:creator", organ);
        xml.told("dc:subject", document.topic());
        document.particulars().keywords().forEach(word -> xml.element("dc:subject", word));
        xml.told("dc:description", document.summary()).element("dc:publisher", organ);
        xml.element("dc:date", document.publishedOn().toString());
        xml.element("dc:type", document.kind().label()).element("dc:format", "text/html");
        xml.element("dc:identifier", base + document.path()).element("dc:identifier", document.indexNumber());
        document.number().map(DocumentNumber::value).ifPresent(number -> xml.element("dc:identifier", number));
        xml.told("dc:source", document.particulars().source()).element("dc:language", "zh-CN");
        document.interprets()
                .flatMap(publications::find)
                .map(PublishedDocument::id)
                .map(DocumentId::path)
                .ifPresent(path -> xml.element("dc:relation", base + path));
        if (document.kind().hasValidity()) {
            xml.element("dc:coverage", document.validityText());
        }
        xml.element("dc:rights", document.attribute().label());
        xml.end();
    }
}
