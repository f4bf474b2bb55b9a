package gongkai.answer.foihandling;

import gongkai.answer.foi.Decision;
import gongkai.answer.foi.FoiRequestId;
import gongkai.foundation.attachment.AttachmentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of drafts of replies and of their texts.
@Repository
class ReplyDraftStore {
    private static final String COLUMNS = "request, status, version, round, writer, writer_name, begun_at";

    private final JdbcClient db;
    private final HandlingSealing sealing;

    ReplyDraftStore(JdbcClient db, HandlingSealing sealing) {
        this.db = db;
        this.sealing = sealing;
    }

    Optional<ReplyDraft> find(FoiRequestId request) {
        return db.sql("select %s from foihandling.reply_draft where request = :request".formatted(COLUMNS))
                .param("request", request.value())
                .query(ReplyDraftStore::draft)
                .optional();
    }

    /// The draft, locked until the transaction ends, so that two cannot decide about it at once.
    Optional<ReplyDraft> lock(FoiRequestId request) {
        return db.sql("select %s from foihandling.reply_draft where request = :request for update".formatted(COLUMNS))
                .param("request", request.value())
                .query(ReplyDraftStore::draft)
                .optional();
    }

    /// Those of these requests whose draft is in review.
    List<ReplyDraft> listInReview(Collection<FoiRequestId> requests) {
        return requests.isEmpty()
                ? List.of()
                : db.sql("""
                        select %s from foihandling.reply_draft
                        where request in (:requests) and status in ('REVIEW', 'LEGAL', 'SIGN')
                        """.formatted(COLUMNS))
                        .param(
                                "requests",
                                requests.stream().map(FoiRequestId::value).toList())
                        .query(ReplyDraftStore::draft)
                        .list();
    }

    /// Begins a draft, unless somebody was faster.
    boolean insert(ReplyDraft draft) {
        return db.sql("""
                insert into foihandling.reply_draft (request, status, version, round, writer, writer_name, begun_at)
                values (:request, :status, :version, :round, :writer, :name, :at)
                on conflict do nothing
                """)
                        .param("request", draft.request().value())
                        .param("status", draft.status().name())
                        .param("version", draft.version())
                        .param("round", draft.round())
                        .param("writer", draft.writer())
                        .param("name", draft.writerName())
                        .param("at", Timestamp.from(draft.begunAt()))
                        .update()
                == 1;
    }

    void update(ReplyDraft draft) {
        db.sql("""
                update foihandling.reply_draft set status = :status, version = :version, round = :round
                where request = :request
                """)
                .param("status", draft.status().name())
                .param("version", draft.version())
                .param("round", draft.round())
                .param("request", draft.request().value())
                .update();
    }

    void insertVersion(FoiRequestId request, ReplyVersion version) {
        var content = version.content();
        db.sql("""
                insert into foihandling.version (request, number, saved_at, staff, staff_name, decision, withheld,
                                                 text_sealed, interest_sealed, files)
                values (:request, :number, :at, :staff, :name, :decision, :withheld, :text, :interest, :files)
                """)
                .param("request", request.value())
                .param("number", version.number())
                .param("at", Timestamp.from(version.at()))
                .param("staff", version.staff())
                .param("name", version.name())
                .param("decision", content.decision().map(Enum::name).orElse(null), Types.VARCHAR)
                .param("withheld", content.withheld().map(Enum::name).orElse(null), Types.VARCHAR)
                .param("text", sealing.seal(HandlingSealing.TEXT, content.text()))
                .param("interest", sealing.seal(HandlingSealing.INTEREST, content.publicInterest()))
                .param(
                        "files",
                        content.files().stream().map(AttachmentId::value).toArray(UUID[]::new))
                .update();
    }

    /// The texts, oldest first.
    List<ReplyVersion> listVersions(FoiRequestId request) {
        return db.sql("""
                select number, saved_at, staff, staff_name, decision, withheld, text_sealed, interest_sealed, files
                from foihandling.version where request = :request order by number
                """)
                .param("request", request.value())
                .query(this::version)
                .list();
    }

    Optional<ReplyVersion> findVersion(FoiRequestId request, int number) {
        return db.sql("""
                select number, saved_at, staff, staff_name, decision, withheld, text_sealed, interest_sealed, files
                from foihandling.version where request = :request and number = :number
                """)
                .param("request", request.value())
                .param("number", number)
                .query(this::version)
                .optional();
    }

    /// Everyone who has written a text of this draft.
    List<Long> listAuthors(FoiRequestId request) {
        return db.sql("select distinct staff from foihandling.version where request = :request")
                .param("request", request.value())
                .query(Long.class)
                .list();
    }

    /// The requests whose drafts hold these files.
    Map<UUID, Long> listHanging(Collection<UUID> files) {
        var requests = new HashMap<UUID, Long>();
        db.sql("select request, files from foihandling.version where files && :files order by request")
                .param("files", files.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(
                        row.getLong("request"), (UUID[]) row.getArray("files").getArray()))
                .list()
                .forEach(each ->
                        Arrays.stream(each.getValue()).forEach(file -> requests.putIfAbsent(file, each.getKey())));
        requests.keySet().retainAll(files);
        return requests;
    }

    private static ReplyDraft draft(ResultSet row, int number) throws SQLException {
        return new ReplyDraft(
                new FoiRequestId(row.getLong("request")),
                ReplyDraftStatus.valueOf(row.getString("status")),
                row.getInt("version"),
                row.getInt("round"),
                row.getLong("writer"),
                row.getString("writer_name"),
                row.getTimestamp("begun_at").toInstant());
    }

    private ReplyVersion version(ResultSet row, int number) throws SQLException {
        return new ReplyVersion(
                row.getInt("number"),
                row.getTimestamp("saved_at").toInstant(),
                row.getLong("staff"),
                row.getString("staff_name"),
                new DraftedReply(
                        Optional.ofNullable(row.getString("decision")).map(Decision::valueOf),
                        Optional.ofNullable(row.getString("withheld")).map(Decision::valueOf),
                        sealing.open(HandlingSealing.TEXT, row.getBytes("text_sealed")),
                        sealing.open(HandlingSealing.INTEREST, row.getBytes("interest_sealed")),
                        Arrays.stream((UUID[]) row.getArray("files").getArray())
                                .map(AttachmentId::of)
                                .toList()));
    }
}
