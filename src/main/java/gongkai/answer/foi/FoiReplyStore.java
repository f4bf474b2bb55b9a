package gongkai.answer.foi;

import gongkai.foundation.attachment.Attachment;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of what was decided and of the files that go out with it.
@Repository
class FoiReplyStore {
    private final JdbcClient db;

    FoiReplyStore(JdbcClient db) {
        this.db = db;
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

    /// The numbers of the requests whose replies these files belong to.
    Map<UUID, String> listHanging(Collection<UUID> files) {
        var numbers = new HashMap<UUID, String>();
        db.sql("""
                select a.attachment, r.number
                from foi.reply_attachment a join foi.request r on r.id = a.request_id
                where a.attachment in (:files)
                order by r.id
                """)
                .param("files", files)
                .query((row, number) ->
                        numbers.putIfAbsent(row.getObject("attachment", UUID.class), row.getString("number")))
                .list();
        return numbers;
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
