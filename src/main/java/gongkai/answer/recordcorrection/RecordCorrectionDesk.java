package gongkai.answer.recordcorrection;

import gongkai.answer.foi.UnmaskReason;
import gongkai.answer.recordcorrection.page.DeskPage;
import gongkai.answer.recordcorrection.page.MatterPage;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.personaldata.Mask;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frames;
import gongkai.foundation.worklist.Worklist;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Lays out the desk of one correction.
@Component
class RecordCorrectionDesk {
    private static final int KILO = 1024;

    private final RecordCorrections corrections;
    private final RecordCorrectionAccess access;
    private final RecordCorrectionPages pages;
    private final RecordCorrectionLetters letters;
    private final EvidenceStore evidence;
    private final Worklist worklist;
    private final Policy policy;

    RecordCorrectionDesk(
            RecordCorrections corrections,
            RecordCorrectionAccess access,
            RecordCorrectionPages pages,
            RecordCorrectionLetters letters,
            EvidenceStore evidence,
            Worklist worklist,
            Policy policy) {
        this.corrections = corrections;
        this.access = access;
        this.pages = pages;
        this.letters = letters;
        this.evidence = evidence;
        this.worklist = worklist;
        this.policy = policy;
    }

    /// @param full who asks in full, where a reason was given
    DeskPage page(
            Frames frames,
            Person.Staff me,
            RecordCorrection correction,
            Map<String, String> typed,
            Problems problems,
            Optional<Claim> full) {
        String base = RecordCorrectionDeskController.LIST + "/" + correction.id();
        boolean handles = policy.may(me, Act.HANDLE_REQUEST, correction.organ());
        Claim claim = access.claim(correction);
        return new DeskPage(
                frames.console(
                        "更正申请 " + correction.number(),
                        Crumb.of("更正政府信息", RecordCorrectionDeskController.LIST),
                        Crumb.here(correction.number())),
                base,
                worklist.partOf(RecordCorrectionChanged.KIND, correction.id()),
                pages.turn(correction),
                pages.tone(correction),
                pages.term(),
                pages.facts(correction),
                full.map(RecordCorrectionDesk::who).orElseGet(() -> who(masked(claim))),
                full.isPresent(),
                RecordCorrectionPages.claim(claim),
                evidence.list(correction.id()).stream()
                        .map(file -> new DeskPage.File(
                                file.name(),
                                "%s，%,d KB".formatted(file.kind(), Math.max(1, file.size() / KILO)),
                                base + "/evidence/" + file.id()))
                        .toList(),
                letters(correction),
                pages.moments(correction),
                handles,
                handles
                        && RecordCorrectionStatus.TRANSITIONS.allows(
                                correction.status(), RecordCorrectionAction.ACCEPT),
                policy.may(me, Act.UNMASK_PERSONAL_DATA, correction.organ()),
                Arrays.stream(UnmaskReason.values())
                        .filter(reason -> reason != UnmaskReason.OTHER)
                        .map(reason -> new Choice(reason.name(), reason.label()))
                        .toList(),
                handles ? outcomes(correction) : List.of(),
                whyNot(correction, handles),
                typed,
                problems);
    }

    private List<MatterPage.LetterLine> letters(RecordCorrection correction) {
        return Stream.concat(letters.list(correction.id()).stream(), letters.listForwarded(correction.id()).stream())
                .map(letter -> RecordCorrectionPages.letter(letter, "/console/letters/"))
                .toList();
    }

    private List<Choice> outcomes(RecordCorrection correction) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> corrections.whyNot(correction, outcome).isEmpty())
                .map(outcome -> new Choice(outcome.name(), outcome.label(), "须写明：" + outcome.words()))
                .toList();
    }

    private static String whyNot(RecordCorrection correction, boolean handles) {
        if (correction.status().isClosed()) {
            return "";
        }
        if (!handles) {
            return "您可以查看这件更正申请，办理由经办人员进行。";
        }
        return correction.status() == RecordCorrectionStatus.RECEIVED ? "受理并核实以后，才能更正或者不予更正；不归本机关更正的，可以直接转送或者告知。" : "";
    }

    private static Claim masked(Claim claim) {
        boolean organisation = claim.isOrganisation();
        return new Claim(
                organisation ? claim.name() : Mask.name(claim.name()),
                claim.certificate(),
                organisation ? claim.certificateNumber() : Mask.identityNumber(claim.certificateNumber()),
                Mask.telephone(claim.telephone()),
                Mask.address(claim.address()),
                Mask.email(claim.email()),
                claim.record(),
                claim.wrong(),
                claim.right(),
                claim.basis(),
                claim.route());
    }

    private static List<Fact> who(Claim claim) {
        return List.of(
                Fact.of("申请人", claim.name()),
                Fact.of(claim.certificate(), claim.certificateNumber()),
                Fact.of("联系电话", claim.telephone().isEmpty() ? "已删除" : claim.telephone()),
                Fact.of("电子邮箱", claim.email().isEmpty() ? "没有填写" : claim.email()),
                Fact.wide("通信地址", claim.address().isEmpty() ? "没有填写" : claim.address()));
    }
}
