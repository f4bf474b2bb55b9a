package gongkai.answer.covering;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/// Works on pixels: covers areas, writes pictures anew, looks whether an area is of one colour.
final class Ink {
    /// Larger pictures would fill the memory.
    static final long MOST_PIXELS = 40_000_000;

    private static final float FINE = 0.9f;
    private static final int TOLERANCE = 24;
    private static final int SEAM = 8;

    private Ink() {}

    /// Burns the area in, in black, out to the next whole pixel and one more.
    static void cover(BufferedImage image, Box box, double scale) {
        int left = (int) Math.floor(box.left() * scale) - 1;
        int top = (int) Math.floor(box.top() * scale) - 1;
        int right = (int) Math.ceil(box.right() * scale) + 1;
        int bottom = (int) Math.ceil(box.bottom() * scale) + 1;
        Graphics2D brush = image.createGraphics();
        brush.setColor(Color.BLACK);
        brush.fillRect(left, top, right - left, bottom - top);
        brush.dispose();
    }

    /// Whether every pixel of the area is black. A picture that was packed with loss blurs the outermost pixels.
    static boolean isCovered(BufferedImage image, Box box, double scale, boolean withLoss) {
        int seam = withLoss ? SEAM : 0;
        int left = Math.max(0, (int) Math.floor(box.left() * scale) + seam);
        int top = Math.max(0, (int) Math.floor(box.top() * scale) + seam);
        int right = Math.min(image.getWidth(), (int) Math.ceil(box.right() * scale) - seam);
        int bottom = Math.min(image.getHeight(), (int) Math.ceil(box.bottom() * scale) - seam);
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                if (!isBlack(image.getRGB(x, y), withLoss ? TOLERANCE : 0)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isBlack(int rgb, int tolerance) {
        var colour = new Color(rgb);
        return colour.getRed() <= tolerance && colour.getGreen() <= tolerance && colour.getBlue() <= tolerance;
    }

    /// Whether anything is drawn in an area: whether its pixels differ.
    static boolean isDrawn(BufferedImage image, Box box, double scale) {
        int left = Math.clamp((int) (box.left() * scale), 0, image.getWidth() - 1);
        int top = Math.clamp((int) (box.top() * scale), 0, image.getHeight() - 1);
        int right = Math.clamp((int) Math.ceil(box.right() * scale), left + 1, image.getWidth());
        int bottom = Math.clamp((int) Math.ceil(box.bottom() * scale), top + 1, image.getHeight());
        int first = image.getRGB(left, top);
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                if (image.getRGB(x, y) != first) {
                    return true;
                }
            }
        }
        return false;
    }

    /// A fresh picture of the pixels alone, on white where they let something through; grey where nothing is coloured.
    static BufferedImage plain(BufferedImage image) {
        boolean grey = isGrey(image);
        int type = grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB;
        var plain = new BufferedImage(image.getWidth(), image.getHeight(), type);
        if (grey) {
            copyGrey(image, plain.getRaster());
            return plain;
        }
        Graphics2D brush = plain.createGraphics();
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, image.getWidth(), image.getHeight());
        brush.drawImage(image, 0, 0, null);
        brush.dispose();
        return plain;
    }

    private static void copyGrey(BufferedImage from, WritableRaster to) {
        int[] row = new int[from.getWidth()];
        for (int y = 0; y < from.getHeight(); y++) {
            from.getRGB(0, y, from.getWidth(), 1, row, 0, from.getWidth());
            for (int x = 0; x < row.length; x++) {
                row[x] &= 0xff;
            }
            to.setPixels(0, y, row.length, 1, row);
        }
    }

    private static boolean isGrey(BufferedImage image) {
        if (image.getColorModel().hasAlpha()) {
            return false;
        }
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, image.getWidth(), 1, row, 0, image.getWidth());
            for (int rgb : row) {
                int green = rgb >> Byte.SIZE & 0xff;
                if (green != (rgb & 0xff) || green != (rgb >> 2 * Byte.SIZE & 0xff)) {
                    return false;
                }
            }
        }
        return true;
    }

    static byte[] png(BufferedImage image) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    static byte[] jpeg(BufferedImage image) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(FINE);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /// The one picture in a file, with the name of its format.
    record Read(BufferedImage image, String format) {
        boolean withLoss() {
            return format.equals("jpeg");
        }
    }

    /// Empty where it is no picture we can read. Its extent is looked at before its pixels are unpacked.
    static Optional<Read> read(byte[] content) throws IOException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(in, false, true);
                CoveringRefusal.COVER_TOO_LARGE.when((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS);
                CoveringRefusal.COVER_SEVERAL_PICTURES.when(reader.getNumImages(true) > 1);
                return Optional.of(
                        new Read(reader.read(0), reader.getFormatName().toLowerCase(Locale.ROOT)));
            } finally {
                reader.dispose();
            }
        }
    }
}
