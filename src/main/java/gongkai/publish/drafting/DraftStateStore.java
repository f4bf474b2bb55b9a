package gongkai.publish.drafting;

import gongkai.foundation.attachment.AttachmentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Every text of a draft that was ever saved.
@Repository
class DraftStateStore {
    private final JdbcClient db;

    DraftStateStore(JdbcClient db) {
        this.db = db;
    }

    /// Called with the draft held, so that no number is given twice.
    int nextNumber(DraftId id) {
        return db.sql("select coalesce(max(number), 0) + 1 from drafting.state where draft_id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    void insert(DraftId id, DraftState state) {
        var fields = List.copyOf(state.text().typed().entrySet());
        db.sql("""
                insert into drafting.state (draft_id, number, at, staff, staff_name, manner, fields, contents, body,
                    attachments)
                values (:id, :number, :at, :staff, :staffName, :manner, cast(:fields as text[]),
                    cast(:contents as text[]), :body, cast(:attachments as uuid[]))
                """)
                .param("id", id.value())
                .param("number", state.number())
                .param("at", Timestamp.from(state.at()))
                .param("staff", state.staff())
                .param("staffName", state.staffName())
                .param("manner", state.manner().name())
                .param(
                        "fields",
                        fields.stream().map(each -> each.getKey().name()).toArray(String[]::new))
                .param("contents", fields.stream().map(Map.Entry::getValue).toArray(String[]::new))
                .param("body", state.text().body())
                .param(
                        "attachments",
                        state.text().files().stream().map(AttachmentId::value).toArray(UUID[]::new))
                .update();
    }

    Optional<DraftState> find(DraftId id, int number) {
        return db.sql("""
                select number, at, staff, staff_name, manner, fields, contents, body, attachments
                from drafting.state
                where draft_id = :id and number = :number
                """)
                .param("id", id.value())
                .param("number", number)
                .query(DraftStateStore::state)
                .optional();
    }

    /// When and by whom each was saved, newest first; without their texts.
    List<DraftState> listHeads(DraftId id, int most) {
        return db.sql("""
                select number, at, staff, staff_name, manner, cast('{}' as text[]) as fields,
                       cast('{}' as text[]) as contents, '' as body, cast('{}' as uuid[]) as attachments
                from drafting.state
                where draft_id = :id
                order by number desc
                limit :most
                """)
                .param("id", id.value())
                .param("most", most)
                .query(DraftStateStore::state)
                .list();
    }

    /// Who wrote on the text: none of them reviews it.
    Set<Long> listAuthors(DraftId id) {
        return Set.copyOf(db.sql("""
                        select distinct staff
                        from drafting.state
                        where draft_id = :id and manner <> 'ASIDE'
                        """).param("id", id.value()).query(Long.class).list());
    }

    /// The drafts in whose present text one of these files hangs.
    List<DraftId> listBearing(Set<AttachmentId> files) {
        return db
                .sql("""
                select distinct state.draft_id
                from drafting.state
                join drafting.draft on draft.id = state.draft_id and draft.state = state.number
                where state.attachments && cast(:files as uuid[])
                order by state.draft_id
                """)
                .param("files", files.stream().map(AttachmentId::value).toArray(UUID[]::new))
                .query(Long.class)
                .list()
                .stream()
                .map(DraftId::of)
                .toList();
    }

    /// Which of these files hang on drafts, with the newest draft of each.
    Map<AttachmentId, DraftId> listHanging(Set<AttachmentId> files) {
        var hanging = new HashMap<AttachmentId, DraftId>();
        db.sql("""
                select draft_id, unnest(attachments) as file
                from drafting.state
                where attachments && cast(:files as uuid[])
                order by draft_id
                """)
                .param("files", files.stream().map(AttachmentId::value).toArray(UUID[]::new))
                .query((row, number) -> Map.entry(
                        AttachmentId.of(row.getObject("file", UUID.class)), DraftId.of(row.getLong("draft_id"))))
                .list()
                .forEach(each -> hanging.put(each.getKey(), each.getValue()));
        hanging.keySet().retainAll(files);
        return hanging;
    }

    private static DraftState state(ResultSet row, int number) throws SQLException {
        var names = (String[]) row.getArray("fields").getArray();
        var contents = (String[]) row.getArray("contents").getArray();
        var typed = new EnumMap<DraftField, String>(DraftField.class);
        for (int at = 0; at < names.length; at++) {
            typed.put(DraftField.valueOf(names[at]), contents[at]);
        }
        var files = Arrays.stream((UUID[]) row.getArray("attachments").getArray())
                .map(AttachmentId::of)
                .toList();
        return new DraftState(
                row.getInt("number"),
                row.getTimestamp("at").toInstant(),
                row.getLong("staff"),
                row.getString("staff_name"),
                DraftState.Manner.valueOf(row.getString("manner")),
                new DraftText(typed, row.getString("body"), files));
    }
}
