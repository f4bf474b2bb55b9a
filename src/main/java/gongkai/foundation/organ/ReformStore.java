package gongkai.foundation.organ;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// All SQL of reforms that were ordered.
@Repository
class ReformStore {
    private static final String COLUMNS = "id, action, content, effective_on, basis, actor, blocked";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;

    ReformStore(JdbcClient db) {
        this.db = db;
    }

    /// How far an order has come.
    enum State {
        PLANNED,
        DONE,
        CANCELLED
    }

    long insert(Reform reform, LocalDate effectiveOn, String basis, String actor, Instant at, State state) {
        return db.sql("""
                insert into organ.reform (organ, action, content, effective_on, basis, actor, ordered_at, state)
                values (:organ, :action, :content, :effectiveOn, :basis, :actor, :at, :state)
                returning id
                """)
                .param("organ", reform.subject().value())
                .param("action", reform.action().name())
                .param("content", JSON.writeValueAsString(reform))
                .param("effectiveOn", effectiveOn)
                .param("basis", basis)
                .param("actor", actor)
                .param("at", Timestamp.from(at))
                .param("state", state.name())
                .query(Long.class)
                .single();
    }

    List<PlannedReform> listPlanned() {
        return db.sql("select %s from organ.reform where state = 'PLANNED' order by effective_on, id"
                        .formatted(COLUMNS))
                .query(ReformStore::planned)
                .list();
    }

    List<Long> listDue(LocalDate today) {
        return db.sql("""
                select id from organ.reform
                where state = 'PLANNED' and effective_on <= :today
                order by effective_on, id
                """).param("today", today).query(Long.class).list();
    }

    /// The order, locked, unless another server holds it or it is planned no more.
    Optional<PlannedReform> take(long id) {
        return db.sql("select %s from organ.reform where id = :id and state = 'PLANNED' for update skip locked"
                        .formatted(COLUMNS))
                .param("id", id)
                .query(ReformStore::planned)
                .optional();
    }

    void settle(long id, State state) {
        db.sql("update organ.reform set state = :state, blocked = null where id = :id")
                .param("state", state.name())
                .param("id", id)
                .update();
    }

    void block(long id, OrganRefusal why) {
        db.sql("update organ.reform set blocked = :why where id = :id")
                .param("why", why.name())
                .param("id", id)
                .update();
    }

    private static PlannedReform planned(ResultSet row, int number) throws SQLException {
        return new PlannedReform(
                row.getLong("id"),
                JSON.readValue(row.getString("content"), type(OrganAction.valueOf(row.getString("action")))),
                row.getObject("effective_on", LocalDate.class),
                row.getString("basis"),
                row.getString("actor"),
                Optional.ofNullable(row.getString("blocked")).map(OrganRefusal::valueOf));
    }

    private static Class<? extends Reform> type(OrganAction action) {
        return switch (action) {
            case SET_UP -> Reform.SetUp.class;
            case RENAME -> Reform.Rename.class;
            case MERGE -> Reform.Merge.class;
            case SPLIT -> Reform.Split.class;
            case ABOLISH -> Reform.Abolish.class;
            case MOVE -> Reform.Move.class;
            case TAKE_OVER, PROFILE, UNITS -> throw new IllegalStateException("never ordered: " + action);
        };
    }
}
