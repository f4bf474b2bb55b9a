package gongkai.answer.covering;

/// What can be covered.
public enum SourceKind {
    PDF("PDF 文档"),
    PICTURE("图片"),
    DOCX("Word 文档"),
    XLSX("Excel 表格");

    private final String label;

    SourceKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /// Whether areas are covered; otherwise characters are.
    public boolean hasPages() {
        return this == PDF || this == PICTURE;
    }
}
