package gongkai.publish.documentimport;

import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Refusal;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.disclosure.NewDocument;
import gongkai.publish.disclosure.OldDocument;
import gongkai.publish.disclosure.StockIntake;
import gongkai.publish.drafting.DraftField;
import gongkai.publish.drafting.DraftText;
import gongkai.publish.drafting.Drafts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Brings rows to where they become something: documents that were public before at once, the others to the drafts,
/// where they go the way of everything that is published.
@Component
class RowBringing {
    private final StockIntake stock;
    private final Drafts drafts;

    RowBringing(StockIntake stock, Drafts drafts) {
        this.stock = stock;
        this.drafts = drafts;
    }

    /// What the rows became, by their numbers.
    ///
    /// @param documents what each row says, in the same order
    Map<Integer, Outcome> bring(Manner manner, List<ImportRow> rows, List<OldDocument> documents, Person person) {
        var became = new LinkedHashMap<Integer, Outcome>();
        switch (manner) {
            case STOCK -> {
                var made = stock.enter(documents, person);
                for (int place = 0; place < rows.size(); place++) {
                    became.put(
                            rows.get(place).number(),
                            new Outcome.Published(made.get(place).id()));
                }
            }
            case DRAFT -> {
                for (int place = 0; place < rows.size(); place++) {
                    var row = rows.get(place);
                    became.put(row.number(), draft(row, documents.get(place).document(), person));
                }
            }
        }
        return became;
    }

    /// A row brought twice makes one draft.
    private Outcome draft(ImportRow row, NewDocument document, Person person) {
        if (!(person instanceof Person.Staff staff)) {
            throw Refusal.of(DocumentImportRefusal.DRAFTS_NEED_STAFF);
        }
        var told = document.particulars();
        var text = DraftText.of(document.kind(), document.title())
                .with(DraftField.NUMBER, document.number().map(Object::toString).orElse(""))
                .with(DraftField.MADE_ON, document.madeOn().toString())
                .with(DraftField.TOPIC, document.topic())
                .with(DraftField.GENRE, told.genre())
                .with(DraftField.SUMMARY, document.summary())
                .with(DraftField.SOURCE, told.source())
                .with(DraftField.KEYWORDS, String.join("、", told.keywords()))
                .with(DraftField.EFFECTIVE_ON, text(told.effectiveOn()))
                .with(DraftField.EXPIRES_ON, text(told.expiresOn()))
                .with(DraftField.REVIEW_ON, text(told.reviewOn()))
                .with(DraftField.COLUMN, told.column().map(Object::toString).orElse(""))
                .with(DraftField.ITEM, told.item().map(Enum::name).orElse(""))
                .with(
                        DraftField.ATTRIBUTE,
                        RowFields.attribute(row)
                                .filter(each -> !row.cell(ImportField.ATTRIBUTE).isEmpty())
                                .map(Enum::name)
                                .orElse(""))
                .with(
                        DraftField.INTERPRETS,
                        document.interprets().map(DocumentId::path).orElse(""))
                .with(
                        DraftField.AMOUNT_WAN,
                        document.amountWan().map(BigDecimal::toPlainString).orElse(""))
                .body(document.body())
                .files(document.attachments());
        String submission = "documentimport:%d:%d".formatted(row.run(), row.number());
        return new Outcome.Drafted(drafts.add(document.organ(), text, submission, staff));
    }

    private static String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
