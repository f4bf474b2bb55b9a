package gongkai.foundation.attachment;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `gongkai attachment draw`: the process that draws the first pages of one PDF. Answers the number of pages and the
/// pictures, or nothing where it cannot.
@Command(name = "draw", hidden = true)
final class DrawCommand implements Callable<Integer> {
    private static final float WIDEST = 1000;
    private static final float TALLEST = 1600;

    @Parameters(index = "0")
    private Path file = Path.of("");

    @Parameters(index = "1")
    private int most;

    @Override
    public Integer call() throws IOException {
        var answer = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // A library that speaks must not speak into the answer.
        System.setOut(System.err);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            int pages = document.getNumberOfPages();
            answer.writeInt(AttachmentCommand.MARK);
            answer.writeInt(pages);
            int drawn = Math.min(pages, most);
            answer.writeInt(drawn);
            var renderer = new PDFRenderer(document);
            for (int page = 0; page < drawn; page++) {
                byte[] picture = draw(document, renderer, page);
                answer.writeInt(picture.length);
                answer.write(picture);
            }
            answer.flush();
            return 0;
        } catch (RuntimeException broken) {
            return 1;
        }
    }

    private static byte[] draw(PDDocument document, PDFRenderer renderer, int page) throws IOException {
        var box = document.getPage(page).getCropBox();
        float scale = Math.min(WIDEST / Math.max(1, box.getWidth()), TALLEST / Math.max(1, box.getHeight()));
        BufferedImage image = renderer.renderImage(page, scale, ImageType.RGB);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
