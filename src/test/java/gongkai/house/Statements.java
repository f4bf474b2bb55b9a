package gongkai.house;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// What the house says to its database while something is done: each statement, commit and rollback is one way there
/// and back. `begin` travels with the first statement and is none of its own.
public final class Statements {
    private static volatile Optional<List<String>> heard = Optional.empty();

    private Statements() {}

    /// What a call said to the database, in order, each with its blanks folded.
    public static List<String> of(Callable<?> call) throws Exception {
        var all = new ArrayList<String>();
        heard = Optional.of(all);
        try {
            call.call();
        } finally {
            heard = Optional.empty();
        }
        synchronized (all) {
            return List.copyOf(all);
        }
    }

    private static void hear(String statement) {
        heard.ifPresent(all -> {
            synchronized (all) {
                all.add(statement.replaceAll("\\s+", " ").strip());
            }
        });
    }

    /// The connections of the house, listened to while somebody asks.
    static final class Heard extends DelegatingDataSource {
        Heard(DataSource behind) {
            super(behind);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return heard.isEmpty() ? connection : listen(connection);
        }
    }

    private static Connection listen(Connection connection) {
        return proxy(Connection.class, (self, method, arguments) -> {
            if (method.getName().equals("commit") || method.getName().equals("rollback")) {
                hear(method.getName());
            }
            var answer = call(connection, method, arguments);
            String said = arguments != null && arguments.length > 0 && arguments[0] instanceof String text ? text : "";
            return switch (answer) {
                case CallableStatement statement -> statement;
                case PreparedStatement statement -> listen(PreparedStatement.class, statement, said);
                case Statement statement -> listen(Statement.class, statement, "");
                case null, default -> answer;
            };
        });
    }

    private static <S extends Statement> S listen(Class<S> type, S statement, String prepared) {
        return proxy(type, (self, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                hear(arguments != null && arguments.length > 0 ? String.valueOf(arguments[0]) : prepared);
            }
            return call(statement, method, arguments);
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(Object on, java.lang.reflect.Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getTargetException();
        }
    }
}
