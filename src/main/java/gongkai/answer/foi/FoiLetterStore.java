package gongkai.answer.foi;

import gongkai.foundation.attachment.Attachment;
import gongkai.foundation.organ.OrganId;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of the letters and of what goes out with a reply.
@Repository
class FoiLetterStore {
    private final JdbcClient db;

    FoiLetterStore(JdbcClient db) {
        this.db = db;
    }

    /// The next number; its row stays locked until the transaction ends, so there are no gaps and no doubles.
    int nextNumber(OrganId organ, int year, String word) {
        return db.sql("""
                insert into foi.letter_register (organ, year, kind, last)
                values (:organ, :year, :word, 1)
                on conflict (organ, year, kind) do update set last = letter_register.last + 1
                returning last
                """)
                .param("organ", organ.value())
                .param("year", year)
                .param("word", word)
                .query(Integer.class)
                .single();
    }

    void insert(FoiRequestId request, Letter letter, byte[] addresseeSealed) {
        db.sql("""
                insert into foi.letter (request_id, kind, number, addressee_sealed, body, signed_on)
                values (:request, :kind, :number, :addressee, :body, :signedOn)
                """)
                .param("request", request.value())
                .param("kind", letter.kind().name())
                .param("number", letter.number())
                .param("addressee", addresseeSealed)
                .param("body", String.join("\n", letter.paragraphs()))
                .param("signedOn", letter.signedOn())
                .update();
    }

    List<Letter> list(FoiRequestId request, FoiSealing sealing) {
        return db.sql("""
                select id, kind, number, addressee_sealed, body, signed_on
                from foi.letter where request_id = :request order by id
                """)
                .param("request", request.value())
                .query((row, number) -> new Letter(
                        row.getLong("id"),
                        LetterKind.valueOf(row.getString("kind")),
                        row.getString("number"),
                        sealing.openAddressee(row.getBytes("addressee_sealed")),
                        row.getString("body").lines().toList(),
                        row.getObject("signed_on", LocalDate.class)))
                .list();
    }

    void attach(FoiRequestId request, List<Attachment> attachments) {
        for (Attachment attachment : attachments) {
            db.sql("""
                    insert into foi.reply_attachment (request_id, attachment, name, size)
                    values (:request, :attachment, :name, :size)
                    on conflict do nothing
                    """)
                    .param("request", request.value())
                    .param("attachment", attachment.id().value())
                    .param("name", attachment.name())
                    .param("size", attachment.size())
                    .update();
        }
    }

    List<UUID> listAttachments(FoiRequestId request) {
        return db.sql("select attachment from foi.reply_attachment where request_id = :request order by name")
                .param("request", request.value())
                .query(UUID.class)
                .list();
    }

    void keepReply(FoiRequestId request, FoiReply.Ruling ruling) {
        db.sql("insert into foi.reply (request_id, withheld, text) values (:request, :withheld, :text)")
                .param("request", request.value())
                .param("withheld", ruling.withheld().map(Enum::name).orElse(null), Types.VARCHAR)
                .param("text", ruling.text().strip())
                .update();
    }

    String replyText(FoiRequestId request) {
        return db.sql("select text from foi.reply where request_id = :request")
                .param("request", request.value())
                .query(String.class)
                .single();
    }
}
