package gongkai.publish.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.typesetting.Book.Piece;
import gongkai.foundation.typesetting.TextPart;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BodyPiecesTest {
    @Test
    void headingsParagraphsAndListsAreCutInTheirOrder() {
        assertThat(BodyPieces.of("<h2>第一章</h2><p>一段<b>重</b>文。<br>另一行</p><ol><li>甲</li><li>乙</li></ol>尾"))
                .containsExactly(
                        new Piece.Heading(1, "第一章"),
                        new Piece.Paragraph("一段重文。"),
                        new Piece.Paragraph("另一行"),
                        new Piece.Paragraph("1. 甲"),
                        new Piece.Paragraph("2. 乙"),
                        new Piece.Paragraph("尾"));
    }

    @Test
    void aPictureIsPrintedInItsWords() {
        assertThat(BodyPieces.of(
                        "<p>一段。</p><img src=\"attachment:" + UUID.randomUUID() + "\" alt=\"位置示意图\"><p>二段。</p>"))
                .containsExactly(
                        new Piece.Paragraph("一段。"), new Piece.Paragraph("［图：位置示意图］"), new Piece.Paragraph("二段。"));
    }

    @Test
    void aTableWithSpanningCellsKeepsEveryRowAsWideAsTheWidest() {
        assertThat(
                        BodyPieces.of(
                                "<table><caption>附表</caption><tr><th colspan=\"2\">项目</th></tr><tr><td>甲</td><td>1</td><td>2</td></tr></table>"))
                .containsExactly(new Piece.Grid(
                        new TextPart.Table("附表", List.of("项目", "", ""), List.of(List.of("甲", "1", "2")))));
    }
}
