package gongkai.foundation.letter;

import gongkai.foundation.organ.OrganId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of letters and of what happened to them.
@Repository
class LetterStore {
    private static final String COLUMNS = """
            id, organ, organ_name, about, type, title, word, year, serial, addressee_sealed, content, signed_on, by_email,
            route, status, delivered_on""";

    private final JdbcClient db;
    private final LetterSealing sealing;

    LetterStore(JdbcClient db, LetterSealing sealing) {
        this.db = db;
        this.sealing = sealing;
    }

    /// The next number of a word; its row stays locked until the transaction ends, so there are no gaps and no doubles.
    int nextSerial(String word, int year) {
        return db.sql("""
                insert into letter.register (word, year, last) values (:word, :year, 1)
                on conflict (word, year) do update set last = register.last + 1
                returning last
                """)
                .param("word", word)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    /// Where a letter stands in the register.
    record Entry(String word, int year, int serial) {
        String number() {
            return "%s〔%d〕%d号".formatted(word, year, serial);
        }
    }

    Letter insert(LetterDraft draft, String organName, Optional<Entry> entry, LocalDate signedOn, Instant at) {
        return db.sql("""
                insert into letter.letter (organ, organ_name, about, type, title, word, year, serial, addressee_sealed,
                    content, signed_on, issued_at, by_email, route, status)
                values (:organ, :organName, :about, :type, :title, :word, :year, :serial, :addressee, :content::jsonb,
                    :signedOn, :at, :byEmail, :route, 'ISSUED')
                returning %s
                """.formatted(COLUMNS))
                .param("organ", draft.organ().value())
                .param("organName", organName)
                .param("about", draft.about())
                .param("type", draft.type().id())
                .param("title", draft.type().title())
                .param("word", entry.map(Entry::word).orElse(null), Types.VARCHAR)
                .param("year", entry.map(Entry::year).orElse(null), Types.INTEGER)
                .param("serial", entry.map(Entry::serial).orElse(null), Types.INTEGER)
                .param("addressee", sealing.sealAddressee(draft.addressee()))
                .param("content", LetterContent.write(draft))
                .param("signedOn", signedOn)
                .param("at", Timestamp.from(at))
                .param("byEmail", draft.dispatch().byEmail())
                .param("route", draft.dispatch().route().name())
                .query(this::letter)
                .single();
    }

    Optional<Letter> find(LetterId id) {
        return db.sql("select %s from letter.letter where id = :id".formatted(COLUMNS))
                .param("id", id.value())
                .query(this::letter)
                .optional();
    }

    Optional<Letter> lock(LetterId id) {
        return db.sql("select %s from letter.letter where id = :id for update".formatted(COLUMNS))
                .param("id", id.value())
                .query(this::letter)
                .optional();
    }

    List<Letter> listAbout(String about) {
        return db.sql("select %s from letter.letter where about = :about order by id".formatted(COLUMNS))
                .param("about", about)
                .query(this::letter)
                .list();
    }

    private Letter letter(ResultSet row, int number) throws SQLException {
        var content = LetterContent.read(row.getString("content"));
        return new Letter(
                new LetterId(row.getLong("id")),
                OrganId.of(row.getString("organ")),
                row.getString("organ_name"),
                row.getString("about"),
                row.getString("type"),
                row.getString("title"),
                number(row),
                sealing.openAddressee(row.getBytes("addressee_sealed")),
                content.texts(),
                content.note(),
                content.copies(),
                row.getObject("signed_on", LocalDate.class),
                row.getBoolean("by_email"),
                DeliveryRoute.valueOf(row.getString("route")),
                LetterStatus.valueOf(row.getString("status")),
                Optional.ofNullable(row.getObject("delivered_on", LocalDate.class)));
    }

    static Optional<String> number(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("word"))
                .map(word -> new Entry(word, intOf(row, "year"), intOf(row, "serial")).number());
    }

    private static int intOf(ResultSet row, String column) {
        try {
            return row.getInt(column);
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    void move(LetterId id, LetterStatus status, Optional<LocalDate> deliveredOn) {
        db.sql("update letter.letter set status = :status, delivered_on = :deliveredOn where id = :id")
                .param("status", status.name())
                .param("deliveredOn", deliveredOn.orElse(null), Types.DATE)
                .param("id", id.value())
                .update();
    }

    void append(LetterId id, DeliveryLine line) {
        db.sql("""
                insert into letter.delivery (letter_id, at, action, happened_on, actor, words_sealed)
                values (:letter, :at, :action, :on, :actor, :words)
                """)
                .param("letter", id.value())
                .param("at", Timestamp.from(line.at()))
                .param("action", line.action().name())
                .param("on", line.on())
                .param("actor", line.actor())
                .param("words", sealing.sealWords(line.words()))
                .update();
    }

    List<DeliveryLine> listDeliveries(LetterId id) {
        return db.sql("""
                select at, action, happened_on, actor, words_sealed from letter.delivery where letter_id = :id order by id
                """)
                .param("id", id.value())
                .query((row, number) -> new DeliveryLine(
                        row.getTimestamp("at").toInstant(),
                        DeliveryAction.valueOf(row.getString("action")),
                        row.getObject("happened_on", LocalDate.class),
                        row.getString("actor"),
                        sealing.openWords(row.getBytes("words_sealed"))))
                .list();
    }

    boolean happened(LetterId id, DeliveryAction action) {
        return db.sql("select exists (select 1 from letter.delivery where letter_id = :id and action = :action)")
                .param("id", id.value())
                .param("action", action.name())
                .query(Boolean.class)
                .single();
    }
}
