package gongkai.publish.disclosure;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.publish.sitecolumn.SiteColumn;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How long it takes from the commit of a publication until every place shows it, in a library of two million.
final class LibraryPublishing {
    private static final int PUBLICATIONS = 11;
    private static final long LONGEST = 20_000;

    private final ConfigurableApplicationContext house;
    private final LibraryBench bench;

    LibraryPublishing(ConfigurableApplicationContext house, LibraryBench bench) {
        this.house = house;
        this.bench = bench;
    }

    /// Publishes and looks everywhere until it is there.
    void run() throws Exception {
        var publishing = house.getBean(Publishing.class);
        var clock = house.getBean(Clock.class);
        var seen = new LinkedHashMap<String, List<Double>>();
        for (int round = 0; round < PUBLICATIONS; round++) {
            var column = bench.column(round * 3 + 1);
            String mark = Long.toString(System.nanoTime());
            String title = "第%d次发布的通知%s".formatted(round, mark);
            var person = new Person.Program(0, "命令行", column.organ(), Set.of(Act.PUBLISH_DOCUMENT));
            var document = NewDocument.about(
                            column.organ(),
                            DocumentKind.NEWS,
                            title,
                            LocalDate.now(clock).minusDays(1))
                    .body("<p>现予公开。</p>")
                    .particulars(Particulars.NONE.in(column.id()))
                    .complete();
            String since = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
            places(column, since).forEach((name, path) -> bench.get(path));
            var id = publishing.publish(document, person).id();
            long committed = System.nanoTime();
            var places = places(column, since);
            places.put("文件页面", id.path());
            places.put("检索接口", "/api/search?q=" + mark);
            places.put("检索", "/search?q=" + mark);
            places.put("信息接口，带检索词", "/api/documents?q=" + mark);
            var rounds = watch(places, title, id, committed);
            rounds.forEach((name, time) ->
                    seen.computeIfAbsent(name, each -> new ArrayList<>()).add(time));
        }
        seen.forEach(LibraryBench::row);
    }

    private Map<String, String> places(SiteColumn column, String since) {
        var places = new LinkedHashMap<String, String>();
        places.put("首页", "/");
        places.put("信息接口", "/api/documents?organ=" + column.organ());
        places.put("列表", "/publish/documents");
        places.put("种类列表", "/publish/documents?kind=NEWS");
        places.put("机关列表", "/publish/documents?organ=" + column.organ());
        places.put("栏目", column.path());
        places.put("机关主页", "/publish/organs/" + column.organ());
        places.put("全站订阅", "/publish/feed.xml");
        places.put("栏目订阅", "/publish/feed.xml?column=" + column.id());
        places.put("站点地图", "/sitemap-documents-" + ((newest() - 1) / 40_000 + 1) + ".xml");
        places.put("OAI", "/oai?verb=ListRecords&metadataPrefix=oai_dc&from=" + since);
        return places;
    }

    private Map<String, Double> watch(Map<String, String> places, String title, DocumentId id, long committed)
            throws Exception {
        var times = new LinkedHashMap<String, Double>();
        try (var watchers = Executors.newVirtualThreadPerTaskExecutor()) {
            var watched = new LinkedHashMap<String, Future<Double>>();
            places.forEach((name, path) -> watched.put(name, watchers.submit(() -> {
                while (!bench.get(path).contains(sign(name, title, id))) {
                    if ((System.nanoTime() - committed) / 1e6 > LONGEST) {
                        throw new IllegalStateException(name + " never showed it: " + path);
                    }
                    Thread.sleep(10);
                }
                return (System.nanoTime() - committed) / 1e6;
            })));
            for (var each : watched.entrySet()) {
                times.put(each.getKey(), each.getValue().get());
            }
        }
        return times;
    }

    /// By what a place is seen to show it: in what was found the words asked are marked, which parts the title.
    private static String sign(String place, String title, DocumentId id) {
        return switch (place) {
            case "站点地图" -> id.path() + "<";
            case "检索", "检索接口", "信息接口，带检索词" -> id.path() + "\"";
            default -> title;
        };
    }

    private long newest() {
        return house.getBean(JdbcClient.class)
                .sql("select max(id) from disclosure.document")
                .query(Long.class)
                .single();
    }
}
