package gongkai.foundation.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class CompiledBookTest {
    private static final TypesettingSettings SETTINGS = new TypesettingSettings(List.of("/usr/share/fonts"), 4);

    private final FontShelf fonts = new FontShelf(SETTINGS);
    private final Typesetter typesetter = new Typesetter(fonts, new PdfWriter(fonts), SETTINGS);

    @Test
    void theContentsNameThePageOnWhichEachChapterReallyBegins() throws IOException {
        var book = book(40);
        var bound = CompiledBookComposer.compose(book, fonts);
        try (var pdf = Loader.loadPDF(typesetter.pdf(book))) {
            int before = pdf.getNumberOfPages() - lastPage(bound, pdf.getNumberOfPages());
            for (int place = 0; place < 40; place += 13) {
                int page = bound.firstPages().get(place);
                assertThat(textOf(pdf, page + 3)).contains("第" + (place + 1) + "号规定");
                assertThat(textOf(pdf, page + 3)).contains("— " + page + " —");
            }
            assertThat(before).isEqualTo(3);
            assertThat(textOf(pdf, 1)).contains("规章汇编", "云州市人民政府");
            assertThat(textOf(pdf, 2))
                    .contains("第1号规定", String.valueOf(bound.firstPages().getFirst()));
        }
    }

    /// Title, two pages of contents for forty chapters, then the chapters.
    private static int lastPage(CompiledBookComposer.Bound bound, int all) {
        return all - (bound.sheet().pages().size() - chapterPages(bound));
    }

    private static int chapterPages(CompiledBookComposer.Bound bound) {
        return (int) bound.sheet().pages().stream()
                .filter(page -> page.stream()
                        .anyMatch(mark -> mark instanceof PageMark.Words words
                                && words.text().matches("— \\d+ —")))
                .count();
    }

    @Test
    void theWordDocumentLeadsFromItsContentsToEachChapter() throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(typesetter.docx(book(3))))) {
            String xml = word.getDocument().xmlText();
            assertThat(xml).contains("PAGEREF chapter2", "w:name=\"chapter2\"");
            assertThat(word.getParagraphs()).extracting(each -> each.getText()).anyMatch(text -> text.contains("目"));
        }
    }

    private static CompiledBook book(int chapters) {
        return new CompiledBook(
                "规章汇编",
                "云州市人民政府",
                "（截至2026年3月2日）",
                IntStream.rangeClosed(1, chapters)
                        .mapToObj(n -> new CompiledBook.Chapter(
                                "第" + n + "号规定",
                                "（云州市人民政府令第" + n + "号）",
                                IntStream.range(0, n % 5 * 12 + 1)
                                        .mapToObj(
                                                line -> CompiledBook.Passage.paragraph("第" + line + "条 为规范有关行为，制定本规定。"))
                                        .toList()))
                        .toList());
    }

    private static String textOf(org.apache.pdfbox.pdmodel.PDDocument pdf, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }
}
