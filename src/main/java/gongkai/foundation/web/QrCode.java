package gongkai.foundation.web;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/// A square code as a drawing: one path over its dark squares.
///
/// @param size how many squares it is wide, its margin included
public record QrCode(int size, String path) {
    private static final int MARGIN = 4;

    public static QrCode of(String text) {
        try {
            var matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            var path = new StringBuilder();
            for (int y = 0; y < matrix.getHeight(); y++) {
                drawRow(matrix, y, path);
            }
            return new QrCode(matrix.getWidth() + 2 * MARGIN, path.toString());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("too long for a square code", tooLong);
        }
    }

    /// The code as a picture by itself.
    public String svg() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" width="%2$d" height="%2$d">\
                <path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path fill="#000" d="%3$s"/></svg>
                """.formatted(size, size * 4, path);
    }

    private static void drawRow(ByteMatrix matrix, int y, StringBuilder path) {
        for (int x = 0; x < matrix.getWidth(); x++) {
            int from = x;
            while (x < matrix.getWidth() && matrix.get(x, y) == 1) {
                x++;
            }
            if (x > from) {
                path.append("M%d %dh%dv1h-%dz".formatted(from + MARGIN, y + MARGIN, x - from, x - from));
            }
        }
    }
}
