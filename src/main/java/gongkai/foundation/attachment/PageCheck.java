package gongkai.foundation.attachment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.springframework.util.unit.DataSize;

/// Looks into an HTML page before it is taken: one that runs something or fetches another page is refused, as a
/// document with macros is. It is only ever handed out to be saved, but who has saved it opens it.
final class PageCheck {
    /// The whole page is read into memory to be looked at.
    private static final long LARGEST = DataSize.ofMegabytes(5).toBytes();
    private static final String RUNS =
            "script, iframe, frame, object, embed, applet, base, form, meta[http-equiv=refresh], link[rel=import]";

    private PageCheck() {}

    static Optional<AttachmentRefusal> look(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            return Optional.of(AttachmentRefusal.ATTACHMENT_PAGE_TOO_LARGE);
        }
        var page = Jsoup.parse(file.toFile());
        boolean runs =
                !page.select(RUNS).isEmpty() || page.getAllElements().stream().anyMatch(PageCheck::hasHandler);
        return runs ? Optional.of(AttachmentRefusal.ATTACHMENT_SCRIPT) : Optional.empty();
    }

    private static boolean hasHandler(Element element) {
        return element.attributes().asList().stream().anyMatch(PageCheck::isHandler);
    }

    /// Browsers pass over blanks and control characters before and within the scheme.
    private static boolean isHandler(Attribute attribute) {
        String value = attribute.getValue().replaceAll("[\\s\\p{Cntrl}]", "").toLowerCase(Locale.ROOT);
        return attribute.getKey().toLowerCase(Locale.ROOT).startsWith("on")
                || value.startsWith("javascript:")
                || value.startsWith("vbscript:")
                || value.startsWith("data:text")
                || value.startsWith("data:image/svg");
    }
}
