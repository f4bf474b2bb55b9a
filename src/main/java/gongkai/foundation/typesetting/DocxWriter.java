package gongkai.foundation.typesetting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STWrap;

/// Writes a text as a Word document: real paragraphs in named styles, the typefaces by the names officials' computers
/// know, the line pitch exact, page numbers as fields. It flows again when somebody edits it.
final class DocxWriter {
    /// A twentieth of a point, in which Word counts.
    private static final double TWIPS = 1440 / 25.4;
    private static final String RED = "C41212";
    private static final int LINE = twips(Paper.PITCH);

    private final XWPFDocument document = new XWPFDocument();

    private DocxWriter() {}

    static byte[] write(OfficialText text) {
        var writer = new DocxWriter();
        try (writer.document) {
            DocxFrame.prepare(writer.document, text);
            text.blocks().forEach(writer::block);
            writer.footers();
            var file = new ByteArrayOutputStream();
            writer.document.write(file);
            return file.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static byte[] write(PublicText text) {
        var writer = new DocxWriter();
        var head =
                new OfficialText(text.organ(), Optional.empty(), text.title(), "", List.of(), Optional.empty(), "", "");
        try (writer.document) {
            DocxFrame.prepare(writer.document, head);
            writer.document.getDocument().getBody().getSectPr().unsetTitlePg();
            text.blocks().forEach(writer::block);
            writer.pageNumber(HeaderFooterType.DEFAULT, ParagraphAlignment.RIGHT);
            writer.pageNumber(HeaderFooterType.EVEN, ParagraphAlignment.LEFT);
            var file = new ByteArrayOutputStream();
            writer.document.write(file);
            return file.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// A book: each chapter begins a page and is named in the contents.
    ///
    /// @param pages on which page each chapter begins
    static byte[] write(CompiledBook book, List<Integer> pages) {
        var writer = new DocxWriter();
        var head =
                new OfficialText(book.organ(), Optional.empty(), book.title(), "", List.of(), Optional.empty(), "", "");
        try (writer.document) {
            DocxFrame.prepare(writer.document, head);
            writer.paragraph(TextBlock.of(TextStyle.TITLE, book.title()), ParagraphAlignment.CENTER, 0, 0)
                    .setSpacingBefore(8 * LINE);
            writer.paragraph(TextBlock.of(TextStyle.BODY, book.note()), ParagraphAlignment.CENTER, 0, 0);
            writer.paragraph(TextBlock.of(TextStyle.BODY, book.organ()), ParagraphAlignment.CENTER, 0, 0)
                    .setSpacingBefore(8 * LINE);
            writer.contents(book, pages);
            for (int place = 0; place < book.chapters().size(); place++) {
                writer.chapter(book.chapters().get(place), place);
            }
            writer.footers();
            var file = new ByteArrayOutputStream();
            writer.document.write(file);
            return file.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void contents(CompiledBook book, List<Integer> pages) {
        paragraph(TextBlock.of(TextStyle.TITLE, "目  录"), ParagraphAlignment.CENTER, 0, 0)
                .setPageBreak(true);
        for (int place = 0; place < book.chapters().size(); place++) {
            var line = paragraph(
                    TextBlock.of(TextStyle.BODY, book.chapters().get(place).title()), ParagraphAlignment.LEFT, -2, 2);
            DocxFrame.pageOf(line, "chapter" + place, pages.get(place));
        }
    }

    private void chapter(CompiledBook.Chapter chapter, int place) {
        int before = document.getParagraphs().size();
        chapter.blocks().forEach(this::block);
        var title = document.getParagraphs().get(before);
        title.setPageBreak(true);
        title.getCTP().getPPr().addNewOutlineLvl().setVal(BigInteger.ZERO);
        DocxFrame.mark(title, "chapter" + place, place);
    }

    private void block(TextBlock block) {
        switch (block.style()) {
            case ORGAN -> organ(block);
            case NUMBER -> {
                var number = paragraph(block, ParagraphAlignment.RIGHT, 0, 0);
                number.setSpacingBefore(twips(Paper.NUMBER_BELOW_RULE));
                number.setSpacingAfter(2 * LINE);
            }
            case TITLE -> {
                var title = paragraph(block, ParagraphAlignment.CENTER, 0, 0);
                exactly(title, (int) (TextStyle.TITLE.points() * 1.5 * 20));
                title.setSpacingAfter(LINE);
            }
            case ADDRESSEE -> paragraph(block, ParagraphAlignment.BOTH, 0, 0);
            case BODY, HEADING, SUBHEADING, NOTE -> paragraph(block, ParagraphAlignment.BOTH, 2, 0);
            case CAPTION -> paragraph(block, ParagraphAlignment.CENTER, 0, 0).setKeepNext(true);
            case TABLE -> {
                var form = block.form().orElseThrow();
                DocxTables.write(document, form, block.table().isPresent() ? 1 : form.head());
            }
            case ENCLOSURE -> paragraph(block, ParagraphAlignment.LEFT, -3, 5).setSpacingBefore(LINE);
            case ENCLOSURE_NEXT -> paragraph(block, ParagraphAlignment.LEFT, -1, 6);
            case SIGNER -> signer(block);
            case DATE -> {
                var date = paragraph(block, ParagraphAlignment.RIGHT, 0, 0);
                date.setIndentationRight(cells(4));
            }
            case COPIES -> paragraph(block, ParagraphAlignment.BOTH, -3, 4).setSpacingBefore(LINE);
        }
    }

    private void organ(TextBlock block) {
        var organ = paragraph(block, ParagraphAlignment.CENTER, 0, 0);
        organ.getRuns().forEach(run -> run.setColor(RED));
        double size = Math.min(
                TextStyle.ORGAN.points(),
                Paper.TEXT_WIDTH / Paper.POINT / Math.max(1, block.text().length()));
        organ.getRuns().forEach(run -> run.setFontSize(Math.max(18, size)));
        exactly(organ, (int) (Math.max(18, size) * 1.35 * 20));
        var borders = organ.getCTP().getPPr().addNewPBdr();
        border(borders.addNewBottom(), STBorder.THICK_THIN_MEDIUM_GAP);
        // 上边缘至上页边 30 mm，线长 170 mm: a frame at its place on the page, above the type area.
        var frame = organ.getCTP().getPPr().addNewFramePr();
        frame.setW(BigInteger.valueOf(twips(Paper.RULE_LENGTH)));
        frame.setWrap(STWrap.NOT_BESIDE);
        frame.setHAnchor(STHAnchor.PAGE);
        frame.setVAnchor(STVAnchor.PAGE);
        frame.setX(BigInteger.valueOf(twips((Paper.WIDTH - Paper.RULE_LENGTH) / 2)));
        frame.setY(BigInteger.valueOf(twips(Paper.ORGAN_TOP)));
    }

    private static void border(CTBorder border, STBorder.Enum kind) {
        border.setVal(kind);
        border.setSz(BigInteger.valueOf(24));
        border.setSpace(BigInteger.valueOf(8));
        border.setColor(RED);
    }

    /// 以成文日期为准居中: with the date at its place the name stands so that both share their middle.
    private void signer(TextBlock block) {
        // The signature does not stand alone on a page.
        document.getParagraphs().getLast().setKeepNext(true);
        var signer = paragraph(block, ParagraphAlignment.RIGHT, 0, 0);
        signer.setSpacingBefore(2 * LINE);
        signer.setKeepNext(true);
        double dateWidth = 6.5;
        double nameWidth = block.text().length();
        signer.setIndentationRight(Math.max(0, cells(4 + (dateWidth - nameWidth) / 2)));
    }

    /// @param first how many characters the first line stands further in (or out) than the others
    /// @param left how many characters all lines stand in
    private XWPFParagraph paragraph(TextBlock block, ParagraphAlignment alignment, int first, int left) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(DocxFrame.styleOf(block.style()));
        paragraph.setAlignment(alignment);
        exactly(paragraph, LINE);
        if (left != 0) {
            paragraph.setIndentationLeft(cells(left));
        }
        if (first > 0) {
            paragraph.setIndentationFirstLine(cells(first));
        } else if (first < 0) {
            paragraph.setIndentationHanging(cells(-first));
        }
        write(paragraph.createRun(), block.style(), block.text());
        return paragraph;
    }

    private static void exactly(XWPFParagraph paragraph, int twips) {
        paragraph.setSpacingBefore(0);
        paragraph.setSpacingAfter(0);
        var properties = paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
        var spacing = properties.isSetSpacing() ? properties.getSpacing() : properties.addNewSpacing();
        spacing.setLine(BigInteger.valueOf(twips));
        spacing.setLineRule(STLineSpacingRule.EXACT);
    }

    static void write(XWPFRun run, TextStyle style, String text) {
        DocxFrame.dress(run, style.role(), style.points());
        run.setText(text);
    }

    /// 首页不显示页码, but the second red double rule; 单页码居右，双页码居左.
    private void footers() {
        var first = document.createFooter(HeaderFooterType.FIRST).createParagraph();
        border(first.getCTP().addNewPPr().addNewPBdr().addNewTop(), STBorder.THIN_THICK_MEDIUM_GAP);
        first.setIndentationLeft(-twips(7));
        first.setIndentationRight(-twips(7));
        pageNumber(HeaderFooterType.DEFAULT, ParagraphAlignment.RIGHT);
        pageNumber(HeaderFooterType.EVEN, ParagraphAlignment.LEFT);
    }

    private void pageNumber(HeaderFooterType kind, ParagraphAlignment alignment) {
        var paragraph = document.createFooter(kind).createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setIndentationLeft(cells(1));
        paragraph.setIndentationRight(cells(1));
        DocxFrame.pageField(paragraph);
    }

    private static int cells(double count) {
        return twips(count * Paper.CELL);
    }

    static int twips(double millimetres) {
        return (int) Math.round(millimetres * TWIPS);
    }
}
