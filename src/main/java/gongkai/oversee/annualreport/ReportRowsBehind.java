package gongkai.oversee.annualreport;

import gongkai.answer.foi.Decision;
import gongkai.answer.foi.FoiRequest;
import gongkai.answer.foi.FoiRequestId;
import gongkai.answer.foi.FoiRequests;
import gongkai.answer.foi.Remedy;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.organ.OrganId;
import gongkai.oversee.annualreport.page.CellPage.Row;
import gongkai.oversee.annualreport.page.CellPage.Text;
import gongkai.publish.disclosure.DocumentNumber;
import gongkai.publish.disclosure.PublishedDocument;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The rows behind a figure in words. What a request is about is shown, and linked, only to those who may see it.
@Component
class ReportRowsBehind {
    private final FoiRequests requests;
    private final Policy policy;

    ReportRowsBehind(FoiRequests requests, Policy policy) {
        this.requests = requests;
        this.policy = policy;
    }

    List<String> headings(ReportBehind behind) {
        return switch (behind) {
            case ReportBehind.Requests rows -> List.of("编号", "信息名称", "申请人", "收到", "办理结果", "办结");
            case ReportBehind.Remedies rows -> List.of("申请编号", "种类", "提起", "结果", "审结");
            case ReportBehind.Documents rows ->
                rows.money() ? List.of("标题", "文号", "成文日期", "金额（万元）") : List.of("标题", "文号", "成文日期", "有效性", "废止或者失效");
        };
    }

    List<Row> rows(ReportBehind behind, OrganId organ, Person person) {
        boolean maySee = policy.may(person, Act.SEE_REQUEST, organ);
        return switch (behind) {
            case ReportBehind.Requests(var rows) ->
                rows.stream().map(each -> request(each, maySee)).toList();
            case ReportBehind.Remedies(var rows) ->
                rows.stream().map(each -> remedy(each, maySee)).toList();
            case ReportBehind.Documents(var rows, var money) ->
                rows.stream().map(each -> document(each, money)).toList();
        };
    }

    private static Row request(FoiRequest request, boolean maySee) {
        return new Row(List.of(
                new Text(request.number(), maySee ? path(request.id()) : ""),
                Text.of(maySee ? request.wish().title() : "—"),
                Text.of(request.applicantKind().label()),
                date(Optional.of(request.receivedOn())),
                Text.of(request.decision().map(ReportRowsBehind::result).orElse("尚未办结")),
                date(request.closedOn())));
    }

    private static String result(Decision decision) {
        String group = decision.group().label();
        return group.equals(decision.label()) ? group : group + "：" + decision.label();
    }

    private Row remedy(Remedy remedy, boolean maySee) {
        String number = requests.find(remedy.request()).map(FoiRequest::number).orElse("—");
        return new Row(List.of(
                new Text(number, maySee ? path(remedy.request()) : ""),
                Text.of(remedy.kind().label()),
                date(Optional.of(remedy.filedOn())),
                Text.of(remedy.result().map(result -> result.label()).orElse("尚未审结")),
                date(remedy.concludedOn())));
    }

    private static Row document(PublishedDocument document, boolean money) {
        var title = new Text(document.title(), document.path());
        var number = Text.of(document.number().map(DocumentNumber::value).orElse("—"));
        var made = date(Optional.of(document.madeOn()));
        if (money) {
            String amount = document.amountWan().map(ReportLayout::written).orElse("—");
            return new Row(List.of(title, number, made, Text.of(amount)));
        }
        return new Row(List.of(
                title,
                number,
                made,
                Text.of(document.validityText()),
                date(document.end().map(PublishedDocument.End::on))));
    }

    private static String path(FoiRequestId id) {
        return "/console/requests/" + id.value();
    }

    private static Text date(Optional<LocalDate> day) {
        return Text.of(day.map(DateText::full).orElse("—"));
    }
}
