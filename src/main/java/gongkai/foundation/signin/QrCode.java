package gongkai.foundation.signin;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/// A square code as a drawing: one path over its dark squares.
///
/// @param size how many squares it is wide, its margin included
record QrCode(int size, String path) {
    private static final int MARGIN = 4;

    static QrCode of(String text) {
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
