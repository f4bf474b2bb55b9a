package gongkai.answer.recordcorrection;

import gongkai.answer.foi.FormName;
import gongkai.answer.recordcorrection.page.FormPage;
import gongkai.answer.recordcorrection.page.MatterPage;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.letter.DeliveryRoute;
import gongkai.foundation.letter.Letter;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frame;
import gongkai.foundation.web.Moment;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Turns corrections into the words of pages; the portal and the desk say the same things the same way.
@Component
class RecordCorrectionPages {
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private final RecordCorrections corrections;
    private final RecordCorrectionStore store;
    private final Organs organs;

    RecordCorrectionPages(RecordCorrections corrections, RecordCorrectionStore store, Organs organs) {
        this.corrections = corrections;
        this.store = store;
        this.organs = organs;
    }

    /// 第四十一条 names no period; that is said, so that nobody takes the city's rule for the law's.
    String term() {
        return "条例没有规定更正的办理期限，本平台按自收到之日起%d个工作日办结。".formatted(corrections.days());
    }

    String turn(RecordCorrection correction) {
        String due = DateText.full(correction.dueOn());
        String closed = correction.closedOn().map(DateText::full).orElse("");
        return switch (correction.status()) {
            case RECEIVED -> "轮到机关受理，最迟%s办结。".formatted(due);
            case VERIFYING -> "机关正在核实，最迟%s办结。".formatted(due);
            case CORRECTED -> "已于%s更正，内容见告知书。".formatted(closed);
            case REFUSED -> "已于%s决定不予更正，理由和救济途径见告知书。".formatted(closed);
            case FORWARDED -> "已于%s转送有权更正的机关，是哪个机关见告知书。".formatted(closed);
            case REDIRECTED -> "不归本机关更正，已于%s告知向哪个机关提出，见告知书。".formatted(closed);
            case WITHDRAWN -> "申请人已于%s撤回。".formatted(closed);
        };
    }

    String tone(RecordCorrection correction) {
        if (correction.status().isClosed()) {
            return "done";
        }
        return corrections.today().isAfter(correction.dueOn()) ? "late" : "";
    }

    List<Fact> facts(RecordCorrection correction) {
        return List.of(
                Fact.of("编号", correction.number()),
                Fact.of("机关", organ(correction)),
                Fact.of("收到之日", DateText.full(correction.receivedOn())),
                Fact.of("最迟办结", DateText.full(correction.dueOn())),
                Fact.of("状态", correction.status().label()));
    }

    static List<Fact> claim(Claim claim) {
        return List.of(
                Fact.wide("有关的记录", claim.record()),
                Fact.wide("不准确之处", claim.wrong()),
                Fact.wide("应当更正为", claim.right()),
                Fact.wide("证据说明", claim.basis()),
                Fact.of("领取方式", claim.route().label()));
    }

    List<Moment> moments(RecordCorrection correction) {
        return store.listHistory(correction.id()).reversed().stream()
                .map(line -> new Moment(
                        dateAndTime(line.at()),
                        (line.byOrgan() ? "机关" : "申请人") + line.action().done(),
                        line.detail()))
                .toList();
    }

    static MatterPage.LetterLine letter(Letter letter, String folder) {
        return new MatterPage.LetterLine(
                letter.title(),
                letter.name(),
                DateText.full(letter.signedOn()),
                folder + letter.id().value(),
                letter.deliveredOn()
                        .map(day -> DateText.full(day) + "送达")
                        .orElse(letter.status().label()));
    }

    String organ(RecordCorrection correction) {
        return organs.find(correction.organ())
                .map(Organ::name)
                .orElse(correction.organ().value());
    }

    FormPage form(
            Frame frame,
            boolean desk,
            String action,
            Map<String, String> typed,
            Problems problems,
            Predicate<Organ> offered) {
        return new FormPage(
                frame,
                desk,
                action,
                term(),
                organs.list().stream()
                        .filter(RecordCorrectionForm::answers)
                        .filter(offered)
                        .map(organ -> new Choice(organ.id().value(), organ.name()))
                        .toList(),
                Stream.of(RecordCorrectionForm.ID_CARD, RecordCorrectionForm.CREDIT_CODE, "护照", "港澳台居民证件", "军官证", "其他")
                        .map(each -> new Choice(each, each))
                        .toList(),
                Arrays.stream(DeliveryRoute.values())
                        .map(each -> new Choice(each.name(), each.label()))
                        .toList(),
                typed,
                problems);
    }

    /// A form nobody has typed in yet, with a name of its own.
    static Map<String, String> fresh(String organ) {
        return Map.of(
                "organ",
                organ,
                "certificate",
                RecordCorrectionForm.ID_CARD,
                "route",
                DeliveryRoute.ONLINE.name(),
                "submission",
                FormName.fresh());
    }

    private static String dateAndTime(Instant at) {
        ZonedDateTime time = at.atZone(HERE);
        return "%s %02d:%02d".formatted(DateText.full(time.toLocalDate()), time.getHour(), time.getMinute());
    }
}
