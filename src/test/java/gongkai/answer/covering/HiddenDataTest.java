package gongkai.answer.covering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.foundation.kernel.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.extractor.ExtractorFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/// What was planted where nobody looks is nowhere in the copy, and what was struck is gone from it.
class HiddenDataTest {
    @Test
    void aPdfKeepsNothingButItsPicturesAndTheTextOfThePagesNobodyMarked() throws IOException {
        var covered = Covering.cover(
                SourceKind.PDF, Planted.pdf(), found(SourceKind.PDF, Planted.pdf(), Planted.NAME), Progress.UNHEARD);

        assertThat(covered.proof().remnants()).isEmpty();
        assertThat(covered.proof().areas()).isEqualTo(1);
        assertThat(everything(covered.content())).noneMatch(part -> Planted.holds(part, Planted.HIDDEN));
        try (var copy = Loader.loadPDF(covered.content())) {
            String text = new PDFTextStripper().getText(copy);
            assertThat(text).doesNotContain("Sanfeng", "Paid", Planted.HIDDEN).contains("The rest is public");
            assertThat(copy.getDocumentCatalog().getNames()).isNull();
            assertThat(copy.getPage(0).getAnnotations()).isEmpty();
        }
    }

    @Test
    void aPdfInWhichTheWordsStandOnAnotherPageTooMayNotGoOut() throws IOException {
        var box = new Box(1, 60, 100, 300, 60);
        var strike = new Strike(7, box, "public", true);

        var covered = Covering.cover(SourceKind.PDF, Planted.pdf(), List.of(strike), Progress.UNHEARD);

        assertThat(covered.proof().clean()).isFalse();
        assertThat(covered.proof().remnants()).contains(new Remnant(7, "第 2 页，还没有遮盖"), new Remnant(7, "文字里还能读到"));
    }

    @Test
    void aBoxThatIsDrawnReadsWhatItCovers() throws IOException {
        try (var source = Covering.open(SourceKind.PDF, Planted.pdf())) {
            assertThat(source.wordsAt(new Box(1, 50, 120, 400, 40))).containsExactly("Paid to Zhang Sanfeng on Monday");
        }
    }

    @Test
    void aWordDocumentKeepsTheTextThatIsShownAndNoTrace() throws IOException {
        byte[] source = Planted.docx();

        var strikes = found(SourceKind.DOCX, source, "张三丰");
        var covered = Covering.cover(SourceKind.DOCX, source, strikes, Progress.UNHEARD);

        assertThat(strikes).hasSize(3);
        assertThat(covered.proof().remnants()).isEmpty();
        assertThat(everything(covered.content())).noneMatch(part -> Planted.holds(part, Planted.HIDDEN));
        assertThat(everything(covered.content())).noneMatch(part -> Planted.holds(part, "张三"));
        try (var extractor = ExtractorFactory.createExtractor(new ByteArrayInputStream(covered.content()))) {
            assertThat(extractor.getText()).contains("付给■■■■的款项已经公示", "经手人：■■■■", "其余内容照常公开", "■■■■专卷");
        }
    }

    @Test
    void aWorkbookKeepsWhatItShowsAndNothingBehindIt() throws IOException {
        byte[] source = Planted.xlsx();

        var covered = Covering.cover(SourceKind.XLSX, source, found(SourceKind.XLSX, source, "张三丰"), Progress.UNHEARD);

        assertThat(covered.proof().remnants()).isEmpty();
        assertThat(everything(covered.content())).noneMatch(part -> Planted.holds(part, Planted.HIDDEN));
        assertThat(everything(covered.content())).noneMatch(part -> Planted.holds(part, "张三"));
        try (var copy = new XSSFWorkbook(new ByteArrayInputStream(covered.content()))) {
            assertThat(copy.getNumberOfSheets()).isEqualTo(1);
            var row = copy.getSheetAt(0).getRow(0);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("■■■■");
            assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(1234.6);
            assertThat(row.getCell(2).getStringCellValue()).isEqualTo("■■■■领取");
            assertThat(row.getCell(3).getStringCellValue()).isEqualTo("可以公开");
        }
    }

