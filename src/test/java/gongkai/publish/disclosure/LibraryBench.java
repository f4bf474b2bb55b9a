package gongkai.publish.disclosure;

import gongkai.Gongkai;
import gongkai.foundation.organ.OrganId;
import gongkai.publish.sitecolumn.ColumnTree;
import gongkai.publish.sitecolumn.ColumnType;
import gongkai.publish.sitecolumn.Columns;
import gongkai.publish.sitecolumn.SiteColumn;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How long the lists and pages of a library of two million documents take, each drawn anew; and how long it takes from
/// the commit of a publication until every place shows it (`LibraryPublishing`).
///
/// Started by `bin/bench library` and `bin/bench publish`; the library is made when it is not there.
final class LibraryBench {
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 101;
    /// How long, in seconds, is waited until two million documents stand in the index.
    private static final long INDEXED = 1800;
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
                // Counted as everywhere, and never too many.
                "--gongkai.limit.read=999999999/1m",
                "--gongkai.limit.search=999999999/1m",
                "--gongkai.limit.api=999999999/1m",
                "--gongkai.page-cache.on=" + publish,
                "--server.port=0",
                "--server.address=127.0.0.1")) {
            new ManyDocuments(house, total).fill();
            var bench = new LibraryBench(house, total);
            if (publish) {
                new LibraryPublishing(house, bench).run();
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
        found();
        streams();
    }

    /// As people and programs search: over the wire, every time with the question whether what was found is still
    /// public.
    private void found() throws Exception {
        awaitIndex();
        page("检索页面", at -> "/search?q=" + words(at));
        page("检索页面，按机关缩小", at -> "/search?q=" + words(at) + "&organ=" + organ(at));
        page("检索接口", at -> "/api/search?q=" + words(at));
        page("检索接口，按年、最新在前", at -> "/api/search?order=newest&q=" + words(at) + "&year=" + year(at).orElseThrow());
        page(
                "信息接口，带检索词和栏目",
                at -> "/api/documents?q=" + words(at) + "&column="
                        + statutory(at).id());
    }

    private static String words(int at) {
        String[] topics = ManyDocuments.TOPICS;
        String kind =
                at % 3 == 0 ? "" : " " + List.of("通知", "公告", "意见", "办法", "方案").get(at % 5);
        return URLEncoder.encode(topics[at * 7 % topics.length] + kind, StandardCharsets.UTF_8);
    }

    /// A fresh library is put into the index beside; that takes minutes.
    private void awaitIndex() throws InterruptedException {
        long open = publications.count(DocumentFilter.ALL);
        long begun = System.nanoTime();
        while (!get("/api/search?q=" + URLEncoder.encode("工作", StandardCharsets.UTF_8))
                .contains("\"total\":" + open)) {
            if ((System.nanoTime() - begun) / 1e9 > INDEXED) {
                throw new IllegalStateException("the index has not followed");
            }
            Thread.sleep(2000);
        }
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
        page("栏目页面，法定主动公开内容（汇集二十项）", at -> statutory(at).path());
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

    /// Where all gather that stand under one of the items of 条例第二十条.
    private SiteColumn statutory(int at) {
        return house.getBean(Columns.class).tree(organ(at)).listOpen().stream()
                .map(placed -> placed.column())
                .filter(column -> column.type() == ColumnType.STATUTORY)
                .findFirst()
                .orElseThrow();
    }

    /// A column that takes documents.
    SiteColumn column(int at) {
        var columns = house.getBean(Columns.class).tree(organ(at)).listOpen().stream()
                .map(placed -> placed.column())
                .filter(column -> column.type().takesDocuments())
                .toList();
        return columns.get(at % columns.size());
    }

    private void page(String name, IntFunction<String> path) throws Exception {
        row(name, times(at -> get(path.apply(at))));
    }

    String get(String path) {
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

    static void row(String name, List<Double> times) {
        var sorted = times.stream().sorted().toList();
        System.out.printf(
                "ROW | %s | %.1f | %.1f | %.1f |%n",
                name,
                sorted.get(sorted.size() / 2),
                sorted.get(Math.min(sorted.size() - 1, sorted.size() * 95 / 100)),
                sorted.getLast());
    }
}
