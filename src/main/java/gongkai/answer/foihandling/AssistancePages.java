package gongkai.answer.foihandling;

import gongkai.answer.foi.FoiRequest;
import gongkai.answer.foihandling.page.AssistanceListPage;
import gongkai.answer.foihandling.page.AssistancePage;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.letter.Letters;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Chip;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Moment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Lays out what others are asked for.
@Component
class AssistancePages {
    private static final int MOST = 200;

    private final HandlingAccess access;
    private final AssistanceLedger ledger;
    private final AssistanceStore store;
    private final HandlingEntryStore entries;
    private final AssistanceRights rights;
    private final Cosigning cosigning;
    private final HandlingFiles files;
    private final Desk desk;

    AssistancePages(
            HandlingAccess access,
            AssistanceLedger ledger,
            AssistanceStore store,
            HandlingEntryStore entries,
            AssistanceRights rights,
            Cosigning cosigning,
            HandlingFiles files,
            Desk desk) {
        this.access = access;
        this.ledger = ledger;
        this.store = store;
        this.entries = entries;
        this.rights = rights;
        this.cosigning = cosigning;
        this.files = files;
        this.desk = desk;
    }

    /// The rooms below that are asked in passing.
    @Component
    record Desk(Policy policy, Organs organs, Letters letters) {}

    /// Which of them a list shows.
    enum Shown {
        MINE("等我答复"),
        RECEIVED("本单位收到的"),
        ASKED("我请求的");

        private final String label;

        Shown(String label) {
            this.label = label;
        }

        static Shown of(String name) {
            return Arrays.stream(values())
                    .filter(each -> each.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElse(MINE);
        }
    }

    AssistanceListPage list(Frames frames, Person.Staff me, Set<OrganId> places, Shown shown) {
        var received = store.listReceived(places, MOST);
        Map<Shown, List<Assistance>> all = Map.of(
                Shown.MINE,
                received.stream()
                        .filter(asked -> asked.status() == AssistanceStatus.ASKED
                                || cosigning.findText(asked).isPresent())
                        .filter(asked -> rights.isOfUnit(asked, me))
                        .toList(),
                Shown.RECEIVED,
                received,
                Shown.ASKED,
                store.listAsked(me.id(), MOST));
        return new AssistanceListPage(
                frames.console("协办和会办", Crumb.here("协办和会办")),
                Arrays.stream(Shown.values())
                        .map(each -> new Chip(
                                each.label,
                                Assistance.LIST + "?show=" + each.name().toLowerCase(Locale.ROOT),
                                all.getOrDefault(each, List.of()).size(),
                                each == shown))
                        .toList(),
                all.getOrDefault(shown, List.of()).stream().map(this::row).toList(),
                "这里列出其他机关、内设机构请求协助的事项，和您请求别人协助的事项。现在没有。");
    }

    private AssistanceListPage.Row row(Assistance asked) {
        var request = access.of(asked.request());
        boolean late = asked.isLate(ledger.today());
        return new AssistanceListPage.Row(
                asked.path(),
                request.wish().title(),
                request.number(),
                asked.kind().label(),
                desk.organs().get(request.organ()).shortName(),
                receiver(asked),
                DateText.full(asked.dueOn()),
                late ? "逾期未答复" : asked.status().label(),
                late ? "late" : asked.status().light());
    }

    private String receiver(Assistance asked) {
        return HandlingText.receiver(asked, desk.organs().get(asked.organ()).name());
    }

    AssistancePage one(Frames frames, Person.Staff me, Assistance asked, Map<String, String> typed, Problems problems) {
        var request = access.of(asked.request());
        boolean handles = desk.policy().may(me, Act.HANDLE_REQUEST, request.organ());
        String name = "%s：%s".formatted(asked.kind().label(), request.wish().title());
        return new AssistancePage(
                frames.console(name, Crumb.of("协办和会办", Assistance.LIST), Crumb.here("申请 " + request.number())),
                asked.path(),
                turn(asked),
                facts(request, asked, me),
                asked.need().lines().filter(line -> !line.isBlank()).toList(),
                letter(asked, me),
                files.links(store.listFiles(asked.id()), asked.path()),
                Arrays.stream(AssistanceAnswer.values())
                        .map(answer -> new Choice(answer.name(), answer.label()))
                        .toList(),
                draft(asked, me),
                can(request, asked, me, handles),
                history(asked),
                typed,
                problems);
    }