    @Test
    void aStrikeOfOnePlaceIsProvenThoughItsWordsStandElsewhere() throws IOException {
        byte[] source = Planted.docx();
        var here = new Strike(1, new Span(1, 2, 5), "张三丰", false);

        var covered = Covering.cover(SourceKind.DOCX, source, List.of(here), Progress.UNHEARD);

        assertThat(covered.proof().remnants()).isEmpty();
        try (var copy = Covering.open(SourceKind.DOCX, covered.content())) {
            assertThat(copy.pieces())
                    .extracting(Piece::text)
                    .containsExactly("付给■■■■的款项已经公示", "经手人：张三丰", "其余内容照常公开", "张三丰专卷");
        }
    }

    @Test
    void aBrokenFileIsRefusedInWords() {
        for (SourceKind kind : SourceKind.values()) {
            assertThatThrownBy(() -> Covering.open(kind, new byte[] {1, 2, 3}))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("打不开");
        }
    }

    @Test
    void aStrikeTellsNothingOfTheLengthOfWhatItCovered() {
        assertThat(Blocks.strike("一二三四五六七八九十", List.of(new Span(1, 0, 9)))).isEqualTo("■■■■十");
        assertThat(Blocks.strike("一二三四五六七八九十", List.of(new Span(1, 2, 3)))).isEqualTo("一二■■■■四五六七八九十");
    }

    @Test
    void aPhotographIsTurnedUprightAndKeepsItsPixelsAlone() throws IOException {
        byte[] source = Planted.jpeg();
        try (var opened = Covering.open(SourceKind.PICTURE, source)) {
            var size = opened.sheets().getFirst();
            assertThat(size.height()).isGreaterThan(size.width());
        }

        var covered = Covering.cover(
                SourceKind.PICTURE,
                source,
                List.of(new Strike(1, new Box(1, 120, 10, 60, 240), "", false)),
                Progress.UNHEARD);

        assertThat(covered.proof().remnants()).isEmpty();
        assertThat(Planted.holds(source, Planted.HIDDEN)).isTrue();
        assertThat(Planted.holds(covered.content(), Planted.HIDDEN)).isFalse();
        assertThat(Planted.holds(covered.content(), "Exif")).isFalse();
    }

    @Test
    void theReadBackFindsWhatWasLeftInAnyForm() throws IOException {
        var strike = new Strike(3, new Span(1, 0, 3), "张三丰", true);

        var proof = ReadBack.of(SourceKind.DOCX, Planted.docx(), List.of(strike));

        assertThat(proof.remnants()).extracting(Remnant::strike).containsOnly(3);
        assertThat(proof.remnants()).extracting(Remnant::where).contains("word/document.xml里还能读到", "文字里还能读到");
    }

    private static List<Strike> found(SourceKind kind, byte[] content, String words) {
        var strikes = new ArrayList<Strike>();
        try (var source = Covering.open(kind, content)) {
            for (Hit hit : source.find(words)) {
                hit.places().forEach(place -> strikes.add(new Strike(strikes.size() + 1, place, words, true)));
            }
        }
        return strikes;
    }

    /// The file, its parts unpacked, its objects decoded.
    private static List<byte[]> everything(byte[] content) throws IOException {
        var all = new ArrayList<byte[]>();
        all.add(content);
        if (content[0] == 'P') {
            all.addAll(Parts.read(content).values());
            return all;
        }
        try (var document = Loader.loadPDF(content)) {
            for (var key : document.getDocument().getXrefTable().keySet()) {
                if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream) {
                    try (var in = stream.createInputStream()) {
                        all.add(in.readAllBytes());
                    }
                }
            }
        }
        return all;
    }
}
