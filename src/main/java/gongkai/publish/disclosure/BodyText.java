package gongkai.publish.disclosure;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/// Cleans text at the door.
public final class BodyText {
    public static final int LONGEST = 500_000;

    /// What an official document is made of: headings, paragraphs, lists, tables, links and pictures that are
    /// attachments of its own. No styles, no scripts, nothing from elsewhere, no attributes that run anything.
    private static final Safelist ALLOWED = Safelist.none()
            .addTags("h2", "h3", "h4", "p", "br", "strong", "b", "em", "i", "u", "sub", "sup", "blockquote")
            .addTags("ul", "ol", "li", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "a", "hr")
            .addAttributes("a", "href")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("th", "colspan", "rowspan", "scope")
            .addAttributes("ol", "start")
            .addTags("img")
            .addAttributes("img", "src", "alt")
            .addProtocols("img", "src", BodyPictures.SCHEME)
            .addProtocols("a", "href", "http", "https", "mailto")
            .addEnforcedAttribute("a", "rel", "noopener nofollow");

    private static final Pattern TAG = Pattern.compile("</?[A-Za-z!][^<>]*>");
    private static final Pattern BLANK =
            Pattern.compile("[\\p{Cntrl}\\p{Cs}\\p{Cn}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\s\\u3000]+");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

    private BodyText() {}

    /// The body with nothing in it but what is allowed. Plain text becomes paragraphs, line by line.
    public static String clean(String body) {
        String html = looksLikeHtml(body) ? body : paragraphs(body);
        var quiet = new Document.OutputSettings().prettyPrint(false);
        return BodyPictures.cleaned(
                Jsoup.clean(withoutControls(html), "", ALLOWED, quiet).strip());
    }

    /// What a reader sees of a body.
    public static String plain(String html) {
        var document = Jsoup.parseBodyFragment(html);
        document.select("img").forEach(picture -> picture.after(" " + picture.attr("alt") + " "));
        document.select("p, br, li, tr, h2, h3, h4, td, th").forEach(element -> element.after(" "));
        return document.text().strip();
    }

    /// One line of plain text.
    public static String line(String text) {
        return BLANK.matcher(text).replaceAll(" ").strip();
    }

    private static boolean looksLikeHtml(String body) {
        return TAG.matcher(body).find();
    }

    private static String paragraphs(String text) {
        var all = new StringBuilder();
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> all.append(new Element("p").text(line).outerHtml()));
        return all.toString();
    }

    private static String withoutControls(String html) {
        return CONTROLS.matcher(html).replaceAll("");
    }
}
