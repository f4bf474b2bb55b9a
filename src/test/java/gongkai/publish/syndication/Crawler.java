package gongkai.publish.syndication;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import gongkai.house.Wire;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Follows every link of the portal that robots.txt lets it follow, from wherever it is told to begin: in pages, feeds,
/// sitemaps and data. Notes what it was given, entity tags and all, so that it can ask for it again.
final class Crawler {
    private static final int MOST = 400;
    /// What leads elsewhere, changes something, or goes on for ever.
    private static final Pattern LEFT_ALONE =
            Pattern.compile("/(calendar|accessibility|assets)([/?].*)?|/publish/(feed|rss)\\.xml\\?column=.*");
    private static final Pattern LINK = Pattern.compile(
            "(?:href|src|content)=\"([^\"]+)\"|<(?:loc|id|link|guid[^>]*|dc:identifier)>([^<]+)<|\"(?:url|path|item|contentUrl)\":\"([^\"]+)\"");

    private final int port;
    private final Wire wire;
    private final BaseRobotRules robots;

    Crawler(int port) {
        this.port = port;
        this.wire = new Wire(port);
        this.robots = new SimpleRobotRulesParser()
                .parseContent(
                        base() + "/robots.txt",
                        wire.get("/robots.txt").body().getBytes(StandardCharsets.UTF_8),
                        "text/plain",
                        List.of("gongkai-crawler"));
    }

    /// What an address gave.
    ///
    /// @param allowed whether robots.txt lets crawlers come here
    record Seen(String path, int status, String body, Optional<String> tag, Optional<String> day, boolean allowed) {
        boolean holds(Collection<String> words) {
            return words.stream().anyMatch(body::contains);
        }
    }

    Map<String, Seen> crawl(Collection<String> seeds) {
        var seen = new LinkedHashMap<String, Seen>();
        var ahead = new ArrayDeque<>(seeds);
        while (!ahead.isEmpty() && seen.size() < MOST) {
            String path = ahead.poll();
            if (!seen.containsKey(path)) {
                var found = fetch(path);
                seen.put(path, found);
                links(found.body()).stream()
                        .filter(link -> !seen.containsKey(link) && robots.isAllowed(base() + link))
                        .forEach(ahead::add);
            }
        }
        if (seen.size() >= MOST) {
            throw new IllegalStateException("the portal of the test has grown beyond " + MOST + " addresses");
        }
        return seen;
    }

    Seen fetch(String path) {
        return seen(path, wire.get(path));
    }

    /// Asks as one who has it already, who wants a part of it, or who was told of it by day.
    List<Seen> fetchAgain(Seen before) {
        var answers = new ArrayList<Seen>();
        answers.add(fetch(before.path()));
        before.tag().ifPresent(tag -> answers.add(seen(before.path(), wire.get(before.path(), "If-None-Match", tag))));
        before.day()
                .ifPresent(day -> answers.add(seen(before.path(), wire.get(before.path(), "If-Modified-Since", day))));
        answers.add(seen(before.path(), wire.get(before.path(), "Range", "bytes=0-400")));
        return answers;
    }

    private Seen seen(String path, Wire.Answer answer) {
        var headers = answer.response().headers();
        return new Seen(
                path,
                answer.status(),
                answer.body(),
                headers.firstValue("ETag"),
                headers.firstValue("Last-Modified"),
                robots.isAllowed(base() + path));
    }

    private Set<String> links(String body) {
        var links = new LinkedHashSet<String>();
        LINK.matcher(body).results().forEach(found -> {
            for (int group = 1; group <= found.groupCount(); group++) {
                Optional.ofNullable(found.group(group)).flatMap(this::path).ifPresent(links::add);
            }
        });
        return links;
    }

    private Optional<String> path(String link) {
        String plain = link.replace("&amp;", "&")
                .replace("\\u0026", "&")
                .replace(base(), "")
                .replaceAll("#.*$", "");
        boolean ours = plain.startsWith("/")
                && !plain.startsWith("//")
                && !plain.contains("{")
                && !LEFT_ALONE.matcher(plain).matches();
        return ours ? Optional.of(escaped(plain)) : Optional.empty();
    }

    private static String escaped(String path) {
        var escaped = new StringBuilder();
        for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
            escaped.append(each > ' ' ? String.valueOf((char) each) : "%%%02X".formatted(each & 0xFF));
        }
        return escaped.toString();
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }
}
