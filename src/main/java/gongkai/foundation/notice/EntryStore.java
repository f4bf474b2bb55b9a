package gongkai.foundation.notice;

import gongkai.foundation.identity.Role;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.personaldata.PersonalData;
import gongkai.foundation.personaldata.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The outbox: one row for each notice.
@Repository
class EntryStore {
    static final Place CONTENT = Place.of("notice.entry.content");

    private static final String ACCOUNT = "ACCOUNT";
    private static final String HOLDERS = "HOLDERS";
    private static final String ADDRESS = "ADDRESS";
    private static final String SUBSCRIBERS = "SUBSCRIBERS";

    private final JdbcClient db;
    private final PersonalData personal;

    EntryStore(JdbcClient db, PersonalData personal) {
        this.db = db;
        this.personal = personal;
    }

    /// An entry as it waits to be expanded.
    record Entry(
            long id,
            String kind,
            Audience audience,
            NoticeContent content,
            String path,
            String about,
            boolean replayed,
            Instant at) {}

    void insert(Notice notice, Instant at, boolean replayed) {
        String address = notice.audience() instanceof Audience.Address left ? left.address() : "";
        var content = new NoticeContent("", "", notice.words(), address);
        db.sql("""
                insert into notice.entry (kind, audience, audience_key, content_sealed, path, about, replayed, at)
                values (:kind, :audience, :key, :content, :path, :about, :replayed, :at)
                """)
                .param("kind", notice.kind())
                .param("audience", nameOf(notice.audience()))
                .param("key", keyOf(notice.audience()))
                .param("content", personal.seal(CONTENT, content.write()))
                .param("path", notice.path())
                .param("about", notice.about())
                .param("replayed", replayed)
                .param("at", Timestamp.from(at))
                .update();
    }

    /// The oldest that nobody else is expanding, locked until the transaction ends.
    List<Entry> lockWaiting(int size) {
        return db.sql("""
                select id, kind, audience, audience_key, content_sealed, path, about, replayed, at
                from notice.entry where expanded_at is null
                order by id limit :size
                for update skip locked
                """).param("size", size).query(this::entry).list();
    }

    /// One that waits, unless somebody else is expanding it.
    Optional<Entry> lockWaiting(long id) {
        return db.sql("""
                select id, kind, audience, audience_key, content_sealed, path, about, replayed, at
                from notice.entry where id = :id and expanded_at is null
                for update skip locked
                """).param("id", id).query(this::entry).optional();
    }

    /// The numbers of those that wait, oldest first.
    List<Long> listWaiting(int size) {
        return db.sql("select id from notice.entry where expanded_at is null order by id limit :size")
                .param("size", size)
                .query(Long.class)
                .list();
    }

    /// Notes that it was expanded, and what it said in the inbox.
    void expanded(long id, NoticeContent content, Instant at) {
        db.sql("update notice.entry set content_sealed = :content, expanded_at = :at where id = :id")
                .param("content", personal.seal(CONTENT, content.write()))
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    NoticeContent open(byte[] sealed) {
        return NoticeContent.read(personal.open(CONTENT, sealed));
    }

    private static String nameOf(Audience audience) {
        return switch (audience) {
            case Audience.Account account -> ACCOUNT;
            case Audience.Holders holders -> HOLDERS;
            case Audience.Address address -> ADDRESS;
            case Audience.Subscribers subscribers -> SUBSCRIBERS;
        };
    }

    private static String keyOf(Audience audience) {
        return switch (audience) {
            case Audience.Account account -> account.key();
            case Audience.Holders holders -> holders.role().name() + "@" + holders.organ();
            case Audience.Address address -> "";
            case Audience.Subscribers subscribers ->
                subscribers.topics().stream()
                        .map(topic -> topic.kind() + ":" + topic.key().replaceAll("\\v", " "))
                        .collect(Collectors.joining("\n"));
        };
    }

    private static Audience audience(String name, String key, String address) {
        return switch (name) {
            case ACCOUNT -> new Audience.Account(key);
            case HOLDERS ->
                new Audience.Holders(
                        Role.valueOf(key.substring(0, key.indexOf('@'))),
                        OrganId.of(key.substring(key.indexOf('@') + 1)));
            case ADDRESS -> new Audience.Address(address);
            case SUBSCRIBERS ->
                new Audience.Subscribers(Arrays.stream(key.split("\n"))
                        .filter(line -> !line.isEmpty())
                        .map(line ->
                                new Topic(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1)))
                        .toList());
            default -> throw new IllegalStateException("an audience of another kind: " + name);
        };
    }

    private Entry entry(ResultSet row, int number) throws SQLException {
        var content = open(row.getBytes("content_sealed"));
        return new Entry(
                row.getLong("id"),
                row.getString("kind"),
                audience(row.getString("audience"), row.getString("audience_key"), content.address()),
                content,
                row.getString("path"),
                row.getString("about"),
                row.getBoolean("replayed"),
                row.getTimestamp("at").toInstant());
    }
}
