package gongkai.answer.foi;

import gongkai.foundation.organ.OrganId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Application forms that were sent: waiting for confirmation, and behind the requests they became.
@Repository
class FoiFilingStore {
    static final String COLUMNS = """
            id, submission, number, state, organ, channel, manner, arrived_on, confirmed_on, confirmed_by, parts,
            citizen, proof_kind, proof_size
            """;

    private final JdbcClient db;

    FoiFilingStore(JdbcClient db) {
        this.db = db;
    }

    /// The form's row, locked; made when there is none.
    FoiFiling open(String submission, LocalDate until) {
        db.sql("""
                insert into foi.filing (submission, state, kept_until) values (:submission, 'DRAFT', :until)
                on conflict (submission) do nothing
                """).param("submission", submission).param("until", until).update();
        return db.sql("select %s from foi.filing where submission = :submission for update".formatted(COLUMNS))
                .param("submission", submission)
                .query(FoiFilingStore::filing)
                .single();
    }

    Optional<FoiFiling> find(long id) {
        return one("id = :id", id);
    }

    Optional<FoiFiling> lock(long id) {
        return one("id = :id for update", id);
    }

    private Optional<FoiFiling> one(String where, long id) {
        return db.sql("select %s from foi.filing where %s".formatted(COLUMNS, where))
                .param("id", id)
                .query(FoiFilingStore::filing)
                .optional();
    }

    Optional<FoiFiling> findByNumber(String number) {
        return db.sql("select %s from foi.filing where number = :number".formatted(COLUMNS))
                .param("number", number)
                .query(FoiFilingStore::filing)
                .optional();
    }

    Optional<FoiFiling> findBySubmission(String submission) {
        return db.sql("select %s from foi.filing where submission = :submission".formatted(COLUMNS))
                .param("submission", submission)
                .query(FoiFilingStore::filing)
                .optional();
    }

    /// The form a request came from, where it left a row.
    Optional<FoiFiling> findOf(FoiRequestId request) {
        return db.sql("""
                select %s from foi.filing
                where id = (select filing_id from foi.filing_part where request_id = :request)
                """.formatted(COLUMNS))
                .param("request", request.value())
                .query(FoiFilingStore::filing)
                .optional();
    }

    /// It waits for confirmation, under a number of its own.
    FoiFiling await(FoiFiling filing, Awaited as) {
        return db.sql("""
                update foi.filing
                set state = :state, organ = :organ, channel = :channel, manner = :manner, form_sealed = :form,
                    need_sealed = :need, code_sealed = :code, arrived_on = :arrivedOn, parts = :parts,
                    citizen = :citizen, draft_key = null, kept_until = null,
                    number = 'D' || :year || '-' || lpad(nextval('foi.filing_number')::text, 6, '0')
                where id = :id
                returning %s
                """.formatted(COLUMNS))
                .param("state", filing.state().after(FilingAction.AWAIT).name())
                .param("organ", as.organ().value())
                .param("channel", as.channel().name())
                .param("manner", as.manner().name())
                .param("form", as.form())
                .param("need", as.need())
                .param("code", as.code())
                .param("arrivedOn", as.arrivedOn())
                .param("parts", as.parts())
                .param("citizen", as.citizen().isPresent() ? as.citizen().getAsLong() : null, Types.BIGINT)
                .param("year", String.valueOf(as.arrivedOn().getYear()))
                .param("id", filing.id())
                .query(FoiFilingStore::filing)
                .single();
    }

    /// A form that waits, sealed where it must be.
    record Awaited(
            OrganId organ,
            Channel channel,
            Manner manner,
            byte[] form,
            byte[] need,
            byte[] code,
            LocalDate arrivedOn,
            int parts,
            OptionalLong citizen) {}

