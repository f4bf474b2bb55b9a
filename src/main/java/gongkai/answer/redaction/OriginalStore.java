package gongkai.answer.redaction;

import gongkai.foundation.personaldata.PersonalData;
import gongkai.foundation.personaldata.Place;
import gongkai.foundation.personaldata.SealedTableStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The originals: what must not be known stands in them in full. Sealed, in parts.
@Repository
class OriginalStore {
    private static final Place CONTENT = Place.of("redaction.original.content");
    private static final int PART_BYTES = 768 * 1024;

    private final JdbcClient db;
    private final PersonalData personal;

    OriginalStore(JdbcClient db, PersonalData personal) {
        this.db = db;
        this.personal = personal;
    }

    /// One part of it is in memory at a time.
    void put(long job, InputStream content) {
        try {
            int number = 1;
            for (byte[] part = content.readNBytes(PART_BYTES); part.length > 0; part = content.readNBytes(PART_BYTES)) {
                db.sql("insert into redaction.original (job, number, content_sealed) values (:job, :number, :content)")
                        .param("job", job)
                        .param("number", number++)
                        .param(
                                "content",
                                personal.seal(CONTENT, Base64.getEncoder().encodeToString(part)))
                        .update();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    byte[] get(long job) {
        var content = new ByteArrayOutputStream();
        db.sql("select content_sealed from redaction.original where job = :job order by number")
                .param("job", job)
                .query(byte[].class)
                .list()
                .forEach(part -> content.writeBytes(Base64.getDecoder().decode(personal.open(CONTENT, part))));
        return content.toByteArray();
    }

    /// The sealed contents, for the rotation of keys.
    @Repository
    static class SealedOriginalStore extends SealedTableStore {
        SealedOriginalStore(JdbcClient db) {
            super(db, "redaction.original", new Column("content_sealed", CONTENT));
        }
    }
}
