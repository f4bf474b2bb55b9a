package gongkai.foundation.notice;

import gongkai.Gongkai;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// How fast people are told: notices written by the house's own path, one in each transaction, from several threads;
/// then laid into inboxes by one pump; then mailed over loopback to a server that takes everything.
///
/// Started by `bin/bench notice`.
final class NoticeBench {
    private static final int WRITERS = 8;
    private static final int WARM_UP_SECONDS = 4;
    private static final int SECONDS = 10;
    private static final int MAILS = 3_000;

    private final ConfigurableApplicationContext house;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final JdbcClient db;

    private NoticeBench(ConfigurableApplicationContext house) {
        this.house = house;
        this.events = house;
        this.transaction = new TransactionTemplate(house.getBean(PlatformTransactionManager.class));
        this.db = house.getBean(JdbcClient.class);
    }

    /// Takes an empty data folder; prints entries written, inbox deliveries and e-mails per second.
    public static void main(String[] args) throws Exception {
        try (var sink = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> accept(sink));
            var started = SpringApplication.run(
                    Gongkai.class,
                    "--gongkai.data=" + args[0],
                    "--gongkai.regular-work=false",
                    "--gongkai.notice.address=https://www.example.cn",
                    "--gongkai.notice.mail.host=127.0.0.1",
                    "--gongkai.notice.mail.port=" + sink.getLocalPort(),
                    "--gongkai.notice.mail.tls=none",
                    "--gongkai.notice.mail.from=notice@example.cn",
                    "--gongkai.notice.mail.per-minute=100000000",
                    "--server.port=0",
                    "--server.address=127.0.0.1");
            try (started) {
                new NoticeBench(started).run();
            }
        }
    }

    private void run() throws Exception {
        write(WARM_UP_SECONDS);
        long before = count("select count(*) from notice.entry");
        long begun = System.nanoTime();
        write(SECONDS);
        double written = (count("select count(*) from notice.entry") - before) / seconds(begun);

        var expansion = house.getBean(Expansion.class);
        expansion.expand(500);
        long boxed = count("select count(*) from notice.delivery");
        begun = System.nanoTime();
        while (expansion.expand(100) > 0) {
            // until nothing is left
        }
        double laid = (count("select count(*) from notice.delivery") - boxed) / seconds(begun);

        for (int i = 0; i < MAILS; i++) {
            tell(new Audience.Address("someone@example.cn"));
        }
        while (expansion.expand(100) > 0) {
            // until nothing is left
        }
        begun = System.nanoTime();
        house.getBean(Sending.class).sendDue();
        double took = seconds(begun);
        long sent = count("select count(*) from notice.delivery where channel = 'EMAIL' and state = 'SENT'");
        if (sent != MAILS) {
            throw new IllegalStateException(sent + " mails were sent");
        }
        System.out.printf("RESULT %f %f %f%n", written, laid, MAILS / took);
    }

    private void write(int seconds) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            var all = new ArrayList<Future<Object>>();
            for (int writer = 0; writer < WRITERS; writer++) {
                Callable<Object> work = () -> {
                    while (System.nanoTime() < end) {
                        tell(new Audience.Account("member:999999"));
                    }
                    return true;
                };
                all.add(writers.submit(work));
            }
            for (var each : all) {
                each.get();
            }
        }
    }

    private void tell(Audience audience) {
        var notice = new Notice(
                "foi.received",
                audience,
                Map.of("number", "2026-000001", "organ", "云州市人民政府", "next", "最迟于2026年3月30日前答复。"),
                "/answer/requests/2026-000001",
                "bench:1");
        transaction.executeWithoutResult(status -> events.publishEvent(new NoticeNews(List.of(notice))));
    }

    private long count(String sql) {
        return db.sql(sql).query(Long.class).single();
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void accept(ServerSocket sink) {
        try {
            while (true) {
                Socket socket = sink.accept();
                Thread.ofVirtual().start(() -> converse(socket));
            }
        } catch (IOException closed) {
            // the bench is over
        }
    }

    /// A mail server that takes everything and keeps nothing.
    private static void converse(Socket socket) {
        try (socket;
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            var out = socket.getOutputStream();
            out.write("220 ready\r\n".getBytes(StandardCharsets.US_ASCII));
            boolean inData = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (inData && !line.equals(".")) {
                    continue;
                }
                inData = line.startsWith("DATA");
                out.write((inData ? "354 go on\r\n" : "250 ok\r\n").getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
