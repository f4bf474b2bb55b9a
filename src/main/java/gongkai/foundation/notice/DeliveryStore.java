package gongkai.foundation.notice;

import gongkai.foundation.personaldata.PersonalData;
import gongkai.foundation.personaldata.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The ways notices go, from waiting to the end.
@Repository
class DeliveryStore {
    static final Place ADDRESS = Place.of("notice.delivery.address");

    private final JdbcClient db;
    private final PersonalData personal;
    private final EntryStore entries;

    DeliveryStore(JdbcClient db, PersonalData personal, EntryStore entries) {
        this.db = db;
        this.personal = personal;
        this.entries = entries;
    }

    /// A delivery about to be written.
    ///
    /// @param address of a recipient without an account, otherwise empty
    record Fresh(
            long entry,
            Optional<String> person,
            String address,
            Optional<Long> subscription,
            NoticeChannel channel,
            Manner.Slot slot) {}

    /// A place in somebody's inbox.
    record Boxed(String person, Optional<Long> subscription) {}

    /// A delivery taken to be sent, with what it says.
    record Taken(
            long id,
            Optional<String> person,
            String address,
            Optional<Long> subscription,
            NoticeChannel channel,
            DeliveryState state,
            int tries,
            String kind,
            NoticeContent content,
            String path,
            String about) {}

    /// What became of a try.
    record Outcome(DeliveryState state, Instant due, String answer, String masked, Optional<Instant> settled) {}

    void insert(Fresh fresh) {
        db.sql("""
                insert into notice.delivery
                    (entry_id, person, address_sealed, subscription, channel, state, digest, due_at)
                values (:entry, :person, :address, :subscription, :channel, :state, :digest, :due)
                """)
                .param("entry", fresh.entry())
                .param("person", fresh.person().orElse(null), Types.VARCHAR)
                .param("address", personal.seal(ADDRESS, fresh.address()))
                .param("subscription", fresh.subscription().orElse(null), Types.BIGINT)
                .param("channel", fresh.channel().name())
                .param("state", fresh.slot().state().name())
                .param("digest", fresh.slot().digest())
                .param("due", Timestamp.from(fresh.slot().at().toInstant()))
                .update();
    }

    /// Lays an entry into inboxes; it has arrived with that.
    void insertBoxed(long entry, List<Boxed> boxes, Instant at, String answer) {
        if (boxes.isEmpty()) {
            return;
        }
        db.sql("""
                insert into notice.delivery
                    (entry_id, person, subscription, channel, state, tries, due_at, answer, settled_at)
                select :entry, each.person, nullif(each.subscription, 0), 'IN_APP', 'SENT', 1, :at, :answer, :at
                from unnest(:persons::text[], :subscriptions::bigint[]) as each (person, subscription)
                """)
                .param("entry", entry)
                .param("persons", boxes.stream().map(Boxed::person).toArray(String[]::new))
                .param(
                        "subscriptions",
                        boxes.stream().map(box -> box.subscription().orElse(0L)).toArray(Long[]::new))
                .param("at", Timestamp.from(at))
                .param("answer", answer)
                .update();
    }

    /// Takes what is due by a channel. Until the lease is over nobody else takes it: whoever dies in between leaves
    /// it to the next, so a notice may go twice but never not at all.
    List<Taken> take(NoticeChannel channel, int size, Instant now, Instant lease) {
        return db.sql("""
                with taken as (
                    update notice.delivery
                    set state = case state when 'HELD' then 'WAITING' else state end, tries = tries + 1,
                        due_at = :lease
                    where id in (select id from notice.delivery
                                 where channel = :channel and state in ('WAITING', 'RETRY', 'HELD') and not digest
                                     and due_at <= :now
                                 order by due_at, id limit :size
                                 for update skip locked)
                    returning id, entry_id, person, address_sealed, subscription, channel, state, tries)
                select t.id, t.person, t.address_sealed, t.subscription, t.channel, t.state, t.tries, e.kind,
                       e.content_sealed, e.path, e.about
                from taken t join notice.entry e on e.id = t.entry_id
                order by t.id
                """)
                .param("channel", channel.name())
                .param("now", Timestamp.from(now))
                .param("lease", Timestamp.from(lease))
                .param("size", size)
                .query(this::taken)
                .list();
    }

