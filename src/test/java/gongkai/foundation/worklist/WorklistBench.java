package gongkai.foundation.worklist;

import gongkai.Gongkai;
import gongkai.foundation.calendar.WorkCalendars;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.organ.CreditCode;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.OrganKind;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.foundation.worklist.InboxQuery.Scope;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How long the first page of the inbox takes among a million open matters of three thousand organs: for one organ, for
/// a hundred, for all; with the counts, which stop at ten thousand. Asked of the service, and as a page over HTTP.
///
/// Started by `bin/bench worklist`.
final class WorklistBench {
    private static final int ITEMS = 1_000_000;
    private static final int COUNTIES = 30;
    private static final int DEPARTMENTS = 99;
    private static final int WARM_UP = 30;
    private static final int ROUNDS = 101;
    private static final int PAGE = 50;
    private static final String PASSWORD = "a long password";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");

    private final ConfigurableApplicationContext house;
    private final JdbcClient db;
    private final Inbox inbox;
    private final Organs organs;
    private final StringBuilder result = new StringBuilder();

    private WorklistBench(ConfigurableApplicationContext house) {
        this.house = house;
        this.db = house.getBean(JdbcClient.class);
        this.inbox = house.getBean(Inbox.class);
        this.organs = house.getBean(Organs.class);
    }

    /// Takes an empty data folder; prints items, organs, then for each scope the median and the slowest of the service
    /// and of the page, in milliseconds.
    public static void main(String[] args) throws Exception {
        var house = SpringApplication.run(
                Gongkai.class,
                "--gongkai.data=" + args[0],
                "--gongkai.regular-work=false",
                "--server.port=0",
                "--server.address=127.0.0.1");
        try (house) {
            new WorklistBench(house).run();
        }
    }

    private void run() throws Exception {
        var all = enterOrgans();
        load(all);
        int known = organs.list().size();
        measure("one", "bench-one", all.subList(2, 3), known);
        measure("hundred", "bench-hundred", List.copyOf(organs.subtree(OrganId.of("county0"))), known);
        measure("all", "bench-all", all, known);
        measure("most", "", all.subList(0, all.size() - 100), known);
        long items =
                db.sql("select count(*) from worklist.item").query(Long.class).single();
        System.out.println("RESULT " + items + " " + all.size() + result);
    }

    /// A city, thirty counties, ninety-nine departments each.
    private List<OrganId> enterOrgans() {
        var city = OrganId.of("bench-city");
        organs.enter(organ(city, Optional.empty(), 0));
        var all = new ArrayList<OrganId>(List.of(city));
        for (int county = 0; county < COUNTIES; county++) {
            var government = OrganId.of("county" + county);
            organs.enter(organ(government, Optional.of(city), all.size()));
            all.add(government);
            for (int department = 0; department < DEPARTMENTS; department++) {
                var id = OrganId.of("county" + county + "-" + department);
                organs.enter(organ(id, Optional.of(government), all.size()));
                all.add(id);
            }
        }
        var accounts = house.getBean(Accounts.class);
        enter(accounts, "bench-one", all.get(2));
        enter(accounts, "bench-hundred", OrganId.of("county0"));
        enter(accounts, "bench-all", city);
        return all;
    }

    private static void enter(Accounts accounts, String account, OrganId organ) {
        accounts.enterStaff(account, account, organ, PASSWORD, List.of(new Person.Grant(Role.HEAD, organ)));
    }

    private static Organ organ(OrganId id, Optional<OrganId> parent, int number) {
        String code = "11990100%09d".formatted(number);
        return new Organ(
                id,
                parent,
                parent.isEmpty() ? OrganKind.GOVERNMENT : OrganKind.DEPARTMENT,
                "云州市" + id,
                id.value(),
                "990100",
                CreditCode.of(code + CreditCode.checkCharacter(code)),
                "云" + number,
                new Organ.Contact("公开科", "人民路1号", "9:00", "0990-0000000", id + "@example.cn"),
                "事务",
                "张文",
                number);
    }

