package gongkai.foundation.notice;

import gongkai.foundation.personaldata.BlindIndex;
import gongkai.foundation.personaldata.Place;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who wants no more news by a channel. An address stands here by its blind index only.
@Repository
class StopStore {
    static final String ADDRESS = "address:";

    private static final Place INDEX = Place.of("notice.stopped.recipient");

    private final JdbcClient db;
    private final BlindIndex index;

    StopStore(JdbcClient db, BlindIndex index) {
        this.db = db;
        this.index = index;
    }

    /// How an account is called here.
    static String of(String key) {
        return key;
    }

    /// How an address is called here.
    String ofAddress(String address) {
        return ADDRESS + HexFormat.of().formatHex(index.of(INDEX, address));
    }

    Set<NoticeChannel> list(String recipient) {
        return db.sql("select channel from notice.stopped where recipient = :recipient")
                .param("recipient", recipient)
                .query((row, number) -> NoticeChannel.valueOf(row.getString("channel")))
                .set();
    }

    /// Whether it was not stopped before.
    boolean stop(String recipient, NoticeChannel channel, Instant at) {
        return db.sql("""
                        insert into notice.stopped (recipient, channel, at) values (:recipient, :channel, :at)
                        on conflict (recipient, channel) do nothing
                        """)
                        .param("recipient", recipient)
                        .param("channel", channel.name())
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    boolean resume(String recipient, NoticeChannel channel) {
        return db.sql("delete from notice.stopped where recipient = :recipient and channel = :channel")
                        .param("recipient", recipient)
                        .param("channel", channel.name())
                        .update()
                > 0;
    }

    void deleteAll(String recipient) {
        db.sql("delete from notice.stopped where recipient = :recipient")
                .param("recipient", recipient)
                .update();
    }
}
