package gongkai.foundation.typesetting;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabTlc;

/// What stands around the paragraphs of a Word document: paper, margins, the grid of 22 lines, styles, particulars.
final class DocxFrame {
    private DocxFrame() {}

    static void prepare(XWPFDocument document, OfficialText text) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(DocxWriter.twips(Paper.WIDTH)));
        size.setH(BigInteger.valueOf(DocxWriter.twips(Paper.HEIGHT)));
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(DocxWriter.twips(Paper.TOP)));
        margins.setBottom(BigInteger.valueOf(DocxWriter.twips(Paper.HEIGHT - Paper.BOTTOM)));
        margins.setLeft(BigInteger.valueOf(DocxWriter.twips(Paper.LEFT)));
        margins.setRight(BigInteger.valueOf(DocxWriter.twips(Paper.WIDTH - Paper.RIGHT)));
        margins.setHeader(BigInteger.valueOf(DocxWriter.twips(15)));
        margins.setFooter(BigInteger.valueOf(DocxWriter.twips(Paper.RULE_FROM_BOTTOM - 7)));
        margins.setGutter(BigInteger.ZERO);
        section.addNewTitlePg();
        var grid = section.addNewDocGrid();
        grid.setType(STDocGrid.LINES);
        grid.setLinePitch(BigInteger.valueOf(DocxWriter.twips(Paper.PITCH)));
        document.setEvenAndOddHeadings(true);
        var properties = document.getProperties().getCoreProperties();
        properties.setTitle(text.title());
        properties.setCreator(text.organ());
        for (TextStyle style : TextStyle.values()) {
            style(document, style);
        }
    }

    static String styleOf(TextStyle style) {
        return "gw" + style.name().replace("_", "");
    }

    private static String nameOf(TextStyle style) {
        return switch (style) {
            case ORGAN -> "公文 发文机关标志";
            case NUMBER -> "公文 发文字号";
            case TITLE -> "公文 标题";
            case ADDRESSEE -> "公文 主送机关";
            case BODY -> "公文 正文";
            case HEADING -> "公文 一级标题";
            case SUBHEADING -> "公文 二级标题";
            case CAPTION -> "公文 表题";
            case TABLE -> "公文 表格";
            case ENCLOSURE -> "公文 附件说明";
            case ENCLOSURE_NEXT -> "公文 附件说明续";
            case SIGNER -> "公文 署名";
            case DATE -> "公文 成文日期";
            case NOTE -> "公文 附注";
            case COPIES -> "公文 抄送";
        };
    }

    private static void style(XWPFDocument document, TextStyle style) {
        var made = CTStyle.Factory.newInstance();
        made.setStyleId(styleOf(style));
        made.setType(STStyleType.PARAGRAPH);
        made.addNewName().setVal(nameOf(style));
        made.addNewQFormat();
        var look = made.addNewRPr();
        fonts(look.addNewRFonts(), style.role());
        look.addNewSz().setVal(BigInteger.valueOf(Math.round(style.points() * 2)));
        var styles = document.getStyles() == null ? document.createStyles() : document.getStyles();
        styles.addStyle(new XWPFStyle(made));
    }

    /// The typeface for Chinese and for the rest, and the size.
    static void dress(XWPFRun run, FontRole role, double points) {
        var properties =
                run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        fonts(properties.addNewRFonts(), role);
        run.setFontSize(points);
    }

    private static void fonts(CTFonts fonts, FontRole role) {
        fonts.setAscii(role.officialName());
        fonts.setHAnsi(role.officialName());
        fonts.setEastAsia(role.officialName());
        fonts.setCs(role.officialName());
    }

    /// — 2 — with the number as a field.
    static void pageField(XWPFParagraph paragraph) {
        var before = paragraph.createRun();
        dress(before, FontRole.SONG, 14);
        before.setText("— ");
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr(" PAGE ");
        var number = field.addNewR();
        number.addNewT().setStringValue("2");
        fonts(number.addNewRPr().addNewRFonts(), FontRole.SONG);
        number.getRPr().addNewSz().setVal(BigInteger.valueOf(28));
        var after = paragraph.createRun();
        dress(after, FontRole.SONG, 14);
        after.setText(" —");
    }

    /// Dots to the right edge, then the page on which a mark stands, as a field.
    static void pageOf(XWPFParagraph paragraph, String mark, int page) {
        var tabs = paragraph.getCTP().getPPr().addNewTabs().addNewTab();
        tabs.setVal(STTabJc.RIGHT);
        tabs.setLeader(STTabTlc.DOT);
        tabs.setPos(BigInteger.valueOf(DocxWriter.twips(Paper.TEXT_WIDTH)));
        paragraph.createRun().addTab();
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr(" PAGEREF " + mark + " \\h ");
        field.addNewR().addNewT().setStringValue(String.valueOf(page));
    }

    /// A mark to which contents lead.
    static void mark(XWPFParagraph paragraph, String name, int number) {
        var start = paragraph.getCTP().addNewBookmarkStart();
        start.setName(name);
        start.setId(BigInteger.valueOf(number));
        paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(number));
    }
}