    /// Matters that began over the last sixty days with five to forty working days, one in ten waiting.
    private void load(List<OrganId> all) {
        var today = LocalDate.now(house.getBean(Clock.class));
        var calendar = house.getBean(WorkCalendars.class).current();
        var settings = house.getBean(WorklistSettings.class);
        var starts = new ArrayList<LocalDate>();
        var clocks = new ArrayList<ItemClock>();
        for (int back = 0; back < 60; back++) {
            for (int days : List.of(5, 10, 20, 40)) {
                var start = today.minusDays(back);
                starts.add(start);
                clocks.add(ItemClock.of(start, calendar.addWorkingDays(start, days), settings, calendar));
            }
        }
        db.sql("""
                insert into worklist.item (kind, matter, number, title, organ, stage, turn, received_on, started_on, due_on,
                    path, held_by, holder_name, yellow_from, red_from, supervise_from, next_step_on, step, changed_at)
                select 'bench', n, '2026-' || n, '第' || n || '件政府信息公开申请', o.id, '待答复',
                    case when n % 10 = 9 then 'THEIRS' else 'OURS' end, c.start, c.start, c.due, '/console/requests/' || n,
                    case when n % 3 = 0 then 'staff:1' end, case when n % 3 = 0 then '周敏' end,
                    case when n % 10 < 9 then c.yellow end, case when n % 10 < 9 then c.red end,
                    case when n % 10 < 9 then c.supervise end, case when n % 10 < 9 then c.yellow end, 0, now()
                from generate_series(1::bigint, :items::bigint) n
                join unnest(:organs::text[]) with ordinality as o (id, place) on o.place = 1 + (n * 7919) % :count
                join unnest(:starts::date[], :dues::date[], :yellows::date[], :reds::date[], :supervises::date[])
                         with ordinality as c (start, due, yellow, red, supervise, place)
                    on c.place = 1 + (n * 104729) % :clocks
                """)
                .param("items", ITEMS)
                .param("organs", all.stream().map(OrganId::value).toArray(String[]::new))
                .param("count", all.size())
                .param("starts", days(starts))
                .param("dues", days(clocks.stream().map(ItemClock::dueOn).toList()))
                .param(
                        "yellows",
                        days(clocks.stream().map(ItemClock::yellowFrom).toList()))
                .param("reds", days(clocks.stream().map(ItemClock::redFrom).toList()))
                .param(
                        "supervises",
                        days(clocks.stream()
                                .map(each -> each.superviseFrom().orElseThrow())
                                .toList()))
                .param("clocks", clocks.size())
                .update();
        db.sql("vacuum analyze worklist.item").update();
    }

    private static Date[] days(List<LocalDate> days) {
        return days.stream().map(Date::valueOf).toArray(Date[]::new);
    }

    private void measure(String name, String account, List<OrganId> places, int known) throws Exception {
        var query = InboxQuery.all(Scope.of(places, known));
        var service = times(() -> {
            inbox.page(query, Optional.empty(), PAGE);
            inbox.count(query);
        });
        System.err.printf("%s: %s%n", name, inbox.count(query));
        for (Light light : Light.values()) {
            var one = new InboxQuery(query.scope(), Optional.of(light), "", "", "", Optional.empty());
            var times = times(() -> inbox.page(one, Optional.empty(), PAGE));
            System.err.printf("%s %s: %.1f ms, slowest %.1f ms%n", name, light, middle(times), times.getLast());
        }
        result.append(" %s %.1f %.1f".formatted(name, middle(service), service.getLast()));
        if (!account.isEmpty()) {
            var page = page(account);
            result.append(" %.1f %.1f".formatted(middle(page), page.getLast()));
        }
    }

    private List<Double> page(String account) throws Exception {
        String base = "http://127.0.0.1:" + house.getEnvironment().getProperty("local.server.port");
        var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        var login = send(client, HttpRequest.newBuilder(URI.create(base + "/console/login")));
        var token = TOKEN.matcher(login);
        if (!token.find()) {
            throw new IllegalStateException("no form to sign in with");
        }
        send(
                client,
                HttpRequest.newBuilder(URI.create(base + "/console/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("account=" + account + "&password="
                                + PASSWORD.replace(' ', '+') + "&_csrf=" + token.group(1))));
        var address = HttpRequest.newBuilder(URI.create(base + "/console?tab=all"));
        if (!send(client, address).contains("政府信息公开申请")) {
            throw new IllegalStateException("the page shows no matters");
        }
        return times(() -> {
            try {
                send(client, address);
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    private static String send(HttpClient client, HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static List<Double> times(Runnable work) {
        IntStream.range(0, WARM_UP).forEach(round -> work.run());
        var times = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            work.run();
            times.add((System.nanoTime() - begun) / 1e6);
        }
        times.sort(Comparator.naturalOrder());
        return times;
    }

    private static double middle(List<Double> sorted) {
        return sorted.get(sorted.size() / 2);
    }
}
