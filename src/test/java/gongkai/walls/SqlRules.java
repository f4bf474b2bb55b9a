package gongkai.walls;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Rules on the SQL of stores and migrations: a room speaks of its own schema only, and always by name.
///
/// @param rooms the ids of all rooms, which are the names of the schemas
public record SqlRules(Set<String> rooms) {
    private static final Pattern STATEMENT =
            Pattern.compile("^\\s*(select|insert|update|delete|with|merge|truncate)\\s", Pattern.CASE_INSENSITIVE);
    private static final Pattern SHOUTED =
            Pattern.compile("\\b(SELECT|INSERT|UPDATE|DELETE|FROM|WHERE|JOIN|INTO|VALUES|ORDER BY|GROUP BY|SET)\\b");
    private static final Pattern STAR = Pattern.compile("\\bselect\\s+(\\w+\\.)?\\*", Pattern.CASE_INSENSITIVE);
    private static final Pattern POSITION = Pattern.compile("[=,(]\\s*\\?(?![|&?])");
    private static final Pattern NEW_SCHEMA =
            Pattern.compile("\\bcreate\\s+schema\\s+(?:if\\s+not\\s+exists\\s+)?(\\w+)", Pattern.CASE_INSENSITIVE);

    public SqlRules {
        rooms = Set.copyOf(rooms);
    }

    /// What a store's SQL does that it must not. The room is the one whose package the store stands in.
    public List<String> ofStore(SourceFile store, String room) {
        var offences = new ArrayList<String>();
        for (String text : JavaText.parse(store).texts()) {
            offences.addAll(strangers(text, room));
            if (STATEMENT.matcher(text).find()) {
                String bare = withoutTexts(text);
                note(offences, SHOUTED.matcher(bare).find(), "write SQL in lower case", text);
                note(offences, STAR.matcher(bare).find(), "name the columns", text);
                note(offences, POSITION.matcher(bare).find(), "name the parameters", text);
            }
        }
        return offences.stream().map(offence -> store.path() + ": " + offence).toList();
    }

    /// What a migration does that it must not. The room is the name of its folder; `__root` is nobody's.
    public List<String> ofMigration(SourceFile migration) {
        String room = migration.folder().substring(migration.folder().lastIndexOf('/') + 1);
        var offences = new ArrayList<String>();
        if (!room.equals("__root")) {
            note(offences, !rooms.contains(room), "there is no room of this name", room);
        }
        var made = NEW_SCHEMA.matcher(withoutTexts(migration.text()));
        while (made.find()) {
            note(offences, !made.group(1).equals(room), "a room makes its own schema only", made.group());
        }
        offences.addAll(strangers(migration.text(), room));
        return offences.stream()
                .map(offence -> migration.path() + ": " + offence)
                .toList();
    }

    private List<String> strangers(String sql, String room) {
        var offences = new ArrayList<String>();
        for (String table : SqlTables.unqualifiedIn(withoutTexts(sql))) {
            offences.add("table " + table + " is named without its schema");
        }
        var foreign = rooms.stream()
                .filter(other -> !other.equals(room))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        for (String table : SqlTables.qualifiedIn(withoutTexts(sql))) {
            String schema = table.substring(0, table.indexOf('.'));
            note(offences, !foreign.isEmpty() && schema.matches(foreign), "this table is another room's", table);
        }
        return offences;
    }

    private static void note(List<String> offences, boolean wrong, String sentence, String where) {
        if (wrong) {
            offences.add(sentence + ": " + where.strip());
        }
    }

    /// SQL without its comments and quoted texts, in which any word may stand.
    private static String withoutTexts(String sql) {
        return sql.replaceAll("--[^\n]*", " ")
                .replaceAll("(?s)/\\*.*?\\*/", " ")
                .replaceAll("'(?:[^']|'')*'", "''")
                .replace("\"", "");
    }
}
