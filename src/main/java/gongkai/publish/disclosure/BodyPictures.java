package gongkai.publish.disclosure;

import gongkai.foundation.attachment.AttachmentId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// Pictures in a body. Each is an attachment of the same text, named by its number and nothing else: where it is
/// fetched depends on where the text is read. What it shows is said in words.
public final class BodyPictures {
    static final String SCHEME = "attachment";

    private static final String PREFIX = SCHEME + ":";

    private BodyPictures() {}

    /// The files a body shows, in their order.
    public static Set<AttachmentId> of(String body) {
        return body.contains(PREFIX)
                ? parse(body).select("img").stream()
                        .flatMap(picture -> file(picture).stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new))
                : Set.of();
    }

    /// The body with those pictures alone that are among its attachments.
    static String own(String body, Collection<AttachmentId> attachments) {
        return changed(body, picture -> {
            if (file(picture).filter(attachments::contains).isEmpty()) {
                picture.remove();
            }
        });
    }

    /// Without what is no picture of ours or has no words for who cannot see it.
    static String cleaned(String body) {
        return changed(body, picture -> {
            if (file(picture).isEmpty() || picture.attr("alt").isBlank()) {
                picture.remove();
            }
        });
    }

    /// The body as a page shows it.
    ///
    /// @param address where a picture is fetched
    public static String shown(String body, Function<AttachmentId, String> address) {
        return changed(
                body,
                picture -> file(picture)
                        .ifPresentOrElse(
                                file -> picture.attr("src", address.apply(file)).attr("loading", "lazy"),
                                picture::remove));
    }

    /// The body with words in place of its pictures, for what shows none.
    public static String inWords(String body) {
        return changed(body, picture -> picture.replaceWith(new TextNode("［图：" + picture.attr("alt") + "］")));
    }

    private interface Change {
        void of(Element picture);
    }

    private static String changed(String body, Change change) {
        if (!body.contains("<img")) {
            return body;
        }
        var page = parse(body);
        page.select("img").forEach(change::of);
        return page.body().html().strip();
    }

    private static Document parse(String body) {
        var page = Jsoup.parseBodyFragment(body);
        page.outputSettings(new Document.OutputSettings().prettyPrint(false));
        return page;
    }

    private static Optional<AttachmentId> file(Element picture) {
        String source = picture.attr("src");
        return source.startsWith(PREFIX) ? AttachmentId.parse(source.substring(PREFIX.length())) : Optional.empty();
    }
}
