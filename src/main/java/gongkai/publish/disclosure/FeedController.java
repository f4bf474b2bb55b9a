package gongkai.publish.disclosure;

import gongkai.foundation.operations.ReplayClock;
import gongkai.foundation.web.Open;
import gongkai.foundation.web.Site;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The newest documents as an Atom feed (RFC 4287), for programs that follow a site.
@Controller
class FeedController {
    private static final int ENTRIES = 30;
    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    private final Publications publications;
    private final DocumentFacts facts;
    private final Site site;
    private final Clock clock;

    FeedController(Publications publications, DocumentFacts facts, Site site, Clock clock) {
        this.publications = publications;
        this.facts = facts;
        this.site = site;
        this.clock = clock;
    }

    @Open
    @GetMapping("/publish/feed.xml")
    ResponseEntity<byte[]> feed() throws XMLStreamException {
        String base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return ResponseEntity.ok().contentType(ATOM).body(write(base, publications.newest(ENTRIES)));
    }

    private byte[] write(String base, List<PublishedDocument> documents) throws XMLStreamException {
        var bytes = new ByteArrayOutputStream();
        var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
        element(xml, "title", site.wordmark() + " 最新公开信息");
        element(xml, "id", base + "/publish/feed.xml");
        link(xml, "self", base + "/publish/feed.xml");
        link(xml, "alternate", base + "/publish/documents");
        element(
                xml,
                "updated",
                documents.isEmpty()
                        ? time(LocalDate.now(clock))
                        : time(documents.getFirst().publishedOn()));
        for (PublishedDocument document : documents) {
            entry(xml, base, document);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
        return bytes.toByteArray();
    }

    private void entry(XMLStreamWriter xml, String base, PublishedDocument document) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "title", document.title());
        element(xml, "id", base + document.path());
        link(xml, "alternate", base + document.path());
        element(xml, "published", time(document.publishedOn()));
        element(xml, "updated", time(document.publishedOn()));
        xml.writeStartElement("author");
        element(xml, "name", facts.organName(document));
        xml.writeEndElement();
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", document.kind().label());
        if (!document.summary().isEmpty()) {
            element(xml, "summary", document.summary());
        }
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }

    private static String time(LocalDate day) {
        return DAY.format(day.atStartOfDay(ReplayClock.ZONE));
    }
}
