package gongkai.publish.sitecolumn;

import gongkai.foundation.kernel.FieldProblem;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The fields of the forms of a column, as they were sent.
record ColumnForm(Map<String, String> sent) {
    private static final int LONGEST_NUMBER = 6;

    static Map<String, String> typed(SiteColumn column) {
        var typed = new HashMap<String, String>();
        typed.put("name", column.name());
        typed.put("type", column.type().name());
        typed.put("description", column.description());
        typed.put("keywords", String.join("、", column.keywords()));
        typed.put("everyDays", column.everyDays().map(String::valueOf).orElse(""));
        typed.put("gathers", String.valueOf(column.gathers()));
        typed.put("place", String.valueOf(column.place()));
        typed.put("parent", column.parent().map(ColumnId::toString).orElse(""));
        typed.put("keeper", column.keeper().organ().value());
        typed.put("unit", column.keeper().unit());
        typed.put("person", column.keeper().person());
        typed.put("version", String.valueOf(column.version()));
        return typed;
    }

    ColumnDraft draft(ColumnType otherwise) {
        return new ColumnDraft(
                text("name"),
                ColumnType.parse(text("type")).orElse(otherwise),
                text("description"),
                Arrays.asList(text("keywords").split("[、，,；;\\s]+")),
                everyDays(),
                text("gathers").equals("true"),
                place());
    }

    /// What a form says of a column there is: of a fixed part name, type, place and gathering stay as they are.
    ColumnDraft draftOf(SiteColumn column) {
        var said = draft(column.type());
        return column.type().isFixed()
                ? new ColumnDraft(
                        column.name(),
                        column.type(),
                        said.description(),
                        said.keywords(),
                        said.everyDays(),
                        column.gathers(),
                        column.place())
                : new ColumnDraft(
                        said.name(),
                        said.type(),
                        said.description(),
                        said.keywords(),
                        said.everyDays(),
                        said.gathers(),
                        column.place());
    }

    private Optional<Integer> everyDays() {
        String days = text("everyDays");
        if (days.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(number(days)
                .orElseThrow(() -> Refusal.of(
                        ColumnRefusal.COLUMN_INCOMPLETE,
                        List.of(new FieldProblem("everyDays", "更新周期填写天数，例如 14；随产生随更新的不填。")))));
    }

    int place() {
        return number(text("place")).orElse(ColumnDraft.LAST);
    }

    int version() {
        return number(text("version")).orElse(0);
    }

    Optional<ColumnId> column(String field) {
        return ColumnId.parse(text(field));
    }

    ColumnKeeper keeper(OrganId organ) {
        return new ColumnKeeper(organ, text("unit"), text("person"));
    }

    private static Optional<Integer> number(String text) {
        return text.length() <= LONGEST_NUMBER && text.matches("[0-9]+")
                ? Optional.of(Integer.valueOf(text))
                : Optional.empty();
    }

    private String text(String field) {
        return sent.getOrDefault(field, "").strip();
    }
}
