package gongkai.answer.foiarchive;

import gongkai.answer.foi.FoiRequestId;
import gongkai.foundation.audit.ContentDigest;
import gongkai.foundation.personaldata.PersonalData;
import gongkai.foundation.personaldata.Place;
import gongkai.foundation.personaldata.SealedTableStore;
import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Archived case files. They name the applicant: their content is kept sealed, in parts.
@Repository
class CaseFileStore {
    private static final Place CONTENT = Place.of("foiarchive.part.content");
    private static final int PART_BYTES = 768 * 1024;
    private static final String COLUMNS = "id, number, made_at, papers, size, digest";

    private final JdbcClient db;
    private final PersonalData personal;

    CaseFileStore(JdbcClient db, PersonalData personal) {
        this.db = db;
        this.personal = personal;
    }

    /// One archived file.
    ///
    /// @param number counted within its request
    record Kept(long id, int number, Instant madeAt, int papers, long size, ContentDigest digest) {}

    /// The row of a file whose content follows in the same transaction.
    long insert(FoiRequestId request, Instant at, int papers, ContentDigest digest) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('foiarchive.' || :request, 0))")
                .param("request", String.valueOf(request.value()))
                .query((row, number) -> true)
                .single();
        return db.sql("""
                insert into foiarchive.file (request, number, made_at, papers, size, digest)
                values (:request, 1 + (select count(*) from foiarchive.file where request = :request), :at, :papers, 0,
                    :digest)
                returning id
                """)
                .param("request", request.value())
                .param("at", Timestamp.from(at))
                .param("papers", papers)
                .param("digest", digest.hex())
                .query(Long.class)
                .single();
    }

    void keep(long file, byte[] content) {
        db.sql("update foiarchive.file set size = :size where id = :id")
                .param("size", content.length)
                .param("id", file)
                .update();
        for (int from = 0; from < content.length; from += PART_BYTES) {
            byte[] part = Arrays.copyOfRange(content, from, Math.min(content.length, from + PART_BYTES));
            db.sql("insert into foiarchive.part (file, number, content_sealed) values (:file, :number, :content)")
                    .param("file", file)
                    .param("number", from / PART_BYTES + 1)
                    .param("content", personal.seal(CONTENT, Base64.getEncoder().encodeToString(part)))
                    .update();
        }
    }

    byte[] content(long file) {
        var content = new ByteArrayOutputStream();
        db.sql("select content_sealed from foiarchive.part where file = :file order by number")
                .param("file", file)
                .query((row, number) -> row.getBytes("content_sealed"))
                .list()
                .forEach(part -> content.writeBytes(Base64.getDecoder().decode(personal.open(CONTENT, part))));
        return content.toByteArray();
    }

    List<Kept> list(FoiRequestId request) {
        return db.sql("select %s from foiarchive.file where request = :request order by number desc".formatted(COLUMNS))
                .param("request", request.value())
                .query(CaseFileStore::kept)
                .list();
    }

    Optional<Kept> find(FoiRequestId request, int number) {
        return db.sql("select %s from foiarchive.file where request = :request and number = :number".formatted(COLUMNS))
                .param("request", request.value())
                .param("number", number)
                .query(CaseFileStore::kept)
                .optional();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getLong("id"),
                row.getInt("number"),
                row.getTimestamp("made_at").toInstant(),
                row.getInt("papers"),
                row.getLong("size"),
                new ContentDigest(row.getString("digest")));
    }

    /// The sealed contents, for the rotation of keys.
    @Repository
    static class SealedPartStore extends SealedTableStore {
        SealedPartStore(JdbcClient db) {
            super(db, "foiarchive.part", new Column("content_sealed", CONTENT));
        }
    }
}