    /// It has become requests, or one of them several; what was typed stands in them and is kept here no longer.
    void take(FoiFiling filing, Taken as) {
        var action = filing.state() == FilingState.TAKEN ? FilingAction.DIVIDE : FilingAction.TAKE;
        db.sql("""
                update foi.filing
                set state = :state, organ = :organ, channel = :channel, manner = :manner, form_sealed = ''::bytea,
                    need_sealed = :need, arrived_on = coalesce(arrived_on, :arrivedOn), confirmed_on = :confirmedOn,
                    confirmed_by = :confirmedBy, parts = :parts, citizen = null, draft_key = null, kept_until = null
                where id = :id
                """)
                .param("state", filing.state().after(action).name())
                .param("organ", as.organ().value())
                .param("channel", as.channel().name())
                .param("manner", as.manner().name())
                .param("need", as.need())
                .param("arrivedOn", as.arrivedOn())
                .param("confirmedOn", as.confirmedOn())
                .param("confirmedBy", as.confirmedBy())
                .param("parts", as.requests().size())
                .param("id", filing.id())
                .update();
        for (int part = 0; part < as.requests().size(); part++) {
            db.sql("""
                    insert into foi.filing_part (filing_id, part, request_id) values (:id, :part, :request)
                    on conflict do nothing
                    """)
                    .param("id", filing.id())
                    .param("part", part + 1)
                    .param("request", as.requests().get(part).id().value())
                    .update();
        }
    }

    /// How a form became requests.
    record Taken(
            OrganId organ,
            Channel channel,
            Manner manner,
            byte[] need,
            LocalDate arrivedOn,
            LocalDate confirmedOn,
            String confirmedBy,
            List<FoiRequest> requests) {}

    List<FoiFiling> moveWaiting(OrganId from, OrganId to) {
        return db.sql("update foi.filing set organ = :to where organ = :from and state = 'WAITING' returning %s"
                        .formatted(COLUMNS))
                .param("from", from.value())
                .param("to", to.value())
                .query(FoiFilingStore::filing)
                .list();
    }

    void unreached(FoiFiling filing, String words) {
        db.sql("update foi.filing set state = :state, confirmed_by = :words where id = :id")
                .param("state", filing.state().after(FilingAction.GIVE_UP).name())
                .param("words", words)
                .param("id", filing.id())
                .update();
    }

    byte[] formSealed(long id) {
        return sealed("form_sealed", id);
    }

    byte[] needSealed(long id) {
        return sealed("need_sealed", id);
    }

    byte[] codeSealed(long id) {
        return sealed("code_sealed", id);
    }

    private byte[] sealed(String column, long id) {
        return db.sql("select %s from foi.filing where id = :id".formatted(column))
                .param("id", id)
                .query(byte[].class)
                .single();
    }

    /// The requests a form became, in their order.
    List<FoiFiling.Part> listParts(FoiFiling filing) {
        return db.sql("""
                select part, r.* from foi.filing_part p
                join lateral (select %s from foi.request where id = p.request_id) r on true
                where p.filing_id = :id order by part
                """.formatted(FoiRequestStore.COLUMNS))
                .param("id", filing.id())
                .query((row, number) -> new FoiFiling.Part(row.getInt("part"), FoiRequestStore.request(row, number)))
                .list();
    }

    /// An open request with the same words that the same paper filed on the website since then.
    Optional<FoiRequest> findSame(byte[] certificate, NewRequest form, Instant since) {
        return db.sql("""
                select %s from foi.request
                where applicant_certificate = :certificate and organ = :organ and channel = 'ONLINE'
                    and title = :title and description = :description and closed_on is null
                    and exists (select 1 from foi.request_event e
                                where e.request_id = request.id and e.action = 'RECEIVE' and e.at > :since)
                order by id limit 1
                """.formatted(FoiRequestStore.COLUMNS))
                .param("certificate", certificate)
                .param("organ", form.organ().value())
                .param("title", form.wish().title())
                .param("description", form.wish().description())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(FoiRequestStore::request)
                .optional();
    }

    static FoiFiling filing(ResultSet row, int number) throws SQLException {
        String organ = row.getString("organ");
        long citizen = row.getLong("citizen");
        var account = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(citizen);
        int size = row.getInt("proof_size");
        return new FoiFiling(
                row.getLong("id"),
                row.getString("submission"),
                Optional.ofNullable(row.getString("number")),
                FilingState.valueOf(row.getString("state")),
                organ.isEmpty() ? Optional.empty() : Optional.of(OrganId.of(organ)),
                Channel.valueOf(row.getString("channel")),
                Manner.valueOf(row.getString("manner")),
                Optional.ofNullable(row.getObject("arrived_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("confirmed_on", LocalDate.class)),
                row.getString("confirmed_by"),
                row.getInt("parts"),
                account,
                Optional.ofNullable(row.getString("proof_kind")).map(kind -> new FoiFiling.Proof(kind, size)));
    }
}
