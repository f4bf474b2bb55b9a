package gongkai.oversee.annualreport;

import gongkai.Gongkai;
import gongkai.foundation.organ.OrganId;
import gongkai.oversee.statutoryreport.ApplicantColumn;
import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.ProactiveRow;
import gongkai.oversee.statutoryreport.RemedyBlock;
import gongkai.oversee.statutoryreport.RemedyColumn;
import gongkai.oversee.statutoryreport.ReportTables;
import gongkai.oversee.statutoryreport.RequestRow;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The consolidated tables of a province of 5,300 organs with a million requests, beside one statement written by hand
/// that counts the same cells on the same rows. The statement knows that every row is of this province and asks for no
/// organ; we are told the organs by name.
///
/// Started by `bin/bench province`. The house is filled by SQL once, the same each time, and kept for the next time.
final class ConsolidationBench {
    private static final int ORGANS = 5300;
    private static final int YEAR = 2025;
    private static final int WARM_UPS = 6;
    private static final int ROUNDS = 11;
    private static final double NANOS_PER_MILLI = 1e6;

    /// Figures in hundredths, because one of them is money.
    private static final String BY_HAND = """
            with asked as (
                select coalesce(applicant_kind, 'TOTAL') as kind, decision, grouping(decision) = 1 as all_decisions,
                       sum(received) as received, sum(carried_in) as carried_in, sum(closed) as closed,
                       sum(carried_out) as carried_out
                from (select applicant_kind, decision,
                             count(*) filter (where received_on between :first and :last) as received,
                             count(*) filter (where received_on < :first
                                                and (closed_on is null or closed_on >= :first)) as carried_in,
                             count(*) filter (where closed_on between :first and :last) as closed,
                             count(*) filter (where received_on <= :last
                                                and (closed_on is null or closed_on > :last)) as carried_out
                      from foi.request
                      group by applicant_kind, decision) counts
                group by cube (applicant_kind, decision)
            ), cases as (
                select kind,
                       count(*) filter (where result = 'UPHELD' and concluded_on between :first and :last) as upheld,
                       count(*) filter (where result = 'CORRECTED'
                                          and concluded_on between :first and :last) as corrected,
                       count(*) filter (where result = 'OTHER_RESULT'
                                          and concluded_on between :first and :last) as other_result,
                       count(*) filter (where filed_on <= :last
                                          and (concluded_on is null or concluded_on > :last)) as pending,
                       count(*) filter (where filed_on <= :last
                                          and (concluded_on is null or concluded_on >= :first)) as total
                from foi.remedy
                group by kind
            ), published as (
                select kind, count(*) filter (where made_on between :first and :last) as made,
                       count(*) filter (where validity = 'ABOLISHED'
                                          and ended_on between :first and :last) as abolished,
                       count(*) filter (where made_on <= :last
                                          and coalesce(ended_on, expires_on + 1, :last + 1) > :last) as in_force,
                       coalesce(sum(amount_wan) filter (where made_on between :first and :last), 0) as amount
                from disclosure.document
                where withdrawn_at is null
                  and kind in ('RULES', 'NORMATIVE_DOCS', 'LICENCE_DECISION', 'PENALTY_DECISION',
                      'COERCION_DECISION', 'ADMIN_FEE')
                group by kind
            )
            select 'NEW_REQUESTS.' || kind as cell, received * 100 as figure from asked where all_decisions
            union all select 'CARRIED_IN.' || kind, carried_in * 100 from asked where all_decisions
            union all select 'TOTAL_HANDLED.' || kind, closed * 100 from asked where all_decisions
            union all select 'CARRIED_OUT.' || kind, carried_out * 100 from asked where all_decisions
            union all select decision || '.' || kind, closed * 100 from asked where decision is not null
            union all select kind || '.UPHELD', upheld * 100 from cases
            union all select kind || '.CORRECTED', corrected * 100 from cases
            union all select kind || '.OTHER_RESULT', other_result * 100 from cases
            union all select kind || '.PENDING', pending * 100 from cases
            union all select kind || '.TOTAL', total * 100 from cases
            union all select kind || '.ISSUED_THIS_YEAR', made * 100 from published
            union all select kind || '.ABOLISHED_THIS_YEAR', abolished * 100 from published
            union all select kind || '.IN_FORCE', in_force * 100 from published
            union all select kind || '.DECISIONS', made * 100 from published
            union all select kind || '.AMOUNT_WAN', amount * 100 from published
            """;

    private final JdbcClient db;
    private final ComputedReports reports;
    private final int requests;
    private final Set<OrganId> organs =
            IntStream.range(0, ORGANS).mapToObj(at -> OrganId.of("p" + at)).collect(Collectors.toSet());

