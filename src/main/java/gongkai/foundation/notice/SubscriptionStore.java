package gongkai.foundation.notice;

import gongkai.foundation.personaldata.BlindIndex;
import gongkai.foundation.personaldata.PersonalData;
import gongkai.foundation.personaldata.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who subscribed to what. Ended ones stay, so that the link that ended them can bring them back.
@Repository
class SubscriptionStore {
    static final Place ADDRESS = Place.of("notice.subscription.address");

    private static final Place INDEX = Place.of("notice.subscription.address_index");
    private static final String COLUMNS = """
            select id, person, address_sealed, kind, key, title, path, made_at, confirmed_at, ended_at
            from notice.subscription
            """;

    private final JdbcClient db;
    private final PersonalData personal;
    private final BlindIndex index;

    SubscriptionStore(JdbcClient db, PersonalData personal, BlindIndex index) {
        this.db = db;
        this.personal = personal;
        this.index = index;
    }

    /// A subscription. Without a person it belongs to the address.
    record Row(
            long id,
            Optional<String> person,
            String address,
            Topic topic,
            String title,
            String path,
            Instant madeAt,
            boolean confirmed,
            boolean ended) {}

    /// Subscribes an account, or brings an ended subscription back. Answers its number, unless it ran already.
    Optional<Long> insert(String person, Topic topic, TopicKind.Named named, Instant at) {
        return db.sql("""
                insert into notice.subscription (person, kind, key, title, path, made_at, confirmed_at)
                values (:person, :kind, :key, :title, :path, :at, :at)
                on conflict (person, kind, key) where person is not null
                    do update set ended_at = null, title = excluded.title, path = excluded.path
                    where subscription.ended_at is not null
                returning id
                """)
                .param("person", person)
                .param("kind", topic.kind())
                .param("key", topic.key())
                .param("title", named.title())
                .param("path", named.path())
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .optional();
    }

    /// Enters a subscription of an address that waits for its confirmation. Answers its number, unless it runs already.
    Optional<Long> insertOfAddress(String address, Topic topic, TopicKind.Named named, Instant at) {
        return db.sql("""
                insert into notice.subscription
                    (address_sealed, address_index, kind, key, title, path, made_at)
                values (:address, :index, :kind, :key, :title, :path, :at)
                on conflict (address_index, kind, key) where address_index is not null
                    do update set made_at = excluded.made_at, confirmed_at = null, ended_at = null
                    where subscription.ended_at is not null or subscription.confirmed_at is null
                returning id
                """)
                .param("address", personal.seal(ADDRESS, address))
                .param("index", index.of(INDEX, address))
                .param("kind", topic.kind())
                .param("key", topic.key())
                .param("title", named.title())
                .param("path", named.path())
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .optional();
    }

    /// How many subscriptions of an address wait for a confirmation since then.
    int countUnconfirmed(String address, Instant since) {
        return db.sql("""
                select count(*) from notice.subscription
                where address_index = :index and confirmed_at is null and made_at > :since
                """)
                .param("index", index.of(INDEX, address))
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    Optional<Row> find(long id) {
        return db.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(this::row)
                .optional();
    }

    /// What runs for an account, newest first.
    List<Row> listOf(String person) {
        return db.sql(COLUMNS + "where person = :person and ended_at is null order by id desc")
                .param("person", person)
                .query(this::row)
                .list();
    }

    void confirm(long id, Instant at) {
        db.sql("""
                update notice.subscription set confirmed_at = coalesce(confirmed_at, :at), ended_at = null where id = :id
                """).param("at", Timestamp.from(at)).param("id", id).update();
    }

    /// Whether it ran.
    boolean end(long id, Instant at) {
        return db.sql("update notice.subscription set ended_at = :at where id = :id and ended_at is null")
                        .param("at", Timestamp.from(at))
                        .param("id", id)
                        .update()
                > 0;
    }

    boolean resume(long id) {
        return db.sql("update notice.subscription set ended_at = null where id = :id and ended_at is not null")
                        .param("id", id)
                        .update()
                > 0;
    }

    /// The keys of a kind that somebody is subscribed to.
    List<String> listKeys(String kind) {
        return db.sql("""
                select distinct key from notice.subscription
                where kind = :kind and confirmed_at is not null and ended_at is null
                """).param("kind", kind).query(String.class).list();
    }

    /// Whoever is subscribed to one of these topics, each once, by the oldest of their subscriptions.
    List<Recipient> listRecipients(Collection<Topic> topics) {
        if (topics.isEmpty()) {
            return List.of();
        }
        return db.sql("""
                select distinct on (person, address_index) id, person, address_sealed
                from notice.subscription s
                join unnest(:kinds::text[], :keys::text[]) as topic (kind, key)
                    on topic.kind = s.kind and topic.key = s.key
                where s.confirmed_at is not null and s.ended_at is null
                order by person, address_index, id
                """)
                .param("kinds", topics.stream().map(Topic::kind).toArray(String[]::new))
                .param("keys", topics.stream().map(Topic::key).toArray(String[]::new))
                .query(this::recipient)
                .list();
    }

    /// Forgets addresses that were never confirmed, or whose subscription was ended long ago.
    void forget(Instant unconfirmedBefore, Instant endedBefore) {
        db.sql("""
                delete from notice.subscription
                where person is null
                    and (confirmed_at is null and made_at < :unconfirmed or ended_at < :ended)
                """)
                .param("unconfirmed", Timestamp.from(unconfirmedBefore))
                .param("ended", Timestamp.from(endedBefore))
                .update();
    }

    void deleteAll(String person) {
        db.sql("delete from notice.subscription where person = :person")
                .param("person", person)
                .update();
    }

    private Recipient recipient(ResultSet row, int number) throws SQLException {
        var id = Optional.of(row.getLong("id"));
        String person = row.getString("person");
        return person == null
                ? new Recipient.Address(personal.open(ADDRESS, row.getBytes("address_sealed")), id)
                : new Recipient.Account(person, id);
    }

    private Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                Optional.ofNullable(row.getString("person")),
                personal.open(ADDRESS, row.getBytes("address_sealed")),
                new Topic(row.getString("kind"), row.getString("key")),
                row.getString("title"),
                row.getString("path"),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("confirmed_at") != null,
                row.getTimestamp("ended_at") != null);
    }
}
