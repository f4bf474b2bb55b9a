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

/// The papers of a case file that are made from the record: 申请表 (条例第二十九条), 接收回执, 办理过程, 转交登记, 救济登记.
@Component
class FoiCaseRecords implements CaseFileSource {
    private static final int PART = 10;
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private final FoiForms forms;
    private final FoiRequestStore store;
    private final FoiRemedyStore remedies;
    private final FoiSecrecy secrecy;
    private final FoiHandOvers handOvers;
    private final Organs organs;
    private final Typesetter typesetter;

    FoiCaseRecords(
            FoiForms forms,
            FoiRequestStore store,
            FoiRemedyStore remedies,
            FoiSecrecy secrecy,
            FoiHandOvers handOvers,
            Organs organs,
            Typesetter typesetter) {
        this.forms = forms;
        this.store = store;
        this.remedies = remedies;
        this.secrecy = secrecy;
        this.handOvers = handOvers;
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
        papers.add(paper("政府信息公开申请表", request.receivedOn(), () -> forms.of(FoiForm.REQUEST_FORM, request)));
        papers.add(paper("接收回执", request.receivedOn(), () -> forms.of(FoiForm.RECEIPT, request)));
        papers.add(paper("申请登记表", request.receivedOn(), () -> forms.of(FoiForm.REGISTER_ENTRY, request)));
        papers.add(paper("办理过程", request.closedOn().orElse(request.receivedOn()), () -> course(request)));
        if (!secrecy.list(request.id()).isEmpty()) {
            papers.add(paper("保密审查记录", request.closedOn().orElse(request.receivedOn()), () -> secrecy(request)));
        }
        handOvers
                .find(request.id())
                .ifPresent(handed -> papers.add(paper("转交登记", handed.on(), () -> handedOver(request, handed))));
        if (!remedies.list(request.id()).isEmpty()) {
            papers.add(paper("行政复议和行政诉讼登记", request.closedOn().orElseThrow(), () -> remedies(request)));
        }
        return papers;
    }

    private CasePaper paper(String title, LocalDate on, Text text) {
        return new CasePaper(title, on, "pdf", () -> typesetter.set(text.made(), OutputFormat.PDF));
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

    private OfficialText secrecy(FoiRequest request) {
        var rows = secrecy.list(request.id()).stream()
                .map(review -> List.of(
                        DateText.full(review.at().atZone(HERE).toLocalDate()),
                        review.by(),
                        review.conclusion(),
                        review.scope(),
                        review.basis() + (review.opinion().isEmpty() ? "" : "。" + review.opinion())))
                .toList();
        return table(request, "保密审查记录", List.of("日期", "审查人", "结论", "范围", "依据和意见"), rows);
    }

    private OfficialText handedOver(FoiRequest request, HandOver handed) {
        return table(
                request,
                "转交登记",
                List.of("项目", "内容"),
                List.of(
                        List.of("转交的单位", handed.unit()),
                        List.of("转交的事项", handed.words()),
                        List.of("转交日期", DateText.full(handed.on())),
                        List.of("告知申请人", handed.sentence()),
                        List.of("经办", FoiLedger.name(handed.by()))));
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
