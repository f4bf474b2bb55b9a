package gongkai.publish.disclosure;

import gongkai.foundation.organ.OrganId;
import gongkai.publish.sitecolumn.ColumnId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Reads documents from rows. What a row says of validity is true at the moment of reading: a document whose last day
/// is over has expired, whether or not the regular pass has come by to write it down.
@Component
class DocumentRows {
    /// By what a document ends whose period is over.
    static final String PERIOD_OVER = "有效期届满";

    private final Clock clock;

    DocumentRows(Clock clock) {
        this.clock = clock;
    }

    /// Reads a row without its text.
    PublishedDocument published(ResultSet row, int number) throws SQLException {
        var interprets = Optional.ofNullable(row.getObject("interprets", Long.class));
        Optional<BigDecimal> amount = Optional.ofNullable(row.getBigDecimal("amount_wan"));
        var particulars = particulars(row);
        var end = end(row, particulars);
        var written = Validity.valueOf(row.getString("validity"));
        return new PublishedDocument(
                DocumentId.of(row.getLong("id")),
                OrganId.of(row.getString("organ")),
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("title"),
                Optional.ofNullable(row.getString("number")).map(DocumentNumber::new),
                row.getString("index_number"),
                row.getObject("made_on", LocalDate.class),
                row.getObject("published_on", LocalDate.class),
                row.getString("topic"),
                row.getString("summary"),
                validity(written, end, particulars),
                end,
                amount,
                interprets.map(DocumentId::of),
                Optional.ofNullable(row.getString("origin")),
                particulars,
                row.getInt("edition"));
    }

    private Validity validity(Validity written, Optional<PublishedDocument.End> end, Particulars told) {
        if (!written.isBinding()) {
            return written;
        }
        if (end.isPresent()) {
            return Validity.EXPIRED;
        }
        return told.effectiveOn().filter(LocalDate.now(clock)::isBefore).isPresent() ? Validity.NOT_YET : written;
    }

    /// What was written down as the end, or that the last day is over.
    private Optional<PublishedDocument.End> end(ResultSet row, Particulars particulars) throws SQLException {
        var endedOn = Optional.ofNullable(row.getObject("ended_on", LocalDate.class));
        var basis = Optional.ofNullable(row.getString("ended_basis"));
        LocalDate today = LocalDate.now(clock);
        return endedOn.map(on -> new PublishedDocument.End(on, basis.orElse("")))
                .or(() -> particulars
                        .expiresOn()
                        .filter(last -> last.isBefore(today))
                        .map(last -> new PublishedDocument.End(last.plusDays(1), PERIOD_OVER)));
    }

    private static Particulars particulars(ResultSet row) throws SQLException {
        return new Particulars(
                Optional.ofNullable(row.getObject("site_column", Long.class)).map(ColumnId::of),
                row.getString("genre"),
                Optional.ofNullable(row.getString("item")).map(StatutoryItem::valueOf),
                Optional.ofNullable(row.getObject("effective_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("expires_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("review_on", LocalDate.class)),
                row.getString("source"),
                List.of((String[]) row.getArray("keywords").getArray()),
                row.getBoolean("urgent"));
    }

    StoredDocument stored(ResultSet row, int number) throws SQLException {
        var withdrawnAt = Optional.ofNullable(row.getTimestamp("withdrawn_at")).map(Timestamp::toInstant);
        var reason = Optional.ofNullable(row.getString("withdrawn_reason"));
        return new StoredDocument(
                published(row, number),
                row.getString("body"),
                row.getTimestamp("published_at").toInstant(),
                withdrawnAt.map(at -> new StoredDocument.Withdrawal(at, reason.orElse(""))));
    }
}
