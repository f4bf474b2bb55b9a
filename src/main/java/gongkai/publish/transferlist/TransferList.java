package gongkai.publish.transferlist;

import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.typesetting.OfficialText;
import gongkai.foundation.typesetting.TextPart;
import gongkai.publish.disclosure.DocumentNumber;
import gongkai.publish.disclosure.PublishedDocument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One list: whose documents, of what time, for whom.
///
/// @param on the day of the transfer
/// @param receiver the archive, library or service hall that receives them
record TransferList(Organ organ, LocalDate from, LocalDate until, LocalDate on, String receiver) {
    private static final int LONGEST = 100;

    /// What is wrong with what was asked for.
    static Problems check(Optional<LocalDate> from, Optional<LocalDate> until, String receiver) {
        return new Problems()
                .when(from.isEmpty(), "from", "请填写开始的日期。")
                .when(until.isEmpty(), "until", "请填写结束的日期。")
                .when(from.isPresent() && until.filter(from.get()::isAfter).isPresent(), "until", "结束的日期不能早于开始的日期。")
                .when(
                        from.map(day -> day.plusYears(1))
                                .filter(most -> until.filter(most::isBefore).isPresent())
                                .isPresent(),
                        "until",
                        "一张明细表不超过一年。")
                .when(receiver.isBlank(), "receiver", "请填写接收的单位，例如：云州市档案馆。")
                .when(receiver.length() > LONGEST, "receiver", "不超过 " + LONGEST + " 个字。");
    }

    OfficialText text(List<PublishedDocument> documents) {
        var rows = new ArrayList<List<String>>();
        for (PublishedDocument document : documents) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    document.title(),
                    document.number().map(DocumentNumber::toString).orElse(""),
                    document.indexNumber(),
                    DateText.full(document.publishedOn())));
        }
        return new OfficialText(
                organ.name(),
                Optional.empty(),
                "主动公开政府信息移送明细表",
                "",
                List.of(
                        new TextPart.Paragraph("移送单位：%s".formatted(organ.name())),
                        new TextPart.Paragraph("接收单位：%s".formatted(receiver.strip())),
                        new TextPart.Paragraph("移送日期：%s".formatted(DateText.full(on))),
                        new TextPart.Paragraph("以下是%s至%s主动公开的政府信息，共%d件，根据《中华人民共和国政府信息公开条例》第二十五条移送。"
                                .formatted(DateText.full(from), DateText.full(until), rows.size())),
                        new TextPart.Table("", List.of("序号", "标题", "文号", "索引号", "公开日期"), rows),
                        new TextPart.Table(
                                "", List.of("移送人", "接收人"), List.of(List.of("　　　　　年　　月　　日", "　　　　　年　　月　　日")))),
                Optional.empty(),
                "",
                "");
    }
}
