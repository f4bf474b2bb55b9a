package gongkai.answer.foi;

import gongkai.foundation.attachment.Attachment;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What hangs on application forms: the proof of identity, sealed, and the applicant's files.
@Repository
class FoiFilingFileStore {
    private final JdbcClient db;

    FoiFilingFileStore(JdbcClient db) {
        this.db = db;
    }

    byte[] proofSealed(long id) {
        return db.sql("select proof_sealed from foi.filing where id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
    }

    void keepProof(FoiFiling filing, byte[] sealed, FoiFiling.Proof proof) {
        db.sql("""
                update foi.filing set proof_sealed = :sealed, proof_kind = :kind, proof_size = :size where id = :id
                """)
                .param("sealed", sealed)
                .param("kind", proof.kind())
                .param("size", proof.size())
                .param("id", filing.id())
                .update();
    }

    void attach(FoiFiling filing, Attachment file) {
        db.sql("""
                insert into foi.filing_file (filing_id, attachment, name) values (:id, :attachment, :name)
                on conflict do nothing
                """)
                .param("id", filing.id())
                .param("attachment", file.id().value())
                .param("name", file.name())
                .update();
    }

    void detach(FoiFiling filing) {
        db.sql("delete from foi.filing_file where filing_id = :id")
                .param("id", filing.id())
                .update();
    }

    List<UUID> listFiles(FoiFiling filing) {
        return db.sql("select attachment from foi.filing_file where filing_id = :id order by name, attachment")
                .param("id", filing.id())
                .query(UUID.class)
                .list();
    }

    /// Which of these files hang on forms, and on the form of which number.
    Map<UUID, String> listHanging(Collection<UUID> files) {
        var numbers = new HashMap<UUID, String>();
        db.sql("""
                select f.attachment, coalesce(r.number, g.number, '') as number
                from foi.filing_file f
                join foi.filing g on g.id = f.filing_id
                left join foi.filing_part p on p.filing_id = f.filing_id and p.part = 1
                left join foi.request r on r.id = p.request_id
                where f.attachment in (:files) and g.state <> 'DRAFT'
                """)
                .param("files", files)
                .query((row, number) ->
                        numbers.putIfAbsent(row.getObject("attachment", UUID.class), row.getString("number")))
                .list();
        return numbers;
    }
}
