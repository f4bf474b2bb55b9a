package gongkai.foundation.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Types;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What people chose: channels by kind, quiet hours, digest.
@Repository
class ChoiceStore {
    private final JdbcClient db;

    ChoiceStore(JdbcClient db) {
        this.db = db;
    }

    Map<Wishes.Pick, Boolean> list(String person) {
        var chosen = new HashMap<Wishes.Pick, Boolean>();
        db.sql("select kind, channel, wanted from notice.choice where person = :person")
                .param("person", person)
                .query(row -> {
                    chosen.put(
                            new Wishes.Pick(row.getString("kind"), NoticeChannel.valueOf(row.getString("channel"))),
                            row.getBoolean("wanted"));
                });
        return chosen;
    }

    void put(String person, Wishes.Pick pick, boolean wanted) {
        db.sql("""
                insert into notice.choice (person, kind, channel, wanted) values (:person, :kind, :channel, :wanted)
                on conflict (person, kind, channel) do update set wanted = excluded.wanted
                """)
                .param("person", person)
                .param("kind", pick.kind())
                .param("channel", pick.channel().name())
                .param("wanted", wanted)
                .update();
    }

    Optional<Manner> findManner(String person) {
        return db.sql("select quiet_from, quiet_to, digest, hour from notice.manner where person = :person")
                .param("person", person)
                .query(ChoiceStore::manner)
                .optional();
    }

    void putManner(String person, Manner manner) {
        db.sql("""
                insert into notice.manner (person, quiet_from, quiet_to, digest, hour)
                values (:person, :from, :to, :digest, :hour)
                on conflict (person) do update set quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to,
                    digest = excluded.digest, hour = excluded.hour
                """)
                .param("person", person)
                .param(
                        "from",
                        manner.quiet()
                                .map(Manner.Quiet::from)
                                .map(Time::valueOf)
                                .orElse(null),
                        Types.TIME)
                .param(
                        "to",
                        manner.quiet().map(Manner.Quiet::to).map(Time::valueOf).orElse(null),
                        Types.TIME)
                .param("digest", manner.digest().name())
                .param("hour", manner.hour())
                .update();
    }

    void deleteAll(String person) {
        db.sql("delete from notice.choice where person = :person")
                .param("person", person)
                .update();
        db.sql("delete from notice.manner where person = :person")
                .param("person", person)
                .update();
    }

    private static Manner manner(ResultSet row, int number) throws SQLException {
        var from = Optional.ofNullable(row.getObject("quiet_from", LocalTime.class));
        var to = Optional.ofNullable(row.getObject("quiet_to", LocalTime.class));
        return new Manner(
                from.flatMap(begin -> to.map(end -> new Manner.Quiet(begin, end))),
                Manner.Digest.valueOf(row.getString("digest")),
                row.getInt("hour"));
    }
}
