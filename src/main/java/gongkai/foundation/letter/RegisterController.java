package gongkai.foundation.letter;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.letter.page.RegisterPage;
import gongkai.foundation.letter.page.SequencePage;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Chip;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.ConsoleDoor;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Pages;
import gongkai.foundation.web.Show;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/// The 发文登记簿: by organ, year and word, as a page and as a table, and whether its numbers are whole.
@Controller
class RegisterController {
    private static final String REGISTER = "/console/letters";
    private static final int PAGE = 30;
    private static final int MOST_IN_A_TABLE = 100_000;
    private static final Crumb CRUMB = Crumb.of("发文登记", REGISTER);

    private final RegisterStore store;
    private final Organs organs;
    private final Policy policy;
    private final LetterSettings settings;
    private final Clock clock;

    RegisterController(RegisterStore store, Organs organs, Policy policy, LetterSettings settings, Clock clock) {
        this.store = store;
        this.organs = organs;
        this.policy = policy;
        this.settings = settings;
        this.clock = clock;
    }

    @Bean
    static ConsoleDoor lettersDoor() {
        return new ConsoleDoor(REGISTER, "发文登记", "", Act.SEE_LETTERS.name(), 6);
    }

    @Needs(Act.SEE_LETTERS)
    @GetMapping(REGISTER)
    ModelAndView register(
            Frames frames,
            Person.Staff me,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String word,
            @RequestParam(defaultValue = "1") String page) {
        Set<OrganId> places = policy.where(me, Act.SEE_LETTERS);
        RegisterQuery query = query(places, organ, year, word);
        var any = new RegisterQuery(query.organs(), query.year(), Optional.empty());
        long total = store.slice(query, 1, 1).total();
        var rows = store.slice(query, Pages.within(Pages.parse(page), total, PAGE), PAGE);
        String address = address(REGISTER, organ, year, word);
        return Show.page(
                "letter/register",
                new RegisterPage(
                        frames.console("发文登记", Crumb.here("发文登记")),
                        "",
                        choices(places),
                        organ,
                        store.listYears(places).stream()
                                .map(each -> new Choice(String.valueOf(each), each + "年"))
                                .toList(),
                        year,
                        chips(any, organ, year, query.word()),
                        rows.map(this::row),
                        address,
                        address(REGISTER + "/register.csv", organ, year, word),
                        store.sliceUndelivered(query.organs(), lastDay(), 1, 1).total(),
                        "这里登记本单位发出的文书。现在没有符合条件的文书。"));
    }

    private List<Choice> choices(Set<OrganId> places) {
        return places.size() < 2
                ? List.of()
                : organs.list().stream()
                        .filter(each -> places.contains(each.id()))
                        .map(each -> new Choice(each.id().value(), each.name()))
                        .toList();
    }

    private List<Chip> chips(RegisterQuery any, String organ, String year, Optional<String> chosen) {
        var counts = store.countByWord(any);
        var chips = new ArrayList<Chip>();
        chips.add(new Chip(
                "全部", address(REGISTER, organ, year, ""), store.slice(any, 1, 1).total(), chosen.isEmpty()));
        counts.forEach((word, count) -> chips.add(new Chip(
                word,
                address(REGISTER, organ, year, word),
                count,
                chosen.filter(word::equals).isPresent())));
        return chips;
    }

    @Needs(Act.SEE_LETTERS)
    @GetMapping(value = REGISTER + "/register.csv")
    ResponseEntity<byte[]> table(
            Person.Staff me,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String word) {
        var lines = store.slice(query(policy.where(me, Act.SEE_LETTERS), organ, year, word), 1, MOST_IN_A_TABLE);
        byte[] table = RegisterTable.write(lines.map(this::row).items()).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"register.csv\"")
                .body(table);
    }

    @Needs(Act.SEE_LETTERS)
    @GetMapping(REGISTER + "/sequence")
    ModelAndView sequence(Frames frames, Person.Staff me) {
        var rows = store.listSequences(policy.where(me, Act.SEE_LETTERS)).stream()
                .map(each -> new SequencePage.Row(
                        each.word(),
                        each.year() + "年",
                        String.valueOf(each.last()),
                        String.valueOf(each.letters()),
                        each.isWhole(),
                        finding(each)))
                .toList();
        return Show.page(
                "letter/sequence",
                new SequencePage(
                        frames.console("文号核对", CRUMB, Crumb.here("文号核对")),
                        rows.stream().allMatch(SequencePage.Row::whole),
                        rows));
    }

    private static String finding(RegisterStore.Sequence sequence) {
        if (sequence.isWhole()) {
            return "1 号至 %d 号连续，没有缺号、重号。".formatted(sequence.last());
        }
        return (sequence.missing().isEmpty() ? "" : "缺少 " + sequence.missing() + " 号。")
                + (sequence.beyond().isEmpty() ? "" : sequence.beyond() + " 号不是登记簿发出的。");
    }

    @Needs(Act.SEE_LETTERS)
    @GetMapping(REGISTER + "/undelivered")
    ModelAndView undelivered(Frames frames, Person.Staff me, @RequestParam(defaultValue = "1") String page) {
        var places = policy.where(me, Act.SEE_LETTERS);
        long total = store.sliceUndelivered(places, lastDay(), 1, 1).total();
        var rows = store.sliceUndelivered(places, lastDay(), Pages.within(Pages.parse(page), total, PAGE), PAGE);
        return Show.page(
                "letter/register",
                new RegisterPage(
                        frames.console("待证明送达的文书", CRUMB, Crumb.here("待证明送达的文书")),
                        "发出满 %d 日还没有送达证明的文书，最早的在前。没有送达，救济期限就没有开始。".formatted(settings.undeliveredAfter()),
                        List.of(),
                        "",
                        List.of(),
                        "",
                        List.of(),
                        rows.map(this::row),
                        REGISTER + "/undelivered",
                        "",
                        0,
                        "没有这样的文书。"));
    }

    private LocalDate lastDay() {
        return LocalDate.now(clock).minusDays(settings.undeliveredAfter());
    }

    /// An organ that is not among one's own, or a year that is none, finds nothing or everything of one's own.
    private static RegisterQuery query(Set<OrganId> places, String organ, String year, String word) {
        return new RegisterQuery(
                organ.isEmpty()
                        ? places
                        : OrganId.isOne(organ) && places.contains(OrganId.of(organ))
                                ? Set.of(OrganId.of(organ))
                                : Set.of(),
                year.matches("[0-9]{4}") ? Optional.of(Integer.parseInt(year)) : Optional.empty(),
                word.isEmpty() ? Optional.empty() : Optional.of(word));
    }

    private static String address(String path, String organ, String year, String word) {
        var address = UriComponentsBuilder.fromPath(path);
        if (!organ.isEmpty()) {
            address.queryParam("organ", organ);
        }
        if (!year.isEmpty()) {
            address.queryParam("year", year);
        }
        if (!word.isEmpty()) {
            address.queryParam("word", word);
        }
        return address.build().encode().toUriString();
    }

    private RegisterPage.Row row(RegisterLine line) {
        return new RegisterPage.Row(
                line.number().orElse("不编号"),
                line.title(),
                REGISTER + "/" + line.id().value(),
                organs.nameOn(line.organ(), line.signedOn()),
                DateText.full(line.signedOn()),
                line.status().label(),
                line.deliveredOn().map(DateText::full).orElse(""));
    }
}
