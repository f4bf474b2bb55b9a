package gongkai.publish.sitecolumn;

/// How well a column is kept up.
public enum ColumnState {
    GOOD("正常", "ok"),
    DUE_SOON("即将到期", "warn"),
    STALE("超期未更新", "late"),
    EMPTY("空白栏目", "late"),
    /// Nothing stands in it yet, but it was opened only lately.
    NEW("新开，待发布", "info"),
    /// Nothing is asked of it.
    FREE("不限期", "");

    private final String label;
    private final String tone;

    ColumnState(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    public String label() {
        return label;
    }

    /// The tone of its tag.
    public String tone() {
        return tone;
    }
}
