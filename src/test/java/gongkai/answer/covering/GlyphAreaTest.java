package gongkai.answer.covering;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The area of found words is where their ink is, however the page is turned and cut and the line runs.
class GlyphAreaTest {
    @ParameterizedTest
    @CsvSource({"0,0", "90,0", "180,0", "270,0", "0,90", "90,30", "0,200"})
    void noInkOfFoundWordsStandsOutsideTheirArea(int pageTurned, int lineTurned) throws IOException {
        byte[] file = page(pageTurned, Math.toRadians(lineTurned));
        try (var source = Covering.open(SourceKind.PDF, file)) {
            var hits = source.find("Zhang Sanfeng");
            assertThat(hits).hasSize(1);
            var boxes = hits.getFirst().places().stream().map(Box.class::cast).toList();
            var image = ImageIO.read(new ByteArrayInputStream(source.picture(1)));
            double scale = image.getWidth() / source.sheets().getFirst().width();
            int inside = 0;
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    if (image.getRGB(x, y) != Color.WHITE.getRGB()) {
                        double across = (x + 0.5) / scale;
                        double down = (y + 0.5) / scale;
                        assertThat(boxes)
                                .as("ink at %.1f, %.1f", across, down)
                                .anyMatch(box -> box.holds(across, down));
                        inside++;
                    }
                }
            }
            assertThat(inside).isPositive();
        }
    }

    private static byte[] page(int pageTurned, double lineTurned) throws IOException {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            var page = new PDPage(new PDRectangle(400, 600));
            page.setCropBox(new PDRectangle(20, 30, 360, 500));
            page.setRotation(pageTurned);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 18);
                content.setTextMatrix(Matrix.getRotateInstance(lineTurned, 200, 250));
                content.showText("Zhang Sanfeng");
                content.endText();
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
