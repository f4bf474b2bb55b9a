package gongkai.foundation.notice;

import gongkai.foundation.personaldata.BlindIndex;
import gongkai.foundation.personaldata.PersonalData;
import gongkai.foundation.personaldata.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Addresses people entered for their notices. The code that confirms one stands here as a keyed hash.
@Repository
class AddressStore {
    static final Place VALUE = Place.of("notice.address.value");

    private static final Place CODE = Place.of("notice.address.code");

    private final JdbcClient db;
    private final PersonalData personal;
    private final BlindIndex index;

    AddressStore(JdbcClient db, PersonalData personal, BlindIndex index) {
        this.db = db;
        this.personal = personal;
        this.index = index;
    }

    /// @param confirmed whether its owner typed the code that went there
    record Row(
            NoticeChannel channel,
            String value,
            byte[] codeIndex,
            Instant codeUntil,
            int attempts,
            boolean confirmed) {}

    List<Row> list(String person) {
        return db.sql("""
                select channel, value_sealed, code_index, code_until, attempts, confirmed_at
                from notice.address where person = :person order by channel
                """).param("person", person).query(this::row).list();
    }

    Optional<Row> lock(String person, NoticeChannel channel) {
        return db.sql("""
                select channel, value_sealed, code_index, code_until, attempts, confirmed_at
                from notice.address where person = :person and channel = :channel
                for update
                """)
                .param("person", person)
                .param("channel", channel.name())
                .query(this::row)
                .optional();
    }

    Map<NoticeChannel, String> listConfirmed(String person) {
        var confirmed = new EnumMap<NoticeChannel, String>(NoticeChannel.class);
        list(person).stream().filter(Row::confirmed).forEach(row -> confirmed.put(row.channel(), row.value()));
        return confirmed;
    }

    /// Enters an address that waits for its code, in place of the one before.
    void put(String person, NoticeChannel channel, String value, String code, Instant until) {
        db.sql("""
                insert into notice.address (person, channel, value_sealed, code_index, code_until)
                values (:person, :channel, :value, :code, :until)
                on conflict (person, channel) do update set value_sealed = excluded.value_sealed,
                    code_index = excluded.code_index, code_until = excluded.code_until, attempts = 0,
                    confirmed_at = null
                """)
                .param("person", person)
                .param("channel", channel.name())
                .param("value", personal.seal(VALUE, value))
                .param("code", codeIndex(person, channel, code))
                .param("until", Timestamp.from(until))
                .update();
    }

    byte[] codeIndex(String person, NoticeChannel channel, String code) {
        return index.of(CODE, person + "/" + channel + "/" + code);
    }

    void countAttempt(String person, NoticeChannel channel) {
        db.sql("update notice.address set attempts = attempts + 1 where person = :person and channel = :channel")
                .param("person", person)
                .param("channel", channel.name())
                .update();
    }

    void confirm(String person, NoticeChannel channel, Instant at) {
        db.sql("update notice.address set confirmed_at = :at where person = :person and channel = :channel")
                .param("at", Timestamp.from(at))
                .param("person", person)
                .param("channel", channel.name())
                .update();
    }

    boolean delete(String person, NoticeChannel channel) {
        return db.sql("delete from notice.address where person = :person and channel = :channel")
                        .param("person", person)
                        .param("channel", channel.name())
                        .update()
                > 0;
    }

    void deleteAll(String person) {
        db.sql("delete from notice.address where person = :person")
                .param("person", person)
                .update();
    }

    private Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                NoticeChannel.valueOf(row.getString("channel")),
                personal.open(VALUE, row.getBytes("value_sealed")),
                row.getBytes("code_index"),
                row.getTimestamp("code_until").toInstant(),
                row.getInt("attempts"),
                row.getTimestamp("confirmed_at") != null);
    }
}
