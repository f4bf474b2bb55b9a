package gongkai.answer.foi;

import gongkai.foundation.kernel.DateText;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.typesetting.OfficialText;
import gongkai.foundation.typesetting.OutputFormat;
import gongkai.foundation.typesetting.TextPart;
import gongkai.foundation.typesetting.Typesetter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// The papers of a case file that are made from the record: 申请表 (条例第二十九条), 接收回执, 办理过程, 救济登记.
@Component
class FoiCaseRecords implements CaseFileSource {
    private static final int PART = 10;
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private final FoiAccess access;
    private final FoiReceipt receipt;
    private final FoiRequestStore store;
    private final FoiRemedyStore remedies;
    private final Organs organs;
    private final Typesetter typesetter;

    FoiCaseRecords(
            FoiAccess access,
            FoiReceipt receipt,
            FoiRequestStore store,
            FoiRemedyStore remedies,
            Organs organs,
            Typesetter typesetter) {
        this.access = access;
        this.receipt = receipt;
        this.store = store;
        this.remedies = remedies;
        this.organs = organs;
        this.typesetter = typesetter;
    }

    @Override
    public int part() {
        return PART;
    }

    @Override
    public List<CasePaper> papers(FoiRequest request) {
        var papers = new ArrayList<CasePaper>();
        papers.add(paper("政府信息公开申请表", request.receivedOn(), () -> form(request)));
        papers.add(paper("接收回执", request.receivedOn(), () -> receipt.of(request)));
        papers.add(paper("办理过程", request.closedOn().orElse(request.receivedOn()), () -> course(request)));
        if (!remedies.list(request.id()).isEmpty()) {
            papers.add(paper("行政复议和行政诉讼登记", request.closedOn().orElseThrow(), () -> remedies(request)));
        }
        return papers;
    }

    private CasePaper paper(String title, LocalDate on, Text text) {
        return new CasePaper(title, on, "pdf", () -> typesetter.set(text.made(), OutputFormat.PDF));
    }

    private OfficialText form(FoiRequest request) {
        Applicant who = access.applicant(request);
        return table(
                request,
                "政府信息公开申请表",
                List.of("项目", "内容"),
                List.of(
                        List.of("编号", request.number()),
                        List.of("收到之日", DateText.full(request.receivedOn())),
                        List.of("收到方式", request.channel().label()),
                        List.of("申请人", who.name()),
                        List.of("申请人类别", who.kind().label()),
                        List.of("身份证明", (who.certificate() + " " + who.certificateNumber()).strip()),
                        List.of("联系人", who.contact()),
                        List.of("联系电话", who.telephone()),
                        List.of("通信地址", who.address()),
                        List.of("电子邮箱", who.email()),
                        List.of("所需信息的名称", request.wish().title()),
                        List.of("文号或者其他特征性描述", request.wish().description()),
                        List.of("提供方式", request.wish().form().label()),
                        List.of("获取途径", request.wish().route().label())));
    }

    private OfficialText course(FoiRequest request) {
        var rows = store.listHistory(request.id()).stream()
                .map(line -> List.of(
                        DateText.full(line.at().atZone(HERE).toLocalDate()),
                        line.byOrgan() ? "本机关" : "申请人",
                        line.action().label(),
                        line.detail()))
                .toList();
        return table(request, "政府信息公开申请办理过程", List.of("日期", "办理人", "事项", "内容"), rows);
    }

    private OfficialText remedies(FoiRequest request) {
        var rows = remedies.list(request.id()).stream()
                .map(remedy -> List.of(
                        remedy.kind().label(),
                        DateText.full(remedy.filedOn()),
                        remedy.answeredOn().map(DateText::full).orElse(""),
                        remedy.result().map(RemedyResult::label).orElse("尚未审结"),
                        remedy.concludedOn().map(DateText::full).orElse("")))
                .toList();
        return table(request, "行政复议和行政诉讼登记", List.of("种类", "提起日期", "提交答复", "结果", "审结日期"), rows);
    }

    private OfficialText table(FoiRequest request, String title, List<String> head, List<List<String>> rows) {
        return CaseText.of(
                organs.nameOn(request.organ(), request.receivedOn()),
                title,
                List.of(new TextPart.Table("", head, rows)));
    }

    /// A text that is made when the paper is asked for.
    private interface Text {
        OfficialText made();
    }
}
