package gongkai.publish.textcheck;

import gongkai.foundation.web.Network;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tries the links of a body: those to others over the network, those to our own pages by asking the room that keeps
/// them. Takes seconds, so no transaction may be open.
@Service
public class LinkCheck {
    private static final int AT_ONCE = 8;

    private final LinkProbe probe;
    private final Duration patience;
    private final int most;
    private final String ownAddress;
    private final Optional<DocumentLookup> documents;

    @Autowired
    LinkCheck(TextCheckSettings settings, Optional<DocumentLookup> documents) {
        this(
                new LinkGuard(settings.linkNetworks().stream().map(Network::of).toList(), InetAddress::getAllByName),
                settings,
                documents);
    }

    LinkCheck(LinkGuard guard, TextCheckSettings settings, Optional<DocumentLookup> documents) {
        this.probe = new LinkProbe(guard, settings.linkPatience());
        this.patience = settings.linksPatience();
        this.most = settings.mostLinks();
        this.ownAddress = settings.ownAddress();
        this.documents = documents;
    }

    /// The links that lead nowhere.
    @Transactional(propagation = Propagation.NEVER)
    public List<Finding> check(CheckedText text) {
        var body = Jsoup.parseBodyFragment(text.body()).body();
        var outer = new LinkedHashSet<String>();
        var inner = new LinkedHashMap<String, String>();
        for (Element link : body.select("a[href]")) {
            String href = link.attr("href").strip();
            own(href).ifPresent(path -> inner.put(href, path));
            if (href.matches("(?i)https?://.+")) {
                outer.add(href);
            }
        }
        var found = new Findings();
        String plain = PlainText.of(body);
        var open = documents
                .map(lookup -> lookup.open(new LinkedHashSet<>(inner.values())))
                .orElse(Map.of());
        inner.forEach((href, path) -> {
            if (open.containsKey(path)) {
                outer.remove(href);
            }
            if (Boolean.FALSE.equals(open.get(path))) {
                tell(body, plain, href, "页面已经不在或者已经撤下", found);
            }
        });
        troubles(outer).forEach(each -> tell(body, plain, each.href(), each.words(), found));
        return found.list();
    }

    /// The path of a page of this house, however the link to it is written.
    private Optional<String> own(String href) {
        String path =
                !ownAddress.isEmpty() && href.startsWith(ownAddress + "/") ? href.substring(ownAddress.length()) : href;
        return path.startsWith("/") && !path.startsWith("//")
                ? Optional.of(path.replaceFirst("[?#].*$", ""))
                : Optional.empty();
    }

    private record Trouble(String href, String words) {}

    private List<Trouble> troubles(Set<String> hrefs) {
        var troubles = new ArrayList<Trouble>();
        long until = System.nanoTime() + patience.toNanos();
        try (var workers =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            var asked = hrefs.stream()
                    .limit(most)
                    .map(href -> Map.entry(href, workers.submit(() -> probe.trouble(href))))
                    .toList();
            for (var each : asked) {
                answer(each.getValue(), until).ifPresent(words -> troubles.add(new Trouble(each.getKey(), words)));
            }
            workers.shutdownNow();
        }
        return troubles;
    }

    private static Optional<String> answer(Future<Optional<String>> asked, long until) {
        try {
            return asked.get(Math.max(1, until - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            return Optional.of("没有按时应答");
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static void tell(Element body, String plain, String href, String why, Findings found) {
        String words = Optional.ofNullable(body.selectFirst(
                        "a[href^=\"%s\"]".formatted(href.replace("\\", "\\\\").replace("\"", "\\\""))))
                .map(Element::text)
                .orElse("");
        int at = words.isBlank() ? -1 : plain.indexOf(words);
        var place = at < 0 ? Finding.Place.of(TextField.BODY) : new Finding.Place(TextField.BODY, "", at, words, "");
        found.add(
                FindingKind.DEAD_LINK,
                Severity.MUST_ANSWER,
                place,
                href,
                "链接“%s”%s，请改正或者删去；稍后会恢复的，请说明。".formatted(words.isBlank() ? href : words, "打不开：" + why));
    }
}
