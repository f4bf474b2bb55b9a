package gongkai.publish.textcheck;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// What only the mark-up shows: links to sites of others, links nobody can see, words that are hidden from readers and
/// left for search engines.
final class MarkupCheck {
    private static final Pattern HIDING = Pattern.compile(
            "display ?: ?none|visibility ?: ?hidden|font-size ?: ?0|opacity ?: ?0(?![.0-9]*[1-9])|text-indent ?: ?-\\d{3,}"
                    + "|(left|top) ?: ?-\\d{3,}|(height|width|max-height) ?: ?0(px)?(;|$)");
    private static final int SHOWN = 60;

    private final WebHosts hosts;

    MarkupCheck(WebHosts hosts) {
        this.hosts = hosts;
    }

    void look(Element body, String plain, Findings found) {
        for (Element hidden : body.select("[style], [hidden]")) {
            if (isHiding(hidden)
                    && (hidden.hasText() || !hidden.select("a[href]").isEmpty())) {
                String words = shortened(
                        hidden.text().isEmpty() ? hidden.select("a[href]").attr("href") : hidden.text());
                found.add(
                        FindingKind.HIDDEN_TEXT,
                        Severity.MUST_MEND,
                        place(plain, words),
                        words,
                        "这段内容用样式藏了起来，读者看不到，像是被人植入的，请删去，并检查原文来源是否被篡改。");
            }
        }
        for (Element link : body.select("a[href]")) {
            host(link.attr("href")).ifPresent(host -> link(link, host, plain, found));
        }
        for (Element frame : body.select("iframe, script, object, embed")) {
            found.add(
                    FindingKind.HIDDEN_TEXT,
                    Severity.MUST_MEND,
                    Finding.Place.of(TextField.BODY),
                    shortened(frame.attr("src").isEmpty() ? frame.normalName() : frame.attr("src")),
                    "正文里夹带了脚本或者外部页面，请删去，并检查原文来源是否被篡改。");
        }
    }

    private static boolean isHiding(Element element) {
        return element.hasAttr("hidden")
                || HIDING.matcher(element.attr("style").toLowerCase(Locale.ROOT))
                        .find();
    }

    private void link(Element link, String host, String plain, Findings found) {
        if (hosts.isTrusted(host)) {
            return;
        }
        String words = link.text().strip();
        boolean unseen = words.isEmpty() && link.select("img").isEmpty();
        boolean risky = WebHosts.isRisky(host);
        var place = place(plain, words);
        if (unseen || risky) {
            found.add(
                    FindingKind.INJECTED,
                    Severity.MUST_MEND,
                    place,
                    shortened(link.attr("href")),
                    unseen ? "这里有一个读者看不见的链接，指向“%s”，请删去。".formatted(host) : "链接指向来历不明的网站“%s”，请删去。".formatted(host));
        } else {
            found.add(
                    FindingKind.OUTSIDE_LINK,
                    Severity.MUST_ANSWER,
                    place,
                    shortened(link.attr("href")),
                    "链接指向政府网站以外的“%s”，请确认内容可靠并说明理由，或者删去链接。".formatted(host));
        }
    }

    static Optional<String> host(String href) {
        try {
            var address = new URI(href.strip());
            String scheme = Optional.ofNullable(address.getScheme()).orElse("http");
            return scheme.startsWith("http")
                    ? Optional.ofNullable(address.getHost()).map(host -> host.toLowerCase(Locale.ROOT))
                    : Optional.empty();
        } catch (java.net.URISyntaxException odd) {
            return href.matches("(?i)\\s*(https?:)?//.*")
                    ? Optional.of(href.replaceFirst("(?i)^\\s*(https?:)?//", "").replaceFirst("[/?#:].*$", ""))
                    : Optional.empty();
        }
    }

    private static Finding.Place place(String plain, String words) {
        int at = words.isEmpty() ? -1 : plain.indexOf(words);
        return at < 0
                ? Finding.Place.of(TextField.BODY)
                : new Finding.Place(
                        TextField.BODY,
                        "",
                        at,
                        plain.substring(Math.max(0, at - 16), at),
                        plain.substring(at, Math.min(plain.length(), at + words.length() + 16)));
    }

    private static String shortened(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
