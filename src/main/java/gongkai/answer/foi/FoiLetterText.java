package gongkai.answer.foi;

import gongkai.foundation.kernel.DateText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the letters say, paragraph by paragraph.
final class FoiLetterText {
    static final String LAW = "《中华人民共和国政府信息公开条例》";

    private FoiLetterText() {}

    /// A person is 您; an organisation is 你单位.
    static String you(FoiRequest request) {
        return request.applicantKind().isOrganisation() ? "你单位" : "您";
    }

    static List<String> correction(FoiRequest request, String points, int days) {
        return List.of(
                opening(request),
                "经审查，申请内容不够明确，需要补正。根据%s第三十条的规定，请补充以下内容：".formatted(LAW),
                points,
                "请自收到本告知书之日起%d个工作日内提交补正。答复期限自收到补正之日起重新计算。无正当理由逾期不补正的，视为放弃申请，本机关不再处理。".formatted(days));
    }

    static List<String> extension(FoiRequest request, LocalDate before, String approver, String reason) {
        return List.of(
                opening(request),
                "本机关原应于%s前答复。因%s，根据%s第三十三条的规定，经政府信息公开工作机构负责人%s同意，答复期限延长%d个工作日，最迟于%s前答复。"
                        .formatted(
                                DateText.full(before),
                                bare(reason),
                                LAW,
                                approver,
                                request.extension(),
                                DateText.full(request.dueOn())),
                "给%s带来的不便，请予谅解。".formatted(you(request)));
    }

    static List<String> lapsed(FoiRequest request, Optional<LocalDate> servedOn, String remedies) {
        String until = request.correctionDueOn().map(DateText::full).orElse("规定期限");
        return List.of(
                opening(request),
                "本机关的补正告知书%s，要求%s于%s前补正申请内容，至今未收到补正。根据%s第三十条的规定，视为放弃申请，本机关不再处理。"
                        .formatted(served(servedOn), you(request), until, LAW),
                "%s仍需要有关信息的，可以重新提出申请。".formatted(you(request)),
                remedies);
    }

    static String served(Optional<LocalDate> on) {
        return on.map(day -> "已于%s送达".formatted(DateText.full(day))).orElse("已经送达");
    }

    /// @param article the article the result rests on, as the city has it
    static List<String> reply(
            FoiRequest request, FoiReply.Ruling ruling, String article, String reviewBody, String court) {
        var paragraphs = new ArrayList<String>();
        paragraphs.add(opening(request));
        paragraphs.add(ReplyText.finding(ruling, you(request), article));
        paragraphs.add(ReplyText.facts(ruling.decision()) + "：" + ruling.text().strip());
        if (ruling.decision().discloses()) {
            paragraphs.add(supply(request, ruling));
        }
        paragraphs.add(remedies(ruling, reviewBody, court));
        return paragraphs;
    }

    /// 撤回申请确认.
    ///
    /// @param statement what the applicant said to it, or empty
    static List<String> withdrawal(FoiRequest request, LocalDate on, String statement) {
        return List.of(
                opening(request),
                "%s于%s提出撤回申请。%s"
                        .formatted(
                                you(request),
                                DateText.full(on),
                                statement.isBlank() ? "申请人没有附加说明。" : "申请人的说明：" + bare(statement.strip()) + "。"),
                "本机关确认，上述申请自%s起撤回，不再办理。%s仍需要有关信息的，可以重新提出申请。".formatted(DateText.full(on), you(request)));
    }

    static String opening(FoiRequest request) {
        return "本机关于%s收到%s提出的政府信息公开申请（编号%s），申请内容为“%s”。"
                .formatted(
                        DateText.full(request.receivedOn()),
                        you(request),
                        request.number(),
                        request.wish().title());
    }

    private static String supply(FoiRequest request, FoiReply.Ruling ruling) {
        String form = "信息以%s形式、通过%s方式提供"
                .formatted(request.wish().form().label(), request.wish().route().label());
        return ruling.attachments().isEmpty()
                ? form + "。"
                : form + "，共 %d 个附件。".formatted(ruling.attachments().size());
    }

    /// Refusals under articles 14 to 16: review first, then suit (行政复议法第二十三条). All others: review or suit.
    private static String remedies(FoiReply.Ruling ruling, String reviewBody, String court) {
        return ruling.reviewFirst()
                ? "如不服本决定，应当先申请行政复议：可以自收到本决定之日起60日内向%s申请行政复议；对行政复议决定不服的，可以自收到复议决定书之日起15日内向%s提起行政诉讼。"
                        .formatted(reviewBody, court)
                : eitherRemedy(reviewBody, court);
    }

    static String eitherRemedy(String reviewBody, String court) {
        return "如不服本答复，可以自收到本答复之日起60日内向%s申请行政复议，也可以自收到本答复之日起6个月内向%s提起行政诉讼。".formatted(reviewBody, court);
    }

    static String bare(String sentence) {
        return sentence.replaceAll("[。；;.]+$", "");
    }
}
