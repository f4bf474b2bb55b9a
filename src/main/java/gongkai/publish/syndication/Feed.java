package gongkai.publish.syndication;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// The newest of something, for programs that follow it.
///
/// @param self where the feed itself is read
/// @param page where people read the same
/// @param publisher who stands for the whole
record Feed(String title, String self, String page, String publisher, Instant updated, List<Item> items) {
    private static final DateTimeFormatter LETTER_DATE = DateTimeFormatter.RFC_1123_DATE_TIME;

    Feed {
        items = List.copyOf(items);
    }

    /// One thing that was published.
    ///
    /// @param kind what kind of information it is
    record Item(
            String title,
            String address,
            String author,
            String kind,
            String summary,
            Instant published,
            Instant updated) {}

    /// How it can be written.
    enum Form {
        /// RFC 4287.
        ATOM("application/atom+xml", "Atom") {
            @Override
            byte[] write(Feed feed) {
                return feed.atom();
            }
        },
        /// RSS 2.0.
        RSS("application/rss+xml", "RSS") {
            @Override
            byte[] write(Feed feed) {
                return feed.rss();
            }
        };

        private final String mediaType;
        private final String label;

        Form(String mediaType, String label) {
            this.mediaType = mediaType;
            this.label = label;
        }

        String mediaType() {
            return mediaType;
        }

        String label() {
            return label;
        }

        abstract byte[] write(Feed feed);
    }

    private byte[] atom() {
        var bytes = new ByteArrayOutputStream();
        try (var xml = new XmlText(bytes)) {
            xml.open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", "zh-CN");
            xml.element("title", title).element("id", self).element("updated", time(updated));
            link(xml, "self", self, Form.ATOM.mediaType());
            link(xml, "alternate", page, "text/html");
            xml.open("author").element("name", publisher).end();
            items.forEach(item -> entry(xml, item));
            xml.end();
        }
        return bytes.toByteArray();
    }

    private static void entry(XmlText xml, Item item) {
        xml.open("entry").element("title", item.title()).element("id", item.address());
        link(xml, "alternate", item.address(), "text/html");
        xml.element("published", time(item.published())).element("updated", time(item.updated()));
        xml.open("author").element("name", item.author()).end();
        xml.empty("category", "term", item.kind());
        xml.told("summary", item.summary());
        xml.end();
    }

    private static void link(XmlText xml, String relation, String address, String type) {
        xml.empty("link", "rel", relation, "type", type, "href", address);
    }

    private byte[] rss() {
        var bytes = new ByteArrayOutputStream();
        try (var xml = new XmlText(bytes)) {
            xml.open(
                    "rss",
                    "version",
                    "2.0",
                    "xmlns:atom",
                    "http://www.w3.org/2005/Atom",
                    "xmlns:dc",
                    "http://purl.org/dc/elements/1.1/");
            xml.open("channel").element("title", title).element("link", page).element("description", title);
            xml.element("language", "zh-cn").element("lastBuildDate", letterDate(updated));
            xml.empty("atom:link", "rel", "self", "type", Form.RSS.mediaType(), "href", self);
            items.forEach(item -> item(xml, item));
            xml.end().end();
        }
        return bytes.toByteArray();
    }

    private static void item(XmlText xml, Item item) {
        xml.open("item").element("title", item.title()).element("link", item.address());
        xml.open("guid", "isPermaLink", "true").text(item.address()).end();
        xml.element("pubDate", letterDate(item.published())).element("category", item.kind());
        xml.element("dc:creator", item.author()).told("description", item.summary());
        xml.end();
    }

    private static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String letterDate(Instant time) {
        return LETTER_DATE.format(time.atOffset(ZoneOffset.UTC));
    }
}
