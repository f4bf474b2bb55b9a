package gongkai.foundation.operations;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of the servers on this database.
@Repository
class ServerWatchStore {
    private static final String CHANNEL = "gongkai_changed";

    private final JdbcClient db;
    private final DataSource source;

    ServerWatchStore(JdbcClient db, DataSource source) {
        this.db = db;
        this.source = source;
    }

    /// Says that this server may give what it has in memory for so long, by the clock of the database.
    void renew(RunningServer server, Duration lease) {
        db.sql("""
                insert into operations.server (id, name, started_at, until)
                values (:id, :name, :started, clock_timestamp() + :lease * interval '1 millisecond')
                on conflict (id) do update set until = excluded.until
                """)
                .param("id", server.id())
                .param("name", server.name())
                .param("started", server.startedAt().atOffset(ZoneOffset.UTC))
                .param("lease", lease.toMillis())
                .update();
    }

    /// Says up to which numbers this server has heard of changes.
    void heard(String server, Map<String, Long> numbers) {
        String heard = numbers.entrySet().stream()
                .map(each -> "\"%s\":%d".formatted(each.getKey(), each.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
        db.sql("update operations.server set heard = cast(:heard as jsonb) where id = :id")
                .param("heard", heard)
                .param("id", server)
                .update();
    }

    /// Whether another server may still give what was before this number of the topic.
    boolean isAwaited(String me, String topic, long number) {
        return db.sql("""
                select exists (select from operations.server
                    where until > clock_timestamp() and id <> :me
                        and coalesce(cast(heard ->> :topic as bigint), 0) < :number)
                """)
                .param("me", me)
                .param("topic", topic)
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    void leave(String server) {
        db.sql("delete from operations.server where id = :id or until < clock_timestamp() - interval '1 day'")
                .param("id", server)
                .update();
    }

    List<RunningServer> list() {
        return db.sql("""
                select id, name, started_at from operations.server
                where until > clock_timestamp() order by name, started_at
                """)
                .query((row, number) -> new RunningServer(
                        row.getString("id"),
                        row.getString("name"),
                        row.getTimestamp("started_at").toInstant()))
                .list();
    }

    /// Calls all servers when the transaction is committed.
    void call() {
        db.sql("select pg_notify(:channel, '')").param("channel", CHANNEL).query(row -> {
            // Nothing is answered.
        });
    }

    /// Listens on a connection of its own.
    Ear listen() throws SQLException {
        var connection = source.getConnection();
        try (var statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("listen " + CHANNEL);
            return new Ear(connection);
        } catch (SQLException away) {
            connection.close();
            throw away;
        }
    }

    /// Hears calls.
    static final class Ear implements AutoCloseable {
        private final Connection connection;

        private Ear(Connection connection) {
            this.connection = connection;
        }

        /// Returns when somebody called, or after so long.
        void await(Duration longest) throws SQLException {
            connection.unwrap(PGConnection.class).getNotifications(Math.toIntExact(Math.max(1, longest.toMillis())));
        }

        /// Gives the connection back as it was, unless it is lost.
        @Override
        public void close() throws SQLException {
            try {
                if (connection.isValid(1)) {
                    try (var statement = connection.createStatement()) {
                        statement.execute("unlisten *");
                    }
                }
            } finally {
                connection.close();
            }
        }
    }
}
