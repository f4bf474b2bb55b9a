package gongkai.oversee.reportreading;

import gongkai.oversee.reportreading.ReportCopy.Laid;
import gongkai.oversee.reportreading.ReportCopy.Line;
import gongkai.oversee.reportreading.ReportCopy.Plain;
import gongkai.oversee.reportreading.ReportCopy.Unreadable;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// Takes a file out of its wrapping. What it is is seen in its content; its name may say anything.
final class CopyFiles {
    private static final Pattern HTML = Pattern.compile("(?i)<(html|body|table|td)[\\s>]");
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final String TAKEN = "可以读取 .txt、.md、.html、.docx、.xlsx、.pdf、.ofd。";

    private CopyFiles() {}

    /// Whether the file has a wrapping that takes a library to get off.
    static boolean isWrapped(byte[] bytes) {
        return startsWith(bytes, PDF) || startsWith(bytes, ZIP);
    }

    static ReportCopy open(byte[] bytes) {
        if (startsWith(bytes, PDF)) {
            return pdf(bytes);
        }
        if (startsWith(bytes, ZIP)) {
            return packed(bytes);
        }
        if (startsWith(bytes, OLE)) {
            return new Unreadable("这是旧版的 Word 或 Excel 文件，请另存为 .docx 或 .xlsx 后再试。");
        }
        if (SavedPage.is(bytes)) {
            return saved(bytes);
        }
        return ReportSource.decode(bytes).map(CopyFiles::text).orElseGet(() -> new Unreadable("文件不是文本，不能读取。" + TAKEN));
    }

    static ReportCopy text(String text) {
        return HTML.matcher(text).find() ? new Laid(HtmlCopy.lines(text)) : new Plain(text);
    }

    private static ReportCopy saved(byte[] bytes) {
        try {
            return SavedPage.html(bytes)
                    .map(CopyFiles::text)
                    .orElseGet(() -> new Unreadable("这个网页存档里没有网页，不能读取。" + TAKEN));
        } catch (IOException | RuntimeException _) {
            // The parts of a damaged file are met with many kinds of exception.
            return new Unreadable("这个网页存档已经损坏，不能读取。请在浏览器里把网页另存为 .html 后再试。");
        }
    }

    private static ReportCopy pdf(byte[] bytes) {
        try {
            List<Line> lines = PdfCopy.lines(bytes);
            return lines.isEmpty()
                    ? new Unreadable("这份 PDF 没有文字，只有图像，读不出内容。请提供由文字处理软件导出的 PDF，或者原来的 .docx 文件。")
                    : new Laid(lines);
        } catch (InvalidPasswordException _) {
            return new Unreadable("这份 PDF 设了密码，不能读取，请去掉密码后再试。");
        } catch (IOException | RuntimeException | StackOverflowError _) {
            // PDFBox meets damaged files with many kinds of exception.
            return new Unreadable("这份 PDF 已经损坏，不能读取。");
        }
    }

    private static ReportCopy packed(byte[] bytes) {
        try {
            PackedFile file = PackedFile.open(bytes);
            if (file.has(WordCopy.PART)) {
                return new Laid(WordCopy.lines(file));
            }
            if (file.has(SheetCopy.PART)) {
                return new Laid(SheetCopy.lines(file));
            }
            if (file.has(OfdCopy.PART)) {
                return new Laid(OfdCopy.lines(file));
            }
            return new Unreadable("这个压缩文件不是 .docx、.xlsx 或 .ofd，不能读取。" + TAKEN);
        } catch (IOException _) {
            return new Unreadable("文件已经损坏，或者展开后过大，不能读取。");
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] beginning) {
        return bytes.length >= beginning.length
                && java.util.Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }
}
