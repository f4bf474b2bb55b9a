package gongkai.foundation.personaldata;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A table with a number and sealed columns, as most rooms have them: a room names its own table and columns in a
/// `*Store` that needs nothing but a `JdbcClient`, and the rotation of keys is written once.
public abstract class SealedTableStore implements SealedRows {
    private final JdbcClient db;
    private final String table;
    private final String id;
    private final List<Column> columns;

    /// One sealed column and the place its values are bound to. Empty values are no sealed ones.
    public record Column(String name, Place place) {
        private String olderThan() {
            return "length(%1$s) > 0 and substring(%1$s from 2 for 2) <> :mark".formatted(name);
        }

        private String set() {
            return "%1$s = :%1$s".formatted(name);
        }
    }

    protected SealedTableStore(JdbcClient db, String table, Column... columns) {
        this(db, table, "id", columns);
    }

    /// @param id the column with the number of a row
    protected SealedTableStore(JdbcClient db, String table, String id, Column... columns) {
        this.db = db;
        this.table = table;
        this.id = id;
        this.columns = List.of(columns);
    }

    @Override
    public String table() {
        return table;
    }

    @Override
    public Map<Integer, Long> countByKey() {
        String values = columns.stream()
                .map(column -> "select %s as value from %s".formatted(column.name(), table))
                .collect(Collectors.joining(" union all "));
        return KeyCount.byKey(db.sql("""
                select substring(value from 2 for 2) as mark, count(*) as values
                from (%s) sealed
                where length(value) > 0
                group by 1
                """.formatted(values))
                .query((row, number) -> new KeyCount(row.getBytes("mark"), row.getLong("values")))
                .list());
    }

    @Override
    public OptionalLong reseal(long after, int size, PersonalData personal) {
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String older = columns.stream().map(Column::olderThan).collect(Collectors.joining(" or "));
        var ids = db.sql("""
                select %2$s as row_id, %3$s from %1$s
                where %2$s > :after and (%4$s)
                order by %2$s limit :size
                for update
                """.formatted(table, id, names, older))
                .param("after", after)
                .param("mark", personal.currentMark())
                .param("size", size)
                .query((row, number) -> turn(row, personal))
                .list();
        return ids.isEmpty() ? OptionalLong.empty() : OptionalLong.of(ids.getLast());
    }

    private long turn(ResultSet row, PersonalData personal) throws SQLException {
        long number = row.getLong("row_id");
        String set = columns.stream().map(Column::set).collect(Collectors.joining(", "));
        var update = db.sql("update %s set %s where %s = :row_id".formatted(table, set, id))
                .param("row_id", number);
        for (Column column : columns) {
            update = update.param(column.name(), personal.reseal(column.place(), row.getBytes(column.name())));
        }
        update.update();
        return number;
    }
}
