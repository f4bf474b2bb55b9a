package gongkai.answer.foi;

import gongkai.Gongkai;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.organ.CreditCode;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.OrganKind;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.house.Wire;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How long the ledger and a desk take in an organ that has a million requests, as pages over HTTP.
///
/// Started by `bin/bench ledger`.
final class FoiLedgerBench {
    private static final int REQUESTS = 1_000_000;
    private static final int ROUNDS = 41;
    private static final OrganId ORGAN = OrganId.of("bench-city");
    private static final String PASSWORD = "a long password";
    private static final double NANOS_PER_MILLI = 1e6;

    private final ConfigurableApplicationContext house;
    private final int requests;
    private final JdbcClient db;

    private FoiLedgerBench(ConfigurableApplicationContext house, int requests) {
        this.requests = requests;
        this.house = house;
        this.db = house.getBean(JdbcClient.class);
    }

    /// Takes an empty data folder, and perhaps how many requests; prints for each page the median and the slowest, in
    /// milliseconds.
    public static void main(String[] args) {
        var house = SpringApplication.run(
                Gongkai.class,
                "--gongkai.data=" + args[0],
                "--gongkai.regular-work=false",
                "--gongkai.limit.on=false",
                "--server.port=0",
                "--server.address=127.0.0.1");
        try (house) {
            new FoiLedgerBench(house, args.length > 1 ? Integer.parseInt(args[1]) : REQUESTS).run();
        }
    }

    private void run() {
        enter();
        load();
        int port = house.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        var officer = new Wire(port).asStaff("bench-officer", PASSWORD);
        measure(officer, "台账第一页", "/console/requests");
        measure(officer, "台账，待答复", "/console/requests?status=AWAITING_REPLY");
        measure(officer, "台账最后一页", "/console/requests?page=334");
        measureSearch(officer);
        measure(officer, "办理页，含受理前审查", "/console/requests/" + (requests - 3));
        measure(officer, "台账接口，100 件", "/api/foi/requests/ledger?from=2020-01-01");
        explain();
    }

    /// The page one searches, over all years: each way to narrow, what is common and what is rare.
    private void measureSearch(Wire officer) {
        String ledger = FoiLedgerController.PATH + "?from=2000-01-01";
        measure(officer, "检索台账，第一页", ledger);
        measure(officer, "检索台账，按编号", FoiLedgerController.PATH + "?number=2020-%07d".formatted(requests / 2));
        measure(officer, "检索台账，按结果", ledger + "&result=DISCLOSED");
        measure(officer, "检索台账，按十万分之一的结果", ledger + "&result=REFUSED_STATE_SECRET");
        measure(officer, "检索台账，按十万分之一的状态", ledger + "&status=WITHDRAWN");
        LocalDate to = LocalDate.now(house.getBean(Clock.class)).minusYears(3);
        measure(officer, "检索台账，按三年前的一个月", FoiLedgerController.PATH + "?from=" + to.minusMonths(1) + "&to=" + to);
        var last = db.sql("select received_on, id from foi.request order by received_on, id limit 1 offset 20")
                .query((row, number) -> new LedgerQuery.Place(row.getObject(1, LocalDate.class), row.getLong(2)))
                .single();
        measure(officer, "检索台账，最后一页", ledger + "&behind=" + last);
        measure(
                "按申请人姓名查找，连同打开表单",
                () -> officer.post("/console/requests", "/console/requests/lookup", Map.of("applicant", "李清"))
                        .status());
    }

    private void enter() {
        String code = "11990100000000001";
        house.getBean(Organs.class)
                .enter(new Organ(
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
                        1));
        house.getBean(Accounts.class)
                .enterStaff("bench-officer", "周敏", ORGAN, PASSWORD, List.of(new Person.Grant(Role.OFFICER, ORGAN)));
    }

    /// Five hundred requests a day over years, all but the newest two thousand answered, each asker twice; ten were
    /// refused as secret, ten withdrawn, and ten are one applicant's.
    private void load() {
        var sealed = house.getBean(FoiSealing.class).seal(applicant());
        db.sql("""
                insert into foi.request (number, submission, organ, channel, applicant_kind, applicant_sealed,
                    query_code_sealed, applicant_name, applicant_certificate, title, description, supply_form, supply_route, status,
                    received_on, clock_from, due_on, decision, closed_on)
                select '2020-' || lpad(n::text, 7, '0'), 'bench-' || n, :organ, 'ONLINE', 'NATURAL_PERSON', :sealed,
                    :sealed, case when n % 100000 = 7 then :name else decode(md5('n' || n / 2), 'hex') end,
                    decode(md5((n / 2)::text), 'hex'), '第' || n || '号项目的批复文件', '云政发〔2020〕' || n || '号',
                    'ELECTRONIC', 'ONLINE', case when n > :open then 'AWAITING_REPLY' when n % 100000 = 9 then 'WITHDRAWN'
                        else 'REPLIED' end, day, day,
                    day + 28, case when n > :open then null when n % 100000 = 9 then 'OTHER_MISC'
                        when n % 100000 = 11 then 'REFUSED_STATE_SECRET' else 'DISCLOSED' end,
                    case when n > :open then null else day + 10 end
                from (select n, current_date - ((:all - n) / 500)::int as day
                      from generate_series(1, :all) as n) as days
                """)
                .param("organ", ORGAN.value())
                .param("sealed", sealed.text())
                .param("name", sealed.clues().name().orElseThrow())
                .param("open", requests - 2000)
                .param("all", requests)
                .update();
        db.sql("vacuum analyze foi.request").update();
    }

    private static Applicant applicant() {
        return new Applicant(ApplicantKind.NATURAL_PERSON, "李清", "护照", "E00000000", "", "13900000001", "", "");
    }

    private static void measure(Wire officer, String name, String path) {
        measure(name, () -> officer.get(path).status());
    }

    private static void measure(String name, IntSupplier page) {
        var times = new double[ROUNDS];
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            int status = page.getAsInt();
            if (status != 200) {
                throw new IllegalStateException(name + " answers " + status);
            }
            times[Math.floorMod(round, ROUNDS)] = (System.nanoTime() - begun) / NANOS_PER_MILLI;
        }
        Arrays.sort(times);
        System.out.printf(Locale.ROOT, "ROW | %s | %.1f | %.1f |%n", name, times[ROUNDS / 2], times[ROUNDS - 1]);
    }

    private void explain() {
        db.sql("""
                explain (analyze, buffers, costs off)
                select newest.id
                from unnest(array['bench-city']) as o (organ)
                cross join unnest(array['REGISTERED', 'AWAITING_REPLY', 'REPLIED']) as s (status)
                cross join lateral (select r.id from foi.request r where r.organ = o.organ and r.status = s.status
                                    order by r.id desc limit 10000) as newest
                order by newest.id desc limit 30 offset 9970
                """).query(String.class).list().forEach(line -> System.out.println("PLAN " + line));
    }
}