    private ConsolidationBench(ConfigurableApplicationContext house, int requests) {
        this.db = house.getBean(JdbcClient.class);
        this.reports = house.getBean(ComputedReports.class);
        this.requests = requests;
    }

    /// Takes the folder of the house, and perhaps how many requests there are; prints the medians in milliseconds of
    /// ours and of the statement, and the slowest of each.
    public static void main(String[] args) {
        var house = SpringApplication.run(
                Gongkai.class,
                "--gongkai.data=" + args[0],
                "--gongkai.regular-work=false",
                "--gongkai.limit.on=false",
                "--server.port=0",
                "--server.address=127.0.0.1");
        try (house) {
            new ConsolidationBench(house, args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000).run();
        }
    }

    private void run() {
        if (number("select count(*) from foi.request") < requests) {
            long begun = System.nanoTime();
            fill();
            System.out.printf(Locale.ROOT, "FILLED %.0f%n", (System.nanoTime() - begun) / 1e9);
        }
        equal(reports.consolidated(organs, YEAR), byHand());
        double[] ours = new double[ROUNDS];
        double[] theirs = new double[ROUNDS];
        for (int round = -WARM_UPS; round < ROUNDS; round++) {
            double one = time(() -> reports.consolidated(organs, YEAR));
            double other = time(this::byHand);
            if (round >= 0) {
                ours[round] = one;
                theirs[round] = other;
            }
        }
        Arrays.sort(ours);
        Arrays.sort(theirs);
        System.out.printf(
                Locale.ROOT,
                "RESULT %d %d %d %.0f %.0f %.0f %.0f %.3f%n",
                ORGANS,
                number("select count(*) from foi.request"),
                number("select count(*) from disclosure.document"),
                ours[ROUNDS / 2],
                ours[ROUNDS - 1],
                theirs[ROUNDS / 2],
                theirs[ROUNDS - 1],
                ours[ROUNDS / 2] / theirs[ROUNDS / 2]);
    }

    private static double time(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / NANOS_PER_MILLI;
    }

    private long number(String question) {
        return db.sql(question).query(Long.class).single();
    }

    /// Everything is drawn from the number of its row by a hash with a seed, so that every house is alike. Nine of ten
    /// requests count in the year; a hundredth has moved to another organ; two documents for ten requests.
    private void fill() {
        db.sql("""
                insert into foi.request (number, submission, organ, channel, applicant_kind, applicant_sealed,
                    query_code_sealed, applicant_certificate, title, description, supply_form, supply_route, status,
                    received_on, clock_from, due_on, decision, closed_on, moved)
                select '2025-' || lpad(n::text, 7, '0'), 'bench-' || n, 'p' || a % :organs, 'ONLINE',
                    (array['NATURAL_PERSON', 'NATURAL_PERSON', 'NATURAL_PERSON', 'NATURAL_PERSON', 'NATURAL_PERSON',
                        'ENTERPRISE', 'RESEARCH', 'PUBLIC_WELFARE', 'LEGAL_SERVICE', 'ORG_OTHER'])[1 + b % 10],
                    decode(repeat(md5(n::text), 10), 'hex'), decode(repeat(md5(n::text), 4), 'hex'),
                    decode(md5('c' || n), 'hex'), '第' || n || '号项目的批复文件', '政发〔2025〕' || n || '号',
                    'ELECTRONIC', 'ONLINE', case when closed then 'REPLIED' else 'AWAITING_REPLY' end, day, day,
                    day + 28, case when closed then (cast(:decisions as text[]))[1 + c % :kinds] end,
                    case when closed then day + 3 + d % 45 end, n % 100 = 0
                from (select n, a, b, c, d, date '2024-11-15' + a % 411 as day,
                             date '2024-11-15' + a % 411 + 3 + d % 45 <= date '2026-01-20' as closed
                      from (select n, cast(abs(hashint8extended(n, 711) % 1000000007) as int) as a,
                                   cast(abs(hashint8extended(n, 712) % 1000000007) as int) as b,
                                   cast(abs(hashint8extended(n, 713) % 1000000007) as int) as c,
                                   cast(abs(hashint8extended(n, 714) % 1000000007) as int) as d
                            from generate_series(1::bigint, :all) as n) hashes) days
                """)
                .param("organs", ORGANS)
                .param("decisions", decisions())
                .param("kinds", decisions().length)
                .param("all", requests)
                .update();
        db.sql("""
                insert into foi.request_move (request_id, moved_on, from_organ, to_organ)
                select id, received_on + 2, case organ when 'p0' then 'p1' else 'p0' end, organ
                from foi.request where moved
                """).update();
        db.sql("""
                insert into foi.remedy (request_id, organ, kind, filed_on, result, concluded_on)
                select id, organ, (array['REVIEW', 'REVIEW', 'SUIT_DIRECT', 'SUIT_AFTER_REVIEW'])[1 + id / 25 % 4],
                    closed_on + 20, case when id / 25 % 3 > 0 then (array['UPHELD', 'CORRECTED', 'OTHER_RESULT'])[1 + id / 25 % 7 % 3] end,
                    case when id / 25 % 3 > 0 then closed_on + 80 end
                from foi.request where closed_on is not null and id % 25 = 0
                """).update();
        db.sql("""
                insert into disclosure.document (organ, kind, title, index_number, made_on, published_on, published_at,
                    topic, summary, body, amount_wan, validity, ended_on, ended_basis)
                select 'p' || a % :organs, kind, '第' || n || '号文件', 'bench-' || n, day, day, day, '', '',
                    repeat('各单位要按照职责分工，认真做好落实。', 20), case kind when 'ADMIN_FEE' then b % 100000 / 100.0 end,
                    case when b % 10 = 0 and rules then 'ABOLISHED' else 'IN_FORCE' end,
                    case when b % 10 = 0 and rules then day + 200 end, case when b % 10 = 0 and rules then '清理' end
                from (select n, a, b, date '2023-01-01' + b % 1090 as day,
                             (array['RULES', 'NORMATIVE_DOCS', 'LICENCE_DECISION', 'PENALTY_DECISION',
                                 'COERCION_DECISION', 'ADMIN_FEE', 'NEWS', 'OTHER_DOCS'])[1 + a % 8] as kind,
                             a % 8 < 2 as rules
                      from (select n, cast(abs(hashint8extended(n, 715) % 1000000007) as int) as a,
                                   cast(abs(hashint8extended(n, 716) % 1000000007) as int) as b
                            from generate_series(1::bigint, :all / 5) as n) hashes) days
                """).param("organs", ORGANS).param("all", requests).update();
        for (String table : Set.of("foi.request", "foi.request_move", "foi.remedy", "disclosure.document")) {
            db.sql("vacuum analyze " + table).update();
        }
        db.sql("checkpoint").update();
    }

