package gongkai.publish.disclosure;

import gongkai.foundation.organ.OrganId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;

/// Reads rows of `disclosure.document`.
final class DocumentRows {
    private DocumentRows() {}

    static PublishedDocument published(ResultSet row, int number) throws SQLException {
        var endedOn = Optional.ofNullable(row.getObject("ended_on", LocalDate.class));
        var endedBasis = Optional.ofNullable(row.getString("ended_basis"));
        var interprets = Optional.ofNullable(row.getObject("interprets", Long.class));
        Optional<BigDecimal> amount = Optional.ofNullable(row.getBigDecimal("amount_wan"));
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
                Validity.valueOf(row.getString("validity")),
                endedOn.map(on -> new PublishedDocument.End(on, endedBasis.orElse(""))),
                amount,
                interprets.map(DocumentId::of),
                Optional.ofNullable(row.getString("origin")));
    }

    static StoredDocument stored(ResultSet row, int number) throws SQLException {
        var withdrawnAt = Optional.ofNullable(row.getTimestamp("withdrawn_at")).map(Timestamp::toInstant);
        var reason = Optional.ofNullable(row.getString("withdrawn_reason"));
        return new StoredDocument(
                published(row, number),
                row.getString("body"),
                row.getTimestamp("published_at").toInstant(),
                withdrawnAt.map(at -> new StoredDocument.Withdrawal(at, reason.orElse(""))));
    }
}
