package gongkai.publish.disclosure;

import gongkai.foundation.organ.OrganId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/// A document that is open to everyone, without its text.
///
/// @param indexNumber 索引号
/// @param madeOn 成文日期
/// @param topic 主题分类
/// @param end when and why it ceased to bind
/// @param amountWan the amount stated, in 万元
/// @param interprets the document it explains
/// @param origin where it came from, for example the number of a request answered
/// @param particulars what else is told of it
/// @param edition the number of the text that is shown, beginning with 1
public record PublishedDocument(
        DocumentId id,
        OrganId organ,
        DocumentKind kind,
        String title,
        Optional<DocumentNumber> number,
        String indexNumber,
        LocalDate madeOn,
        LocalDate publishedOn,
        String topic,
        String summary,
        Validity validity,
        Optional<End> end,
        Optional<BigDecimal> amountWan,
        Optional<DocumentId> interprets,
        Optional<String> origin,
        Particulars particulars,
        int edition) {

    /// Since when a document no longer binds, and on what basis.
    public record End(LocalDate on, String basis) {}

    public DisclosureAttribute attribute() {
        return DisclosureAttribute.PROACTIVE;
    }

    /// The item of 条例第二十条 it serves.
    public StatutoryItem item() {
        return particulars.item().orElse(kind.item());
    }

    /// Where the document is read.
    public String path() {
        return id.path();
    }

    /// 有效性 in words; kinds that lay nothing down have none.
    public String validityText() {
        return kind.hasValidity() ? validity.label() : "不适用";
    }

    /// The day from which it will bind, when that day has not come yet.
    public Optional<LocalDate> firstDayAfter(LocalDate today) {
        return kind.hasValidity() && validity.isBinding()
                ? particulars.effectiveOn().filter(today::isBefore)
                : Optional.empty();
    }

    /// As others cite it: 《标题》（文号）.
    public String called() {
        String quoted = "《" + title.replace('《', '〈').replace('》', '〉') + "》";
        return number.map(each -> quoted + "（" + each + "）").orElse(quoted);
    }
}
