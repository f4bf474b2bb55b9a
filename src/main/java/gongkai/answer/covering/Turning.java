package gongkai.answer.covering;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// How a camera was held, as it noted in the picture (Exif, tag 0x0112): 1 to 8.
final class Turning {
    private static final int UPRIGHT = 1;
    private static final int MARK = 0xff;
    private static final int APP1 = 0xe1;
    private static final int SCAN = 0xda;
    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY = 12;
    private static final int EXIF = 0x45786966;

    private Turning() {}

    static int of(byte[] jpeg) {
        try {
            return look(ByteBuffer.wrap(jpeg));
        } catch (BufferUnderflowException | IllegalArgumentException cut) {
            return UPRIGHT;
        }
    }

    private static int look(ByteBuffer file) {
        file.getShort();
        while (Byte.toUnsignedInt(file.get()) == MARK) {
            int kind = Byte.toUnsignedInt(file.get());
            if (kind == SCAN) {
                return UPRIGHT;
            }
            int length = Short.toUnsignedInt(file.getShort()) - Short.BYTES;
            var segment = file.slice(file.position(), length);
            if (kind == APP1 && length > Integer.BYTES + Short.BYTES && segment.getInt() == EXIF) {
                segment.getShort();
                return orientation(segment.slice());
            }
            file.position(file.position() + length);
        }
        return UPRIGHT;
    }

    private static int orientation(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        tiff.position(tiff.getInt(Integer.BYTES));
        int entries = Short.toUnsignedInt(tiff.getShort());
        for (int entry = 0; entry < entries; entry++) {
            int at = tiff.position();
            if (Short.toUnsignedInt(tiff.getShort()) == ORIENTATION) {
                int turning = Short.toUnsignedInt(tiff.getShort(at + 2 * Integer.BYTES));
                return turning >= 1 && turning <= Byte.SIZE ? turning : UPRIGHT;
            }
            tiff.position(at + ENTRY);
        }
        return UPRIGHT;
    }

    static AffineTransform transform(int turning, int width, int height) {
        return switch (turning) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
