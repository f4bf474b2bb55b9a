package gongkai.oversee.statutoryreport;

/// Blocks of table 四, side by side in one printed row.
public enum RemedyBlock implements CellRef.Row {
    REVIEW("行政复议"),
    SUIT_DIRECT("行政诉讼：未经复议直接起诉"),
    SUIT_AFTER_REVIEW("行政诉讼：复议后起诉");

    private final String label;

    RemedyBlock(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public CellRef.Table table() {
        return CellRef.Table.REMEDY_TABLE;
    }
}
