package gongkai.walls;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds the tables a piece of SQL names: what follows `from`, `join`, `into`, `update`, `table`, `references`
/// and, in definitions, `on`. Subqueries, functions and the names of common table expressions are no tables.
final class SqlTables {
    private static final Pattern TOKEN = Pattern.compile(":?[\\p{L}_][\\p{L}\\p{N}_.$]*|[(),;]|\\S");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.]*");
    private static final Pattern COMMON =
            Pattern.compile("([\\p{L}_]\\w*)\\s*(?:\\([^()]*\\)\\s*)?as\\s+(?:not\\s+)?(?:materialized\\s+)?\\(");
    private static final Pattern TRANSITION = Pattern.compile("\\b(?:old|new)\\s+table\\s+(?:as\\s+)?(\\w+)");
    private static final Set<String> BEFORE_TABLE =
            Set.of("from", "join", "into", "update", "references", "table", "truncate", "using");
    private static final Set<String> FILLERS =
            Set.of("if", "not", "exists", "only", "lateral", "table", "concurrently", "each", "as");
    private static final Set<String> FUNCTIONS_WITH_FROM =
            Set.of("extract", "substring", "trim", "overlay", "position");
    private static final Set<String> NO_TABLE_UPDATE =
            Set.of("do", "for", "on", "before", "after", "or", "of", "key", "instead");
    private static final Set<String> END_OF_LIST = Set.of(
            "where",
            "group",
            "order",
            "limit",
            "on",
            "set",
            "values",
            "select",
            "having",
            "union",
            "returning",
            ";",
            "window",
            "fetch",
            "offset",
            "for");
    private static final Set<String> CREATED_ON = Set.of("index", "trigger", "policy", "rule");

    private final List<String> tokens = new ArrayList<>();
    private final Set<String> common = new HashSet<>();
    private final List<String> unqualified = new ArrayList<>();
    private final Deque<String> callers = new ArrayDeque<>();
    private final Deque<Boolean> lists = new ArrayDeque<>();

    private SqlTables(String sql) {
        String lower = sql.toLowerCase(Locale.ROOT);
        var token = TOKEN.matcher(lower);
        while (token.find()) {
            tokens.add(token.group());
        }
        var expression = COMMON.matcher(lower);
        while (expression.find()) {
            common.add(expression.group(1));
        }
        // What a trigger sees of the rows gone or come; it has no schema.
        var transition = TRANSITION.matcher(lower);
        while (transition.find()) {
            common.add(transition.group(1));
        }
        lists.push(false);
        callers.push("");
    }

    /// Tables named without a schema.
    static List<String> unqualifiedIn(String sql) {
        var tables = new SqlTables(sql);
        if (tables.isSql()) {
            tables.walk();
        }
        return tables.unqualified;
    }

    /// Everything of the form `a.b`: tables with their schema, columns with their alias.
    static List<String> qualifiedIn(String sql) {
        return new SqlTables(sql)
                .tokens.stream()
                        .filter(token -> NAME.matcher(token).matches())
                        .filter(token -> token.indexOf('.') > 0 && !token.endsWith("."))
                        .toList();
    }

    /// English sentences and single words have none of the marks of SQL.
    private boolean isSql() {
        return tokens.size() > 2
                && tokens.stream().anyMatch(token -> BEFORE_TABLE.contains(token) || token.equals("on"));
    }

    private void walk() {
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            switch (token) {
                case "(" -> {
                    callers.push(before(i));
                    lists.push(false);
                }
                case ")" -> {
                    callers.poll();
                    lists.poll();
                }
                default -> read(i, token);
            }
        }
    }

    private void read(int i, String token) {
        if (leadsToTable(i, token)) {
            check(i + 1);
            setList(token.equals("from"));
        } else if (token.equals(",") && Boolean.TRUE.equals(lists.peek())) {
            check(i + 1);
        } else if (END_OF_LIST.contains(token)) {
            setList(false);
        }
    }

    private boolean leadsToTable(int i, String token) {
        String previous = before(i);
        return switch (token) {
            case "from" ->
                !previous.equals("distinct")
                        && !FUNCTIONS_WITH_FROM.contains(callers.isEmpty() ? "" : callers.getFirst());
            case "update" -> !NO_TABLE_UPDATE.contains(previous) && !after(i).equals("or");
            case "table", "truncate" -> !previous.equals("or") && !after(i).equals("table");
            case "using" -> statementStartsWith(i, "delete", "merge") && !previous.equals("index");
            case "on" ->
                CREATED_ON.contains(kindOfCreation(i))
                        && !Set.of("delete", "update").contains(after(i));
            default -> BEFORE_TABLE.contains(token);
        };
    }

    private void check(int start) {
        int i = start;
        while (i < tokens.size() && FILLERS.contains(tokens.get(i))) {
            i++;
        }
        if (i >= tokens.size()) {
            return;
        }
        String name = tokens.get(i);
        boolean called = i + 1 < tokens.size()
                && tokens.get(i + 1).equals("(")
                && !before(start).equals("into");
        boolean table = NAME.matcher(name).matches();
        if (table && name.indexOf('.') < 0 && !common.contains(name) && !isCall(start, called)) {
            unqualified.add(name);
        }
    }

    /// `from unnest(…)` calls a function; `references t (id)` and `on t (column)` name a table.
    private boolean isCall(int start, boolean called) {
        return called && Set.of("from", "join", ",").contains(before(start));
    }

    /// What the statement creates: the second word after `create`, past `or replace` and `unique`.
    private String kindOfCreation(int at) {
        for (int i = at - 1; i >= 0 && !tokens.get(i).equals(";"); i--) {
            if (CREATED_ON.contains(tokens.get(i))) {
                return tokens.get(i);
            }
            if (Set.of("from", "join", "where").contains(tokens.get(i))) {
                return "";
            }
        }
        return "";
    }

    private boolean statementStartsWith(int at, String... words) {
        int i = at;
        while (i > 0 && !tokens.get(i - 1).equals(";")) {
            i--;
        }
        return Set.of(words).contains(tokens.get(i));
    }

    private void setList(boolean open) {
        lists.poll();
        lists.push(open);
    }

    private String before(int i) {
        return i > 0 ? tokens.get(i - 1) : "";
    }

    private String after(int i) {
        return i + 1 < tokens.size() ? tokens.get(i + 1) : "";
    }
}