    /// Takes all news one person has gathered by a channel, once the first of them is due.
    List<Taken> takeDigest(NoticeChannel channel, Instant now, Instant lease) {
        return db.sql("""
                with first as (
                    select person from notice.delivery
                    where channel = :channel and state in ('WAITING', 'RETRY', 'HELD') and digest and due_at <= :now
                        and person is not null
                    order by due_at, id limit 1
                    for update skip locked),
                taken as (
                    update notice.delivery
                    set state = case state when 'HELD' then 'WAITING' else state end, tries = tries + 1,
                        due_at = :lease
                    where id in (select d.id from notice.delivery d join first f on f.person = d.person
                                 where d.channel = :channel and d.state in ('WAITING', 'RETRY', 'HELD') and d.digest
                                     and d.due_at <= :now
                                 for update of d skip locked)
                    returning id, entry_id, person, address_sealed, subscription, channel, state, tries)
                select t.id, t.person, t.address_sealed, t.subscription, t.channel, t.state, t.tries, e.kind,
                       e.content_sealed, e.path, e.about
                from taken t join notice.entry e on e.id = t.entry_id
                order by t.id
                """)
                .param("channel", channel.name())
                .param("now", Timestamp.from(now))
                .param("lease", Timestamp.from(lease))
                .query(this::taken)
                .list();
    }

    /// Writes what became of a try. An address of nobody's account is forgotten once the notice has arrived.
    void settle(long id, Outcome outcome) {
        db.sql("""
                update notice.delivery
                set state = :state, due_at = :due, answer = :answer, masked = :masked, settled_at = :settled,
                    address_sealed = case :state when 'SENT' then ''::bytea else address_sealed end
                where id = :id and state in ('WAITING', 'RETRY')
                """)
                .param("state", outcome.state().name())
                .param("due", Timestamp.from(outcome.due()))
                .param("answer", outcome.answer())
                .param("masked", outcome.masked())
                .param("settled", outcome.settled().map(Timestamp::from).orElse(null), Types.TIMESTAMP)
                .param("id", id)
                .update();
    }

    /// Gives back what was taken and not tried.
    void giveBack(long id, Instant due) {
        db.sql("update notice.delivery set due_at = :due, tries = tries - 1 where id = :id and tries > 0")
                .param("due", Timestamp.from(due))
                .param("id", id)
                .update();
    }

    /// What was held for an ended subscription is not sent any more.
    void discardHeld(long subscription, Instant now) {
        db.sql("""
                update notice.delivery set state = 'DISCARDED', settled_at = :now, answer = '订阅已经结束', address_sealed = ''
                where subscription = :subscription and state = 'HELD'
                """)
                .param("subscription", subscription)
                .param("now", Timestamp.from(now))
                .update();
    }

    /// Cuts the link between what was told and an account that is closed.
    void part(String person) {
        db.sql("update notice.delivery set person = null, masked = '', address_sealed = '' where person = :person")
                .param("person", person)
                .update();
    }

    /// How many are due and have not gone yet, entries that were not expanded yet among them.
    long countWaiting(Instant now) {
        return db.sql("""
                select (select count(*) from notice.entry where expanded_at is null)
                     + (select count(*) from notice.delivery
                         where state in ('WAITING', 'RETRY') and due_at <= :now)
                """).param("now", Timestamp.from(now)).query(Long.class).single();
    }

    private Taken taken(ResultSet row, int number) throws SQLException {
        long subscription = row.getLong("subscription");
        Optional<Long> by = row.wasNull() ? Optional.empty() : Optional.of(subscription);
        return new Taken(
                row.getLong("id"),
                Optional.ofNullable(row.getString("person")),
                personal.open(ADDRESS, row.getBytes("address_sealed")),
                by,
                NoticeChannel.valueOf(row.getString("channel")),
                DeliveryState.valueOf(row.getString("state")),
                row.getInt("tries"),
                row.getString("kind"),
                entries.open(row.getBytes("content_sealed")),
                row.getString("path"),
                row.getString("about"));
    }
}
