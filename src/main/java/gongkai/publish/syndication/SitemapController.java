package gongkai.publish.syndication;

import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.web.Open;
import gongkai.publish.disclosure.DocumentSyndication;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/// Sitemaps (sitemaps.org 0.9): one file names all others; each lists the documents of a stretch of forty thousand
/// numbers, fewer than the fifty thousand a file may hold, so that one publication changes one file for good.
@Controller
class SitemapController {
    private static final String XML = "application/xml";
    private static final String SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final int LONGEST_NUMBER = 6;

    private final DocumentSyndication documents;
    private final SitePages pages;
    private final PublicAddress address;
    private final Unchanged unchanged;

    SitemapController(DocumentSyndication documents, SitePages pages, PublicAddress address, Unchanged unchanged) {
        this.documents = documents;
        this.pages = pages;
        this.address = address;
        this.unchanged = unchanged;
    }

    @Open
    @GetMapping("/sitemap.xml")
    @Nullable ResponseEntity<byte[]> index(ServletWebRequest request) {
        String base = address.base(request.getRequest());
        var bytes = new ByteArrayOutputStream();
        try (var xml = new XmlText(bytes)) {
            xml.open("sitemapindex", "xmlns", SCHEMA);
            xml.open("sitemap").element("loc", base + "/sitemap-pages.xml").end();
            documents
                    .listStretches()
                    .forEach(stretch -> xml.open("sitemap")
                            .element("loc", base + path(stretch))
                            .element("lastmod", time(stretch.changedAt()))
                            .end());
            xml.end();
        }
        return unchanged
                .answer(request, XML, bytes.toByteArray(), Optional.empty())
                .orElse(null);
    }

    private static String path(DocumentSyndication.Stretch stretch) {
        return "/sitemap-documents-" + (stretch.number() + 1) + ".xml";
    }

    /// Everything but the documents.
    @Open
    @GetMapping("/sitemap-pages.xml")
    @Nullable ResponseEntity<byte[]> pages(ServletWebRequest request) {
        String base = address.base(request.getRequest());
        var bytes = new ByteArrayOutputStream();
        try (var xml = new XmlText(bytes)) {
            xml.open("urlset", "xmlns", SCHEMA);
            pages.list()
                    .forEach(path -> xml.open("url").element("loc", base + path).end());
            xml.end();
        }
        return unchanged
                .answer(request, XML, bytes.toByteArray(), Optional.empty())
                .orElse(null);
    }

    /// Written as it is read, so that it weighs nothing here.
    @Open
    @GetMapping("/sitemap-documents-{number}.xml")
    void documents(@PathVariable String number, ServletWebRequest request, HttpServletResponse response)
            throws IOException {
        int stretch = stretch(number);
        if (unchanged.isKnown(request, documents.stamp(stretch), Optional.empty())) {
            return;
        }
        String base = address.base(request.getRequest());
        response.setContentType(XML + ";charset=UTF-8");
        response.setHeader("Cache-Control", "no-cache");
        try (var xml = new XmlText(response.getOutputStream())) {
            xml.open("urlset", "xmlns", SCHEMA);
            documents.walk(
                    stretch,
                    stop -> xml.open("url")
                            .element("loc", base + stop.id().path())
                            .element("lastmod", time(stop.changedAt()))
                            .end());
            xml.end();
        }
    }

    private int stretch(String number) {
        if (number.length() <= LONGEST_NUMBER && number.matches("[1-9][0-9]*")) {
            int stretch = Integer.parseInt(number) - 1;
            if (documents.listStretches().stream().anyMatch(each -> each.number() == stretch)) {
                return stretch;
            }
        }
        throw Refusal.of(SyndicationRefusal.UNKNOWN_SITEMAP);
    }

    private static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
