package gongkai.publish.interpretation;

import gongkai.foundation.attachment.Attachment;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Slice;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Chip;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Pages;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.Publications;
import gongkai.publish.disclosure.PublishedDocument;
import gongkai.publish.interpretation.page.InterpretationDeskPage;
import gongkai.publish.interpretation.page.InterpretationListPage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The pages of the desk.
@Component
class InterpretationPages {
    private static final int SIZE = 20;
    private static final String TITLE = "政策解读";
    private static final String LATE = "LATE";
    private static final String ANSWER = "answer.";

    private final DutyStore store;
    private final PresentationStore presentations;
    private final PolicyLinkStore links;
    private final Publications publications;
    private final Organs organs;
    private final Policy policy;
    private final WordsCheck check;
    private final Clock clock;

    InterpretationPages(
            DutyStore store,
            PresentationStore presentations,
            PolicyLinkStore links,
            Publications publications,
            Organs organs,
            Policy policy,
            WordsCheck check,
            Clock clock) {
        this.store = store;
        this.presentations = presentations;
        this.links = links;
        this.publications = publications;
        this.organs = organs;
        this.policy = policy;
        this.check = check;
        this.clock = clock;
    }

    /// What was answered to findings, by their keys.
    static Map<String, String> answers(Map<String, String> typed) {
        return typed.entrySet().stream()
                .filter(each -> each.getKey().startsWith(ANSWER))
                .collect(Collectors.toMap(each -> each.getKey().substring(ANSWER.length()), Map.Entry::getValue));
    }

    private List<InterpretationDeskPage.Found> findings(PublishedDocument document, Map<String, String> fields) {
        String words = fields.getOrDefault("transcript", "") + "\n" + fields.getOrDefault("answers", "");
        return document.kind() != DocumentKind.INTERPRETATION
                ? List.of()
                : check.look(document.id(), document.organ(), words, answers(fields)).stream()
                        .map(each -> new InterpretationDeskPage.Found(
                                ANSWER + each.finding().key(),
                                each.finding().kind().label(),
                                each.finding().shown(),
                                each.finding().sentence(),
                                each.mustMend(),
                                each.answer()))
                        .toList();
    }

    InterpretationListPage list(Frames frames, Person.Staff me, String state, String page) {
        var asked = DutyState.parse(state);
        boolean late = state.equals(LATE);
        var query = query(me, late ? Optional.of(DutyState.DUE) : asked, late);
        long total = store.count(query);
        int shown = Pages.within(Pages.parse(page), total, SIZE);
        var rows = store.list(query, Slice.offset(shown, SIZE), SIZE);
        return new InterpretationListPage(
                frames.console(TITLE, Crumb.here(TITLE)),
                figure(me),
                chips(me, late ? LATE : asked.map(DutyState::name).orElse("")),
                new Slice<>(rows, shown, SIZE, total).map(this::row),
                InterpretationDeskController.LIST + "?state="
                        + (late ? LATE : asked.map(DutyState::name).orElse("")));
    }

    /// 应解读、已解读、按期: of what had to be explained, how much was, and how much in time.
    private String figure(Person.Staff me) {
        long due = count(me, Optional.of(DutyState.DUE), false);
        long made = count(me, Optional.of(DutyState.MADE), false);
        long late = count(me, Optional.of(DutyState.MADE), true);
        return due + made == 0
                ? "还没有应当解读的文件。"
                : "应当解读 %,d 件，已经解读 %,d 件（解读率 %.1f%%），其中按期 %,d 件。"
                        .formatted(due + made, made, 100.0 * made / (due + made), made - late);
    }

    private List<Chip> chips(Person.Staff me, String chosen) {
        var chips = new ArrayList<Chip>();
        chips.add(chip("待解读", "DUE", count(me, Optional.of(DutyState.DUE), false), chosen));
        chips.add(chip("已逾期", LATE, count(me, Optional.of(DutyState.DUE), true), chosen));
        for (var state : List.of(DutyState.MADE, DutyState.EXEMPT, DutyState.VOID)) {
            chips.add(chip(state.label(), state.name(), count(me, Optional.of(state), false), chosen));
        }
        return chips;
    }

