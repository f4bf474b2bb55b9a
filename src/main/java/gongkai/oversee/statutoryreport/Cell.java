package gongkai.oversee.statutoryreport;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// One figure of a table and how surely it is known. A value is there only when it is certain: printed, printed empty,
/// or the
/// single one the relations leave.
public record Cell(Status status, Optional<BigDecimal> value, Optional<String> unit, List<BigDecimal> candidates) {

    /// How the figure is known.
    public enum Status {
        READ("已读取"),
        /// Printed empty; counts as 0.
        BLANK("空白，计为0"),
        /// Printed "/".
        NOT_APPLICABLE("不适用"),
        /// The printed cell was lost and the relations leave exactly one value.
        RECOVERED("据勾稽关系还原"),
        /// More than one value is possible.
        UNCERTAIN("不能确定"),
        MISSING("缺失");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        /// What the status is called on a page.
        public String label() {
            return label;
        }
    }

    public static final Cell MISSING = new Cell(Status.MISSING, Optional.empty(), Optional.empty(), List.of());
    public static final Cell BLANK = new Cell(Status.BLANK, Optional.of(BigDecimal.ZERO), Optional.empty(), List.of());
    public static final Cell NOT_APPLICABLE =
            new Cell(Status.NOT_APPLICABLE, Optional.empty(), Optional.empty(), List.of());

    public Cell {
        candidates = List.copyOf(candidates);
    }

    /// A figure as printed.
    public static Cell read(BigDecimal value) {
        return new Cell(Status.READ, Optional.of(value), Optional.empty(), List.of());
    }

    /// A figure computed from cases, or printed without a unit.
    public static Cell read(long value) {
        return read(BigDecimal.valueOf(value));
    }

    public static Cell read(BigDecimal value, Optional<String> unit) {
        return new Cell(Status.READ, Optional.of(value), unit, List.of());
    }

    public static Cell recovered(BigDecimal value) {
        return new Cell(Status.RECOVERED, Optional.of(value), Optional.empty(), List.of());
    }

    public static Cell uncertain(List<BigDecimal> candidates) {
        return new Cell(Status.UNCERTAIN, Optional.empty(), Optional.empty(), candidates);
    }

    /// The figure that enters an equation: "/" counts as nothing; an unknown figure enters none.
    public Optional<BigDecimal> amount() {
        return status == Status.NOT_APPLICABLE ? Optional.of(BigDecimal.ZERO) : value;
    }
}
