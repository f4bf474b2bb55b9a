package gongkai.answer.foi;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.DeskForm;
import gongkai.foundation.identity.Needs;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// What the officer does at the desk. What is refused is shown on the desk again, with what was typed.
@Controller
class FoiDeskActions {
    /// As many as the form has lines for; what is more is split once more.
    private static final int MATTERS = 5;

    private final FoiVerbs verbs;
    private final FoiRequestStore store;
    private final DeskAnswer answers;
    private final FoiFiles files;

    FoiDeskActions(FoiVerbs verbs, FoiRequestStore store, DeskAnswer answers, FoiFiles files) {
        this.verbs = verbs;
        this.store = store;
        this.answers = answers;
        this.files = files;
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping("/console/requests/{id}/accept")
    Object accept(DeskForm form) {
        return answers.answer(form, "已受理。", request -> verbs.acceptance().accept(request, form.me()));
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping("/console/requests/{id}/split")
    Object split(DeskForm form) {
        return answers.answer(form, "已分开办理，并告知申请人。", request -> {
            var matters = IntStream.rangeClosed(1, MATTERS)
                    .mapToObj(line -> new FoiSplit.Matter(
                            form.text("partTitle" + line).strip(),
                            form.text("partDescription" + line).strip()))
                    .toList();
            verbs.split().split(request, matters, form.me());
        });
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping("/console/requests/{id}/ask_correction")
    Object ask(DeskForm form) {
        return answers.answer(
                form, "补正告知书已生成，等待申请人补正。", request -> verbs.correction().ask(request, form.text("points"), form.me()));
    }

    /// 补正 that came on paper or by word of mouth.
    @Needs(Act.HANDLE_REQUEST)
    @PostMapping("/console/requests/{id}/correction")
    Object correct(DeskForm form) {
        return answers.answer(
                form,
                "补正已登记，答复期限从收到补正之日起重新计算。",
                request -> verbs.correction()
                        .enter(
                                request,
                                form.text("title"),
                                form.text("description"),
                                DeskAnswer.brought(form, "correctedOn", "correctedManner"),
                                form.me()));
    }

    /// 撤回 that came on paper or by word of mouth.
    @Needs(Act.HANDLE_REQUEST)
    @PostMapping("/console/requests/{id}/withdrawal")
    Object withdraw(DeskForm form) {
        return answers.answer(
                form,
                "撤回已登记，撤回确认书已生成。",
                request -> verbs.withdrawal()
                        .enter(
                                request,
                                form.text("statement"),
                                DeskAnswer.brought(form, "withdrawnOn", "withdrawnManner"),
                                form.me()));
    }

    /// 保密审查 by whoever sees the desk: of those charged with it, or alone.
    @Needs(Act.SEE_REQUEST)
    @PostMapping("/console/requests/{id}/secrecy")
    Object secrecy(DeskForm form) {
        return answers.answer(
                form,
                "保密审查已登记。",
                request -> verbs.secrecy()
                        .note(
                                request,
                                new FoiSecrecy.Finding(
                                        switch (form.text("secret")) {
                                            case "true" -> Optional.of(true);
                                            case "false" -> Optional.of(false);
                                            default -> Optional.empty();
                                        },
                                        form.text("secrecyScope"),
                                        form.text("basis"),
                                        form.text("secrecyOpinion")),
                                form.me()));
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping("/console/requests/{id}/decide")
    Object decide(DeskForm form, @RequestParam(required = false) Optional<List<MultipartFile>> attachments) {
        return answers.answer(form, "已答复，答复书已生成。", request -> {
            var decision = DeskAnswer.choice(form, Decision.class, "decision", "请选择答复的结果。");
            var ruling = new FoiReply.Ruling(
                    decision,
                    decision == Decision.PARTLY_DISCLOSED ? form.choice(Decision.class, "withheld") : Optional.empty(),
                    form.text("text"),
                    files.keep(request, decision, attachments.orElse(List.of())),
                    form.text("publicInterest"));
            verbs.reply().decide(request, ruling, form.me());
        });
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping("/console/requests/{id}/lapse")
    Object lapse(DeskForm form) {
        return answers.answer(form, "已按视为放弃申请处理，告知书已生成。", request -> {
            if (store.find(request)
                    .filter(each -> each.status() == FoiStatus.AWAITING_FEE)
                    .isPresent()) {
                verbs.fee().lapse(request, form.me());
            } else {
                verbs.correction().lapse(request, form.me());
            }
        });
    }

    /// 转交 of a petition in the form of a request.
    @Needs(Act.HANDLE_REQUEST)
    @PostMapping("/console/requests/{id}/hand_over")
    Object handOver(DeskForm form) {
        return answers.answer(
                form,
                "已转交，并告知申请人。",
                request -> verbs.handOvers().handOver(request, form.text("unit"), form.text("handedWords"), form.me()));
    }

    /// 不采纳 of what the applicant proposed; to take it up is to publish.
    @Needs(Act.HANDLE_REQUEST)
    @PostMapping("/console/requests/{id}/decline_proposal")
    Object decline(DeskForm form) {
        return answers.answer(
                form,
                "已答复申请人的建议。",
                request -> verbs.proposals().decline(request, form.text("declineReason"), form.me()));
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping("/console/requests/{id}/publish")
    Object publish(DeskForm form) {
        return answers.answer(
                form,
                "已转入拟稿。请到拟稿核对内容、答复自动检查的发现，再送审；审核通过后主动公开。",
                request -> verbs.publication().begin(request, form.text("publicTitle"), form.me()));
    }
}
