package gongkai.answer.foi;

import gongkai.foundation.kernel.DateText;
import gongkai.foundation.letter.Letter;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.typesetting.OfficialText;
import gongkai.foundation.typesetting.TextPart;
import gongkai.foundation.worklist.Worklist;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Fills in the forms of a request: 申请表, 登记表, 接收回执, 流程图, and the 征求意见确认函 of who was asked.
@Component
class FoiForms {
    private static final List<String> HEAD = List.of("项目", "内容");

    private final FoiAccess access;
    private final FoiReceipt receipt;
    private final ConsultationLetters opinions;
    private final ConsultationStore consultations;
    private final ConsultationSealing sealing;
    private final Worklist worklist;
    private final Organs organs;

    FoiForms(
            FoiAccess access,
            FoiReceipt receipt,
            ConsultationLetters opinions,
            ConsultationStore consultations,
            ConsultationSealing sealing,
            Worklist worklist,
            Organs organs) {
        this.access = access;
        this.receipt = receipt;
        this.opinions = opinions;
        this.consultations = consultations;
        this.sealing = sealing;
        this.worklist = worklist;
        this.organs = organs;
    }

    /// For the applicant and for the case file: with the applicant's data in full.
    OfficialText of(FoiForm form, FoiRequest request) {
        return of(form, request, access.applicant(request));
    }

    /// For the desk, where the applicant is masked like everywhere else; to see more one gives a reason.
    OfficialText masked(FoiForm form, FoiRequest request) {
        return of(form, request, FoiApplicantPart.masked(access.applicant(request)));
    }

    private OfficialText of(FoiForm form, FoiRequest request, Applicant who) {
        return switch (form) {
            case REQUEST_FORM -> requestForm(request, who);
            case REGISTER_ENTRY -> registerEntry(request, who);
            case RECEIPT -> receipt.of(request);
            case FLOW_CHART -> flowChart(request);
        };
    }

    /// 申请表 (条例第二十九条第二款), as it was filed.
    private OfficialText requestForm(FoiRequest request, Applicant who) {
        boolean organisation = who.kind().isOrganisation();
        return table(
                request,
                FoiForm.REQUEST_FORM.title(),
                List.of(
                        List.of("编号", request.number()),
                        List.of("收到之日", DateText.full(request.receivedOn())),
                        List.of("收到方式", request.channel().label()),
                        List.of(organisation ? "申请人名称" : "申请人姓名", who.name()),
                        List.of("申请人类别", who.kind().label()),
                        List.of("身份证明", (who.certificate() + " " + who.certificateNumber()).strip()),
                        List.of("联系人", organisation ? who.contact() : who.name()),
                        List.of("联系电话", who.telephone()),
                        List.of("通信地址", who.address()),
                        List.of("电子邮箱", who.email()),
                        List.of("所需信息的名称", request.wish().title()),
                        List.of("文号或者其他特征性描述", request.wish().description()),
                        List.of("提供方式", request.wish().form().label()),
                        List.of("获取途径", request.wish().route().label())));
    }

    /// 申请登记表: how the request came, until when it is to be answered, in whose hands it is.
    private OfficialText registerEntry(FoiRequest request, Applicant who) {
        String handler = worklist.find(FoiRequestChanged.KIND, request.id().value())
                .map(item -> item.holder().label())
                .orElse("经办岗位");
        return table(
                request,
                FoiForm.REGISTER_ENTRY.title(),
                List.of(
                        List.of("编号", request.number()),
                        List.of("收到渠道", request.channel().label()),
                        List.of("收到之日", DateText.full(request.receivedOn())),
                        List.of("申请人", who.name() + "（" + who.kind().label() + "）"),
                        List.of("申请内容", request.wish().title()),
                        List.of("最迟答复之日", DateText.full(request.dueOn())),
                        List.of("经办人", handler),
                        List.of("办理状态", request.stage()),
                        List.of("处理结果", request.decision().map(Decision::words).orElse("")),
                        List.of("办结日期", request.closedOn().map(DateText::full).orElse(""))));
    }

    /// 办理流程图 as a table, made of the transitions themselves: what may follow on what, and whose turn it is.
    private OfficialText flowChart(FoiRequest request) {
        var labels = FoiProcedure.states().stream()
                .collect(Collectors.toMap(FoiProcedure.State::code, FoiProcedure.State::label));
        var rows = FoiProcedure.states().stream()
                .map(state -> List.of(
                        state.label(),
                        state.turn().label(),
                        state.ways().isEmpty()
                                ? "结束"
                                : state.ways().stream()
                                        .map(way -> way.action() + "→" + labels.get(way.to()))
                                        .collect(Collectors.joining("；"))))
                .toList();
        return text(
                request,
                FoiForm.FLOW_CHART.title(),
                List.of(
                        new TextPart.Table("", List.of("环节", "轮到谁", "下一步"), rows),
                        new TextPart.Paragraph(
                                "自收到申请之日起20个工作日内答复；需要延长的，经政府信息公开工作机构负责人同意并告知申请人，" + "最长延长20个工作日。征求意见的时间不计算在内。")));
    }

    /// 征求意见确认函: the slip on which who was asked answers, with the answer once it has come.
    OfficialText confirmation(FoiRequest request, Consultation asked) {
        var sealed = consultations.sealed(asked.id());
        String number =
                opinions.list(asked).stream().findFirst().map(Letter::name).orElse("");
        String said = sealing.words(sealed);
        var rows = List.of(
                List.of("征求意见书", number),
                List.of("被征求意见的一方", sealing.addressee(sealed)),
                List.of("征求意见的信息", sealing.matter(sealed)),
                List.of("收到征求意见书的日期", asked.receivedOn().map(DateText::full).orElse("　　　年　　月　　日")),
                List.of("意见", boxes(asked)),
                List.of("同意公开的部分、不同意公开的理由", said),
                List.of(
                        "提出意见的日期",
                        asked.opinion()
                                .filter(Consultation.Opinion.said()::contains)
                                .flatMap(opinion -> asked.endedOn())
                                .map(DateText::full)
                                .orElse("　　　年　　月　　日")),
                List.of("签名或者盖章", ""));
        return text(
                request,
                "政府信息公开征求意见确认函",
                List.of(
                        new TextPart.Table("", HEAD, rows),
                        new TextPart.Paragraph("请自收到征求意见书之日起15个工作日内填写、签名或者盖章后寄回本机关。"
                                + asked.kind().silence())));
    }

    private static String boxes(Consultation asked) {
        return Consultation.Opinion.said().stream()
                .map(opinion -> (asked.opinion().equals(Optional.of(opinion)) ? "■" : "□") + opinion.label())
                .collect(Collectors.joining("　"));
    }

    private OfficialText table(FoiRequest request, String title, List<List<String>> rows) {
        return text(request, title, List.of(new TextPart.Table("", HEAD, rows)));
    }

    private OfficialText text(FoiRequest request, String title, List<TextPart> parts) {
        return CaseText.of(organs.nameOn(request.organ(), request.receivedOn()), title, parts);
    }
}
