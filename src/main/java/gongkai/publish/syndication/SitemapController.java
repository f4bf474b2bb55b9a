package gongkai.publish.syndication;

import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.web.Open;
import gongkai.foundation.web.SitemapPart;
import gongkai.publish.disclosure.DocumentSyndication;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/// Sitemaps (sitemaps.org 0.9): one file names all others. Those of documents list a stretch of forty thousand numbers
/// each, fewer than the fifty thousand a file may hold, so that one publication changes one file for good. Those of
/// other pages hold one sort each.
@Controller
class SitemapController {
    private static final String XML = "application/xml";
    private static final String SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final int LONGEST_NUMBER = 6;

    private final DocumentSyndication documents;
    private final List<SitemapPart> parts;
    private final SyndicationSettings settings;
    private final PublicAddress address;
    private final Unchanged unchanged;

    SitemapController(
            DocumentSyndication documents,
            List<SitemapPart> parts,
            SyndicationSettings settings,
            PublicAddress address,
            Unchanged unchanged) {
        this.documents = documents;
        this.parts =
                parts.stream().sorted(Comparator.comparing(SitemapPart::name)).toList();
        this.settings = settings;
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
            for (SitemapPart part : parts) {
                var changed = part.changedOn();
                for (int file = 1; file <= files(part); file++) {
                    xml.open("sitemap").element("loc", "%s/sitemap-%s-%d.xml".formatted(base, part.name(), file));
                    changed.ifPresent(day -> xml.element("lastmod", day.toString()));
                    xml.end();
                }
            }
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

    private int files(SitemapPart part) {
        return Math.ceilDiv(part.count(), settings.sitemapEntries());
    }

    /// Pages that are no documents.
    @Open
    @GetMapping("/sitemap-{part}-{number}.xml")
    @Nullable ResponseEntity<byte[]> pages(@PathVariable String part, @PathVariable String number, ServletWebRequest request) {
        var its = parts.stream()
                .filter(each -> each.name().equals(part))
                .findFirst()
                .orElseThrow(() -> Refusal.of(SyndicationRefusal.UNKNOWN_SITEMAP));
        int file = number(number)
                .filter(each -> each <= files(its))
                .orElseThrow(() -> Refusal.of(SyndicationRefusal.UNKNOWN_SITEMAP));
        String base = address.base(request.getRequest());
        var bytes = new ByteArrayOutputStream();
        try (var xml = new XmlText(bytes)) {
            xml.open("urlset", "xmlns", SCHEMA);
            its.list((file - 1) * settings.sitemapEntries(), settings.sitemapEntries())
                    .forEach(page -> {
                        xml.open("url").element("loc", base + page.path());
                        page.changedOn().ifPresent(day -> xml.element("lastmod", day.toString()));
                        xml.end();
                    });
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
        int stretch = number(number)
                .map(each -> each - 1)
                .filter(each -> documents.listStretches().stream().anyMatch(known -> known.number() == each))
                .orElseThrow(() -> Refusal.of(SyndicationRefusal.UNKNOWN_SITEMAP));
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

    /// Which file is asked for, beginning with 1.
    private static Optional<Integer> number(String typed) {
        return typed.length() <= LONGEST_NUMBER && typed.matches("[1-9][0-9]*")
                ? Optional.of(Integer.valueOf(typed))
                : Optional.empty();
    }

    private static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
