package gongkai.answer.foiarchive;

import gongkai.answer.foi.FoiRequestId;
import gongkai.foundation.organ.OrganId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of what is still to be archived.
@Repository
class ArchiveDutyStore {
    private final JdbcClient db;

    ArchiveDutyStore(JdbcClient db) {
        this.db = db;
    }

    /// A request that is to be archived.
    record Duty(FoiRequestId request, LocalDate settledOn, LocalDate dueOn) {}

    /// The day up to which it was looked, locked, so that one server looks at a time.
    LocalDate lockLookedUntil() {
        return db.sql("select looked_until from foiarchive.watch for update")
                .query(LocalDate.class)
                .single();
    }

    void setLookedUntil(LocalDate day) {
        db.sql("update foiarchive.watch set looked_until = :day")
                .param("day", day)
                .update();
    }

    /// False when it is known already, or was archived.
    boolean open(Duty duty, OrganId organ) {
        return db.sql("""
                        insert into foiarchive.duty (request, organ, settled_on, due_on)
                        select :request, :organ, :settledOn, :dueOn
                        where not exists (select from foiarchive.file where request = :request)
                        on conflict do nothing
                        """)
                        .param("request", duty.request().value())
                        .param("organ", organ.value())
                        .param("settledOn", duty.settledOn())
                        .param("dueOn", duty.dueOn())
                        .update()
                == 1;
    }

    /// Ends the duty; empty where there is none.
    Optional<Duty> end(FoiRequestId request) {
        return db.sql("delete from foiarchive.duty where request = :request returning request, settled_on, due_on")
                .param("request", request.value())
                .query(ArchiveDutyStore::duty)
                .optional();
    }

    /// What these organs have to archive, by its day.
    List<Duty> list(Collection<OrganId> organs, long offset, int most) {
        return db.sql("""
                select request, settled_on, due_on from foiarchive.duty
                where organ in (:organs) order by due_on, request offset :offset limit :most
                """)
                .param("organs", organs.stream().map(OrganId::value).toList())
                .param("offset", offset)
                .param("most", most)
                .query(ArchiveDutyStore::duty)
                .list();
    }

    long count(Collection<OrganId> organs) {
        return db.sql("select count(*) from foiarchive.duty where organ in (:organs)")
                .param("organs", organs.stream().map(OrganId::value).toList())
                .query(Long.class)
                .single();
    }

    private static Duty duty(ResultSet row, int number) throws SQLException {
        return new Duty(
                new FoiRequestId(row.getLong("request")),
                row.getObject("settled_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class));
    }
}
