package gongkai.answer.foi;

import gongkai.Gongkai;
import gongkai.foundation.organ.CreditCode;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.OrganKind;
import gongkai.foundation.organ.Organs;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a filing through the HTTP API costs where many requests are stored, beside what it costs where few are.
///
/// Started by `bin/bench growth`. Both houses are filled by SQL once and kept in the folder for the next time.
final class FoiGrowthBench {
    private static final int FEW = 100_000;
    private static final int MANY = 10_000_000;
    private static final int STEP = 500_000;
    private static final int ROUNDS = 3;
    private static final int FILINGS = 400;
    private static final OrganId ORGAN = OrganId.of("bench-city");
    private static final double NANOS_PER_MILLI = 1e6;

    /// What one filing writes.
    private static final List<String> TABLES = List.of(
            "foi.request", "foi.request_event", "audit.entry", "worklist.item", "worklist.event", "notice.entry");

    /// Their indexes, but for those that hold a constraint.
    private static final String INDEXES = """
            from pg_indexes
            where schemaname || '.' || tablename in (:tables)
                and indexname not in (select conname from pg_constraint)
            """;

    private FoiGrowthBench() {}

    /// Takes the folder in which the two houses are kept, and perhaps how many requests are few and many.
    public static void main(String[] args) throws Exception {
        int few = args.length > 1 ? Integer.parseInt(args[1]) : FEW;
        int many = args.length > 2 ? Integer.parseInt(args[2]) : MANY;
        double[] small = new double[ROUNDS];
        double[] large = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            double one = house(args[0] + "/" + few, few);
            double other = house(args[0] + "/" + many, many);
            if (round >= 0) {
                small[round] = one;
                large[round] = other;
            }
        }
        Arrays.sort(small);
        Arrays.sort(large);
        System.out.printf(
                Locale.ROOT,
                "RESULT %d %d %.3f %.3f %.3f%n",
                few,
                many,
                small[ROUNDS / 2],
                large[ROUNDS / 2],
                large[ROUNDS / 2] / small[ROUNDS / 2]);
    }

    /// The median of one filing, in milliseconds, in a house with so many requests.
    private static double house(String folder, int requests) throws Exception {
        var house = SpringApplication.run(
                Gongkai.class,
                "--gongkai.data=" + folder,
                "--gongkai.regular-work=false",
                "--gongkai.limit.on=false",
                "--server.port=0",
                "--server.address=127.0.0.1");
        try (house) {
            fill(house, requests);
            return measure(house.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
        }
    }

    private static void fill(ConfigurableApplicationContext house, int requests) {
        var db = house.getBean(JdbcClient.class);
        if (house.getBean(Organs.class).find(ORGAN).isEmpty()) {
            house.getBean(Organs.class).enter(organ());
        }
        long stored = number(db, "select count(*) from foi.request");
        if (number(db, "select count(*) from worklist.event") < stored) {
            throw new IllegalStateException("this house was filled in part only: delete its folder");
        }
        if (stored >= requests) {
            return;
        }
        long begun = System.nanoTime();
        db.sql("alter system set max_wal_size = '16GB'").update();
        db.sql("alter system set maintenance_work_mem = '512MB'").update();
        db.sql("alter system set synchronous_commit = off").update();
        db.sql("select pg_reload_conf()").query(Boolean.class).single();
        var indexes = db.sql("select indexdef " + INDEXES)
                .param("tables", TABLES)
                .query(String.class)
                .list();
        db.sql("select schemaname || '.' || indexname " + INDEXES)
                .param("tables", TABLES)
                .query(String.class)
                .list()
                .forEach(index -> db.sql("drop index " + index).update());
        String sealed = sealed(house);
        for (long from = stored + 1; from <= requests; from += STEP) {
            insert(db, from, Math.min(requests, from + STEP - 1), requests, sealed);
        }
        indexes.forEach(index -> db.sql(index).update());
        db.sql("alter system reset all").update();
        db.sql("select pg_reload_conf()").query(Boolean.class).single();
        TABLES.forEach(table -> db.sql("vacuum analyze " + table).update());
        db.sql("checkpoint").update();
        System.out.printf(Locale.ROOT, "FILLED %d %.0f%n", requests, (System.nanoTime() - begun) / 1e9);
    }

    /// All but the newest two thousand are answered; each asker twice. Every table that a filing writes has its row.
    private static void insert(JdbcClient db, long from, long to, long all, String sealed) {
        db.sql("""
                with fresh as (
                    insert into foi.request (number, submission, organ, channel, applicant_kind, applicant_sealed,
                        query_code_sealed, applicant_name, applicant_telephone, applicant_certificate, title,
                        description, supply_form, supply_route, status, received_on, clock_from, due_on, decision,
                        closed_on)
                    select '2019-' || lpad(n::text, 8, '0'), 'bench-' || n, :organ, 'ONLINE', 'NATURAL_PERSON',
                        decode(:sealed, 'hex'), decode(:sealed, 'hex'), decode(md5('n' || n / 2), 'hex'),
                        decode(md5('t' || n / 2), 'hex'), decode(md5('c' || n / 2), 'hex'),
                        '第' || n || '号项目的批复文件', '云政发〔2019〕' || n || '号', 'ELECTRONIC', 'ONLINE',
                        case when n > :open then 'AWAITING_REPLY' else 'REPLIED' end, day, day, day + 28,
                        case when n > :open then null else 'DISCLOSED' end,
                        case when n > :open then null else day + 10 end
                    from (select n, current_date - ((:all - n) * 2000 / :all)::int as day
                          from generate_series(:from, :to) as n) as days
                    returning id, number, title, received_on, due_on, closed_on),
                history as (
                    insert into foi.request_event (request_id, at, action, by_organ, detail)
                    select id, received_on, 'RECEIVE', false, :detail from fresh),
                record as (
                    insert into audit.entry (at, actor, action, subject, organ, detail, digest, salt, mac)
                    select received_on, 'guest', '提交申请', 'foi:' || id, :organ, :detail, sha256(title::bytea),
                        decode(md5(number), 'hex'), sha256(number::bytea)
                    from fresh),
                work as (
                    insert into worklist.item (kind, matter, number, title, organ, stage, turn, received_on,
                        started_on, due_on, closed_on, path, yellow_from, red_from, supervise_from, next_step_on,
                        used_days, changed_at)
                    select 'foi', id, number, title, :organ, case when closed_on is null then '待答复' else '已答复' end,
                        case when closed_on is null then 'OURS' else 'DONE' end, received_on, received_on, due_on,
                        closed_on, '/console/requests/' || id,
                        case when closed_on is null then received_on + 15 end,
                        case when closed_on is null then received_on + 22 end,
                        case when closed_on is null then received_on + 33 end,
                        case when closed_on is null then received_on + 15 end,
                        case when closed_on is not null then 8 end, received_on
                    from fresh),
                steps as (
                    insert into worklist.event (kind, matter, at, actor, what, words)
                    select 'foi', id, received_on, '', 'OPENED', '待受理，最迟2026年3月30日。' from fresh)
                insert into notice.entry (kind, audience, audience_key, content_sealed, path, about, replayed, at,
                    expanded_at)
                select 'foi.received', 'ADDRESS', '', decode(:sealed, 'hex'), '/answer/requests/' || number,
                    'foi:' || id, true, received_on, received_on
                from fresh
                """)
                .param("organ", ORGAN.value())
                .param("sealed", sealed)
                .param("detail", "互联网收到申请，收到之日为2026年3月2日，最迟于2026年3月30日前答复。")
                .param("open", all - 2000)
                .param("all", all)
                .param("from", from)
                .param("to", to)
                .update();
    }

    private static String sealed(ConfigurableApplicationContext house) {
        byte[] text = house.getBean(FoiSealing.class)
                .seal(new Applicant(ApplicantKind.NATURAL_PERSON, "李清", "护照", "E00000000", "", "13900000001", "", ""))
                .text();
        return java.util.HexFormat.of().formatHex(text);
    }

    private static long number(JdbcClient db, String question) {
        return db.sql(question).query(Long.class).single();
    }

    private static double measure(int port) throws IOException, InterruptedException {
        var times = new double[FILINGS];
        try (var client = HttpClient.newHttpClient()) {
            for (int filing = -FILINGS; filing < FILINGS; filing++) {
                long begun = System.nanoTime();
                int status = client.send(request(port), HttpResponse.BodyHandlers.ofString())
                        .statusCode();
                if (status != 201) {
                    throw new IllegalStateException("a filing answers " + status);
                }
                times[Math.floorMod(filing, FILINGS)] = (System.nanoTime() - begun) / NANOS_PER_MILLI;
            }
        }
        Arrays.sort(times);
        return times[FILINGS / 2];
    }

    private static HttpRequest request(int port) {
        String key = UUID.randomUUID().toString();
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/foi/requests"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"organ": "%s", "kind": "NATURAL_PERSON", "name": "李清", "certificate": "护照",
                         "certificateNumber": "%s", "telephone": "13900000001", "title": "高龄津贴发放办法",
                         "description": "云民发〔2025〕3号", "form": "ELECTRONIC", "route": "ONLINE"}
                        """.formatted(ORGAN.value(), key)))
                .build();
    }

    private static Organ organ() {
        String code = "11990100000000001";
        return new Organ(
                ORGAN,
                Optional.empty(),
                OrganKind.GOVERNMENT,
                "云州市人民政府",
                "市政府",
                "990100",
                CreditCode.of(code + CreditCode.checkCharacter(code)),
                "云政",
                new Organ.Contact("公开科", "人民路1号", "9:00", "0990-0000000", "open@example.cn"),
                "事务",
                "张文",
                1);
    }
}
