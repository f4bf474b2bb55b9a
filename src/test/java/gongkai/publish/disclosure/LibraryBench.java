package gongkai.publish.disclosure;

import gongkai.Gongkai;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.organ.OrganId;
import gongkai.publish.sitecolumn.ColumnTree;
import gongkai.publish.sitecolumn.Columns;
import gongkai.publish.sitecolumn.SiteColumn;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How long the lists and pages of a library of two million documents take, each drawn anew; and how long it takes from
/// the commit of a publication until every place shows it.
///
/// Started by `bin/bench library` and `bin/bench publish`; the library is made when it is not there.
final class LibraryBench {
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 101;
    private static final int PUBLICATIONS = 11;
    private static final long LONGEST = 20_000;
    private static final List<DocumentKind> KINDS = List.of(DocumentKind.values());

    private final ConfigurableApplicationContext house;
    private final Publications publications;
    private final int total;
    private final String base;
    private final HttpClient client = HttpClient.newHttpClient();

    private LibraryBench(ConfigurableApplicationContext house, int total) {
        this.house = house;
        this.publications = house.getBean(Publications.class);
        this.total = total;
        this.base = "http://127.0.0.1:" + house.getEnvironment().getProperty("local.server.port");
    }

    /// Takes a folder, `library` or `publish`, and the number of documents.
    public static void main(String[] args) throws Exception {
        boolean publish = args.length > 1 && args[1].equals("publish");
        int total = args.length > 2 ? Integer.parseInt(args[2]) : 2_000_000;
        try (var house = SpringApplication.run(
                Gongkai.class,
                "--gongkai.data=" + Path.of(args[0]).resolve("house"),
                "--gongkai.limit.on=false",
                "--gongkai.page-cache.on=" + publish,
                "--server.port=0",
                "--server.address=127.0.0.1")) {
            new ManyDocuments(house, total).fill();
            var bench = new LibraryBench(house, total);
            if (publish) {
                bench.publishing();
            } else {
                bench.reading();
            }
        }
    }

    private void reading() throws Exception {
        check();
        service("全部", at -> DocumentFilter.ALL);
        service("一个机关", at -> DocumentFilter.of(organ(at)));
        service("一个种类", at -> DocumentFilter.of(kind(at)));
        service("一年", at -> filter(Optional.empty(), Optional.empty(), year(at), Optional.empty()));
        service("一种效力", at -> filter(Optional.empty(), Optional.empty(), Optional.empty(), validity(at)));
        service(
                "机关、种类",
                at -> filter(Optional.of(organ(at)), Optional.of(kind(at)), Optional.empty(), Optional.empty()));
        service("机关、年、效力", at -> filter(Optional.of(organ(at)), Optional.empty(), year(at), validity(at)));
        service("种类、年、效力", at -> filter(Optional.empty(), Optional.of(kind(at)), year(at), validity(at)));
        var documents = house.getBean(ColumnDocuments.class);
        row("一个栏目（查询）", times(at -> {
            var column = column(at);
            var scope = tree(column).scopeOf(column);
            long count = documents.countByYear(scope).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            documents.slice(scope, Optional.empty(), count, 1);
        }));
        row("全部，最后能翻到的一页（查询）", times(at -> publications.slice(DocumentFilter.ALL, Listings.REACH)));
        pages();
        streams();
    }

    private void service(String name, IntFunction<DocumentFilter> filter) throws Exception {
        row(name + "（首页）", times(at -> publications.slice(filter.apply(at), 1)));
        var listings = house.getBean(Listings.class);
        row(name + "（首页和五种分面）", times(at -> listings.find(filter.apply(at).listing(), 1, 20)));
    }

    private void pages() throws Exception {
        page("列表页面，全部", at -> "/publish/documents");
        page("列表页面，机关和种类", at -> "/publish/documents?organ=" + organ(at) + "&kind=" + kind(at));
        page("列表页面，年", at -> "/publish/documents?year=" + year(at).orElseThrow());
        page("栏目页面", at -> column(at).path());
        page("机关主页", at -> "/publish/organs/" + organ(at));
        page("文件页面（不用页面缓存）", at -> "/publish/documents/" + open(at));
        page("栏目订阅（Atom）", at -> "/publish/feed.xml?column=" + column(at).id());
        page("全站订阅（Atom）", at -> "/publish/feed.xml");
        page("站点地图索引", at -> "/sitemap.xml");
    }

    /// What is long is read to its end; how much of it lies in memory is seen by the heap that is left.
    private void streams() throws Exception {
        int files = (total + 39_999) / 40_000;
        var most = new long[1];
        var times = new ArrayList<Double>();
        for (int round = 0; round < 11; round++) {
            long begun = System.nanoTime();
            most[0] = Math.max(most[0], drain("/sitemap-documents-" + (1 + round * 7 % files) + ".xml"));
            times.add((System.nanoTime() - begun) / 1e6);
        }
        row("站点地图一份（最大 %.1f MB）".formatted(most[0] / 1e6), times);
        row("OAI 首批记录", times(5, at -> get("/oai?verb=ListRecords&metadataPrefix=oai_dc")));
        row("OAI 一个机关首批", times(11, at -> get("/oai?verb=ListRecords&metadataPrefix=oai_dc&set=organ." + organ(at))));
        String first = get("/oai?verb=ListRecords&metadataPrefix=oai_dc");
        int token = first.indexOf("<resumptionToken");
        if (token > 0) {
            int begin = first.indexOf('>', token) + 1;
            String next = first.substring(begin, first.indexOf('<', begin));
            row("OAI 后一批记录", times(at -> get("/oai?verb=ListRecords&resumptionToken=" + next)));
        }
    }

