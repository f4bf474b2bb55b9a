package gongkai.publish.textcheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.web.Network;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Links are tried against a server of this machine; every name leads to it, or to where the test says.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinkCheckTest {
    private static final String OWN = "https://open.example.gov";
    private static final Duration PATIENCE = Duration.ofMillis(1500);
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    @BeforeAll
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterAll
    void stop() {
        over.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(exchange.getRequestMethod() + " " + path);
        try {
            switch (path) {
                case "/gone" -> exchange.sendResponseHeaders(404, -1);
                case "/get-only" ->
                    exchange.sendResponseHeaders(exchange.getRequestMethod().equals("HEAD") ? 405 : 200, -1);
                case "/shut" -> exchange.sendResponseHeaders(403, -1);
                case "/slow" -> over.await();
                case "/moved" -> moved(exchange, "/fine");
                case "/inside" -> moved(exchange, "http://inner.example/secret");
                case "/metadata" -> moved(exchange, "http://169.254.169.254/latest");
                case "/round" -> moved(exchange, "/round");
                default -> exchange.sendResponseHeaders(200, -1);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    private static void moved(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
    }

    private LinkGuard guard() {
        return new LinkGuard(List.of(Network.of("127.0.0.1")), LinkCheckTest::addresses);
    }

    private static InetAddress[] addresses(String host) throws UnknownHostException {
        return switch (host) {
            case "www.example" -> new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")};
            case "inner.example" -> new InetAddress[] {InetAddress.ofLiteral("10.1.2.3")};
            case "mixed.example" ->
                new InetAddress[] {InetAddress.ofLiteral("127.0.0.1"), InetAddress.ofLiteral("fd00::1")};
            default -> {
                if (host.matches("[0-9.:a-f]+")) {
                    yield new InetAddress[] {InetAddress.ofLiteral(host)};
                }
                throw new UnknownHostException(host);
            }
        };
    }

    private Optional<String> trouble(String path) {
        return new LinkProbe(guard(), PATIENCE)
                .trouble(
                        path.startsWith("/")
                                ? "http://www.example:" + server.getAddress().getPort() + path
                                : path);
    }

    @Test
    void whatOpensIsFineAndWhatDoesNotIsNamed() {
        assertThat(trouble("/fine")).isEmpty();
        assertThat(trouble("/get-only")).isEmpty();
        assertThat(trouble("/shut")).isEmpty();
        assertThat(trouble("/moved")).isEmpty();
        assertThat(trouble("/gone")).contains("网站答复 404");
        assertThat(trouble("/round")).contains("转来转去打不开");
        assertThat(trouble("http://nowhere.example/")).contains("没有这个网站");
        assertThat(asked).contains("HEAD /get-only", "GET /get-only");
    }

    @Test
    void aServerThatHangsCostsItsTimeAndNoMore() {
        long begun = System.nanoTime();

        assertThat(trouble("/slow")).contains("没有按时应答");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE.multipliedBy(3));
    }

    @Test
    void nothingLeadsIntoTheInnerNetwork() {
        for (String shut : List.of(
                "http://inner.example/",
                "http://mixed.example/",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest",
                "http://[::1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://[64:ff9b::a00:1]/",
                "http://100.64.0.1/",
                "http://0.0.0.0/")) {
            assertThat(trouble(shut)).as(shut).contains("指向内部网络，外面打不开");
        }
        assertThat(trouble("/inside")).contains("指向内部网络，外面打不开");
        assertThat(trouble("/metadata")).contains("指向内部网络，外面打不开");
        assertThat(trouble("file:///etc/passwd")).contains("没有这个网站");
    }

    @Test
    void linksOfABodyAreFindingsAndOurOwnPagesAreAskedAtHome() {
        var settings = new TextCheckSettings(List.of(), List.of(), PATIENCE, PATIENCE.multipliedBy(2), 10, OWN + "/");
        var check = new LinkCheck(guard(), settings, Optional.of(new Home()));
        String host = "http://www.example:" + server.getAddress().getPort();

        var found = check.check(CheckedText.of(OrganId.of("gov"), """
                <p>见<a href="%s/gone">旧办法</a>、<a href="%s/fine">新办法</a>、<a href="/publish/documents/7">撤下的</a>、
                <a href="/publish/documents/8">还在的</a>、<a href="/search?q=a">搜索</a>、
                <a href="%s/publish/documents/7?from=list">也撤下的</a>、<a href="%s/publish/documents/8#top">也还在的</a>、
                <a href="%s.cn/publish/documents/8">别家的</a></p>
                """.formatted(host, host, OWN, OWN, OWN)));

        assertThat(found)
                .extracting(Finding::passage)
                .containsExactlyInAnyOrder(
                        host + "/gone",
                        "/publish/documents/7",
                        OWN + "/publish/documents/7?from=list",
                        OWN + ".cn/publish/documents/8");
        assertThat(found)
                .allMatch(each ->
                        each.kind() == FindingKind.DEAD_LINK && each.sentence().contains("打不开"));
    }

    private record Home() implements DocumentLookup {
        @Override
        public List<Known> listNumbered(Collection<String> numbers) {
            return List.of();
        }

        @Override
        public List<Known> listTitled(Collection<String> titles) {
            return List.of();
        }

        @Override
        public Map<String, Boolean> open(Collection<String> paths) {
            return Map.of("/publish/documents/7", false, "/publish/documents/8", true);
        }
    }
}
