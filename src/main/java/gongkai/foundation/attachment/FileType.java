package gongkai.foundation.attachment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The types of files we take. Everything else is refused, above all what a browser or a machine would run: pages with
/// scripts, SVG, documents with macros, programs.
public enum FileType {
    PDF("PDF 文档", "application/pdf", "pdf"),
    OFD("OFD 版式文件", "application/ofd", "ofd"),
    DOCX("Word 文档", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("Excel 表格", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("演示文稿", "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    DOC("Word 文档", "application/msword", "doc", "wps"),
    XLS("Excel 表格", "application/vnd.ms-excel", "xls", "et"),
    PPT("演示文稿", "application/vnd.ms-powerpoint", "ppt", "dps"),
    ODT("开放文档", "application/vnd.oasis.opendocument.text", "odt"),
    ODS("开放表格", "application/vnd.oasis.opendocument.spreadsheet", "ods"),
    TXT("文本", "text/plain", "txt", "text", "log", "md"),
    CSV("CSV 表格", "text/csv", "csv"),
    HTML("网页", "text/html", "html", "htm"),
    PNG("图片", "image/png", "png"),
    JPEG("图片", "image/jpeg", "jpg", "jpeg"),
    GIF("图片", "image/gif", "gif"),
    BMP("图片", "image/bmp", "bmp"),
    TIFF("图片", "image/tiff", "tif", "tiff"),
    WEBP("图片", "image/webp", "webp"),
    MP4("视频", "video/mp4", "mp4", "m4v"),
    WEBM("视频", "video/webm", "webm"),
    ZIP("压缩包", "application/zip", "zip");

    /// The types as people call them.
    static final String ACCEPTED = "PDF、OFD、Word、Excel、演示文稿、文本、CSV、网页（HTML）、图片、视频（MP4、WebM）或 ZIP 压缩包";

    private final String label;
    private final String mediaType;
    private final List<String> endings;

    FileType(String label, String mediaType, String... endings) {
        this.label = label;
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    public String label() {
        return label;
    }

    public String mediaType() {
        return mediaType;
    }

    /// Whether it is a ZIP container inside.
    boolean isArchive() {
        return switch (this) {
            case OFD, DOCX, XLSX, PPTX, ODT, ODS, ZIP -> true;
            case PDF, DOC, XLS, PPT, TXT, CSV, HTML, PNG, JPEG, GIF, BMP, TIFF, WEBP, MP4, WEBM -> false;
        };
    }

    /// Whether text can be read in it.
    boolean hasText() {
        return switch (this) {
            case PDF, OFD, DOCX, XLSX, PPTX, XLS, TXT, CSV, HTML, ODT, ODS -> true;
            case DOC, PPT, PNG, JPEG, GIF, BMP, TIFF, WEBP, MP4, WEBM, ZIP -> false;
        };
    }

    /// Whether every browser draws it.
    public boolean isPicture() {
        return this == PNG || this == JPEG || this == GIF || this == WEBP;
    }

    /// Whether browsers play it.
    public boolean isFilm() {
        return this == MP4 || this == WEBM;
    }

    static Optional<FileType> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    /// Whether a name ends as files of this type do.
    boolean fits(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(ending -> lower.endsWith("." + ending));
    }

    String ending() {
        return endings.getFirst();
    }
}