    /// What is kept and what is found along an index is what counting and sorting give.
    private void check() {
        var kind = DocumentFilter.of(DocumentKind.NEWS);
        for (int page : List.of(1, 500)) {
            var slice = publications.slice(kind, page);
            var counted = house.getBean(JdbcClient.class)
                    .sql("""
                    select id from disclosure.document
                    where withdrawn_at is null and kind = 'NEWS'
                    order by published_at desc, id desc limit 20 offset :offset
                    """)
                    .param("offset", (slice.page() - 1) * 20)
                    .query(Long.class)
                    .list();
            if (!slice.items().stream().map(each -> each.id().value()).toList().equals(counted)) {
                throw new IllegalStateException("page " + page + " is another");
            }
        }
        long counted = house.getBean(JdbcClient.class)
                .sql("select count(*) from disclosure.document where withdrawn_at is null")
                .query(Long.class)
                .single();
        if (publications.count(DocumentFilter.ALL) != counted) {
            throw new IllegalStateException(
                    "kept: %d, counted: %d".formatted(publications.count(DocumentFilter.ALL), counted));
        }
    }

    /// Publishes and looks everywhere until it is there.
    private void publishing() throws Exception {
        var publishing = house.getBean(Publishing.class);
        var clock = house.getBean(Clock.class);
        var seen = new LinkedHashMap<String, List<Double>>();
        for (int round = 0; round < PUBLICATIONS; round++) {
            var column = column(round * 3 + 1);
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
            places(column, since).forEach((name, path) -> get(path));
            var id = publishing.publish(document, person).id();
            long committed = System.nanoTime();
            var places = places(column, since);
            places.put("文件页面", id.path());
            places.put("检索接口", "/api/search?q=" + mark);
            places.put("检索", "/search?q=" + mark);
            var rounds = watch(places, title, id, committed);
            rounds.forEach((name, time) ->
                    seen.computeIfAbsent(name, each -> new ArrayList<>()).add(time));
        }
        seen.forEach(LibraryBench::row);
    }

    private Map<String, String> places(SiteColumn column, String since) {
        var places = new LinkedHashMap<String, String>();
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
                while (!get(path).contains(sign(name, title, id))) {
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
            case "检索", "检索接口" -> id.path() + "\"";
            default -> title;
        };
    }

    private long newest() {
        return house.getBean(JdbcClient.class)
                .sql("select max(id) from disclosure.document")
                .query(Long.class)
                .single();
    }

    /// The next document that is open.
    private long open(int at) {
        return house.getBean(JdbcClient.class)
                .sql("select min(id) from disclosure.document where withdrawn_at is null and id > :at")
                .param("at", at * 7919L % (total - 100))
                .query(Long.class)
                .single();
    }

    private static OrganId organ(int at) {
        return OrganId.of("bench" + at * 37 % ManyDocuments.ORGANS);
    }

    private static DocumentKind kind(int at) {
        return KINDS.get(at % KINDS.size());
    }

    private static Optional<Integer> year(int at) {
        return Optional.of(2009 + at % 17);
    }

    private static Optional<Validity> validity(int at) {
        return Optional.of(Validity.values()[at % Validity.values().length]);
    }

    private static DocumentFilter filter(
            Optional<OrganId> organ, Optional<DocumentKind> kind, Optional<Integer> year, Optional<Validity> validity) {
        return new DocumentFilter(organ, kind, year, validity);
    }

    private ColumnTree tree(SiteColumn column) {
        return house.getBean(Columns.class).tree(column.organ());
    }

    /// A column that takes documents.
    private SiteColumn column(int at) {
        var columns = house.getBean(Columns.class).tree(organ(at)).listOpen().stream()
                .map(placed -> placed.column())
                .filter(column -> column.type().takesDocuments())
                .toList();
        return columns.get(at % columns.size());
    }

    private void page(String name, IntFunction<String> path) throws Exception {
        row(name, times(at -> get(path.apply(at))));
    }

    private String get(String path) {
        try {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " " + path);
            }
            return answer.body();
        } catch (IOException failed) {
            throw new IllegalStateException(path, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(path, stopped);
        }
    }

    private long drain(String path) throws Exception {
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            return body.transferTo(OutputStream.nullOutputStream());
        }
    }

    private interface Work {
        void at(int round) throws Exception;
    }

    private static List<Double> times(Work work) throws Exception {
        for (int round = 0; round < WARM_UP; round++) {
            work.at(round + 1000);
        }
        return times(ROUNDS, work);
    }

    private static List<Double> times(int rounds, Work work) throws Exception {
        var times = new ArrayList<Double>();
        for (int round = 0; round < rounds; round++) {
            long begun = System.nanoTime();
            work.at(round);
            times.add((System.nanoTime() - begun) / 1e6);
        }
        return times;
    }

    private static void row(String name, List<Double> times) {
        var sorted = times.stream().sorted().toList();
        System.out.printf(
                "ROW | %s | %.1f | %.1f | %.1f |%n",
                name,
                sorted.get(sorted.size() / 2),
                sorted.get(Math.min(sorted.size() - 1, sorted.size() * 95 / 100)),
                sorted.getLast());
    }
}