    private AssistancePage.Turn turn(Assistance asked) {
        boolean late = asked.isLate(ledger.today());
        String sentence = switch (asked.status()) {
            case ASKED ->
                "等待%s答复，最迟%s%s。".formatted(receiver(asked), DateText.full(asked.dueOn()), late ? "，已经逾期" : "");
            case ANSWERED ->
                "%s已答复：%s。"
                        .formatted(
                                receiver(asked),
                                asked.answer().map(AssistanceAnswer::label).orElse(""));
            case RETURNED -> "%s已退回。".formatted(receiver(asked));
            case TAKEN_BACK -> "已撤回，不需要再答复。";
            case ENDED -> "申请已经办结，不需要再答复。";
        };
        String tone = asked.status() == AssistanceStatus.ASKED ? late ? "late" : "" : "done";
        return new AssistancePage.Turn(
                sentence,
                tone,
                late ? "逾期未答复" : asked.status().label(),
                late ? "late" : asked.status().light());
    }

    private List<Fact> facts(FoiRequest request, Assistance asked, Person.Staff me) {
        var facts = new ArrayList<Fact>();
        boolean sees = desk.policy().may(me, Act.SEE_HANDLING, request.organ());
        facts.add(
                sees
                        ? Fact.linked("申请", request.number(), HandlingAccess.path(request))
                        : Fact.of("申请", request.number()));
        facts.add(Fact.of("请求的机关", desk.organs().get(request.organ()).name()));
        facts.add(Fact.of("联系人", asked.askedName()));
        facts.add(Fact.of("协助的单位", receiver(asked)));
        facts.add(Fact.of("请求的日期", DateText.full(asked.askedOn())));
        facts.add(Fact.of("答复的期限", DateText.full(asked.dueOn())));
        facts.add(Fact.wide("所需信息的名称", request.wish().title()));
        facts.add(Fact.wide("内容描述", request.wish().description()));
        return facts;
    }

    private Optional<String> letter(Assistance asked, Person.Staff me) {
        boolean sees = desk.policy().may(me, Act.SEE_LETTERS);
        return desk.letters().listAbout(asked.subject()).stream()
                .filter(each -> sees)
                .map(letter -> "/console/letters/" + letter.id().value())
                .findFirst();
    }

    private Optional<AssistancePage.Draft> draft(Assistance asked, Person.Staff me) {
        return rights.whyNotAnswer(asked, me).isPresent()
                ? Optional.empty()
                : cosigning
                        .findText(asked)
                        .map(version -> new AssistancePage.Draft(
                                version.number(),
                                HandlingPages.rulingFacts(version.content()),
                                version.content()
                                        .text()
                                        .lines()
                                        .filter(line -> !line.isBlank())
                                        .toList()));
    }

    private List<String> can(FoiRequest request, Assistance asked, Person.Staff me, boolean handles) {
        var can = new ArrayList<String>();
        boolean answers = rights.whyNotAnswer(asked, me).isEmpty();
        if (answers && AssistanceStatus.TABLE.allows(asked.status(), AssistanceAction.ANSWER)) {
            can.add("answer");
            can.add("return");
        }
        if (handles && !request.status().isClosed()) {
            if (AssistanceStatus.TABLE.allows(asked.status(), AssistanceAction.ASK_AGAIN)) {
                can.add("again");
            }
            if (AssistanceStatus.TABLE.allows(asked.status(), AssistanceAction.TAKE_BACK)) {
                can.add("withdrawal");
            }
        }
        return can;
    }

    private List<Moment> history(Assistance asked) {
        return entries.listOf(asked.id()).reversed().stream()
                .map(entry -> new Moment(
                        HandlingText.moment(entry.at()),
                        "%s：%s".formatted(entry.name(), entry.deed().label()),
                        entry.words()))
                .toList();
    }
}