    private static Chip chip(String label, String state, long count, String chosen) {
        return new Chip(label, InterpretationDeskController.LIST + "?state=" + state, count, state.equals(chosen));
    }

    private long count(Person.Staff me, Optional<DutyState> state, boolean late) {
        return store.count(query(me, state, late));
    }

    private DutyStore.Query query(Person.Staff me, Optional<DutyState> state, boolean late) {
        return new DutyStore.Query(policy.where(me, Act.SEE_DOCUMENTS), state, late, LocalDate.now(clock));
    }

    private InterpretationListPage.Row row(Duty duty) {
        return new InterpretationListPage.Row(
                duty.title(),
                duty.path(),
                duty.number(),
                organs.find(duty.organ())
                        .map(Organ::shortName)
                        .orElse(duty.organ().value()),
                DateText.full(duty.openedOn()),
                DateText.full(duty.dueOn()),
                state(duty),
                duty.isLate(LocalDate.now(clock)));
    }

    private String state(Duty duty) {
        boolean late = duty.isLate(LocalDate.now(clock));
        return switch (duty.state()) {
            case DUE -> late ? "逾期未解读" : "待解读";
            case MADE -> duty.closedOn().map(DateText::full).orElse("") + "解读，" + (late ? "晚于期限" : "在期限内");
            case EXEMPT -> "不需要解读：" + duty.reason();
            case VOID -> duty.reason();
        };
    }

    InterpretationDeskPage desk(
            Frames frames, Person.Staff me, PublishedDocument document, Map<String, String> typed, Problems problems) {
        var duty = store.find(document.id());
        var fields = new HashMap<>(typed);
        var presentation = presentations.find(document.id()).orElse(Presentation.PLAIN);
        fields.putIfAbsent("form", presentation.form().name());
        fields.putIfAbsent("transcript", presentation.transcript());
        fields.putIfAbsent("answers", presentation.answersText());
        fields.putIfAbsent("poster", presentation.poster().map(Object::toString).orElse(""));
        boolean interpretation = document.kind() == DocumentKind.INTERPRETATION;
        return new InterpretationDeskPage(
                frames.console(
                        document.title(),
                        Crumb.of(TITLE, InterpretationDeskController.LIST),
                        Crumb.here(document.title())),
                document.title(),
                document.path(),
                InterpretationDeskController.LIST + "/" + document.id(),
                policy.may(me, Act.PUBLISH_DOCUMENT, document.organ()),
                duty.map(each -> sentence(each)),
                duty.filter(each -> each.state() == DutyState.DUE).isPresent(),
                duty.filter(each -> each.state() == DutyState.EXEMPT).isPresent(),
                "/console/drafts/new?kind=INTERPRETATION&interprets=" + document.id(),
                publications.listInterpretations(document.id()).stream()
                        .map(each -> new InterpretationDeskPage.Made(
                                each.title(), InterpretationDeskController.LIST + "/" + each.id()))
                        .toList(),
                interpretation,
                Arrays.stream(InterpretationForm.values())
                        .map(form -> new Choice(form.name(), form.label()))
                        .toList(),
                pictures(document),
                findings(document, fields),
                links.list(document.id()).stream()
                        .map(each -> new InterpretationDeskPage.Related(
                                each.kind().name(), each.kind().label(), each.path(), each.title()))
                        .toList(),
                Arrays.stream(LinkKind.values())
                        .map(kind -> new Choice(kind.name(), kind.label()))
                        .toList(),
                fields,
                problems);
    }

    private String sentence(Duty duty) {
        return switch (duty.state()) {
            case DUE ->
                "应当在%s前发布解读%s。"
                        .formatted(DateText.full(duty.dueOn()), duty.isLate(LocalDate.now(clock)) ? "，现在已经逾期" : "");
            case MADE, EXEMPT, VOID -> state(duty) + "。";
        };
    }

    private List<Choice> pictures(PublishedDocument document) {
        var pictures = publications.listAttachments(document.id()).stream()
                .filter(file -> file.type().isPicture())
                .map(InterpretationPages::choice);
        return Stream.concat(Stream.of(new Choice("", "不用封面")), pictures).toList();
    }

    private static Choice choice(Attachment file) {
        return new Choice(file.id().toString(), file.name());
    }
}