    private static String[] decisions() {
        return Arrays.stream(RequestRow.values())
                .filter(row -> row.isResult() && row != RequestRow.OTHER)
                .map(Enum::name)
                .toArray(String[]::new);
    }

    /// One statement: a line for each row and column of the form.
    private Map<String, Long> byHand() {
        var cells = new HashMap<String, Long>();
        db.sql(BY_HAND)
                .param("first", LocalDate.of(YEAR, 1, 1))
                .param("last", LocalDate.of(YEAR, 12, 31))
                .query(row -> {
                    cells.put(row.getString("cell"), row.getBigDecimal("figure").longValueExact());
                });
        return cells;
    }

    /// Both sides count the same, and every relation of the form is kept.
    private static void equal(ReportTables ours, Map<String, Long> theirs) {
        for (CellRef ref : ours.format().cells()) {
            long hundredth =
                    ours.cell(ref).value().orElseThrow().movePointRight(2).longValueExact();
            long counted = theirs.getOrDefault(name(ref), 0L);
            if (hundredth != counted) {
                throw new IllegalStateException(
                        "%s: ours %d, by hand %d (in hundredths)".formatted(ref.path(), hundredth, counted));
            }
        }
        if (ours.cell(RequestRow.TOTAL_HANDLED, ApplicantColumn.TOTAL)
                                .value()
                                .orElseThrow()
                                .signum()
                        <= 0
                || ours.cell(RemedyBlock.REVIEW, RemedyColumn.TOTAL)
                                .value()
                                .orElseThrow()
                                .signum()
                        <= 0) {
            throw new IllegalStateException("nothing was counted");
        }
    }

    private static String name(CellRef ref) {
        String row = switch (ref.row()) {
            case ProactiveRow proactive ->
                switch (proactive) {
                    case RULES, NORMATIVE_DOCS, OTHER_SERVICES, PROCUREMENT -> proactive.name();
                    case LICENCES -> "LICENCE_DECISION";
                    case PENALTIES -> "PENALTY_DECISION";
                    case COERCIONS -> "COERCION_DECISION";
                    case ADMIN_FEES -> "ADMIN_FEE";
                };
            case RequestRow request -> request.name();
            case RemedyBlock block -> block.name();
        };
        return row + "." + ref.column().name();
    }
}
