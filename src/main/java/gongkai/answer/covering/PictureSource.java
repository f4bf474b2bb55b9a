package gongkai.answer.covering;

import gongkai.foundation.kernel.Refusal;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;

/// A picture. The copy is its pixels, written anew: no data of the camera, no small picture beside the large one.
final class PictureSource implements CoverSource {
    /// A picture has no size on paper; it is measured as a screen shows it.
    static final double SCALE = 96.0 / 72;

    private static final int WIDEST = 1400;

    private final BufferedImage image;
    private final boolean photograph;

    private PictureSource(BufferedImage image, boolean photograph) {
        this.image = image;
        this.photograph = photograph;
    }

    static PictureSource open(byte[] content) throws IOException {
        var read = Ink.read(content).orElseThrow(() -> Refusal.of(CoveringRefusal.COVER_UNREADABLE));
        var upright = turned(read.image(), read.withLoss() ? Turning.of(content) : 1);
        return new PictureSource(Ink.plain(upright), read.withLoss());
    }

    /// Cameras note how they were held; the note goes, so the pixels are turned.
    private static BufferedImage turned(BufferedImage image, int turning) {
        if (turning == 1) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        boolean lying = turning >= 5;
        var turned = new BufferedImage(lying ? height : width, lying ? width : height, BufferedImage.TYPE_INT_RGB);
        var brush = turned.createGraphics();
        brush.drawImage(image, Turning.transform(turning, width, height), null);
        brush.dispose();
        return turned;
    }

    @Override
    public SourceKind kind() {
        return SourceKind.PICTURE;
    }

    @Override
    public List<SheetSize> sheets() {
        return List.of(new SheetSize(image.getWidth() / SCALE, image.getHeight() / SCALE));
    }

    @Override
    public List<Piece> pieces() {
        return List.of();
    }

    @Override
    public byte[] picture(int page) {
        CoveringRefusal.COVER_BEYOND_PAGE.when(page != 1);
        if (image.getWidth() <= WIDEST) {
            return Ink.png(image);
        }
        double smaller = WIDEST / (double) image.getWidth();
        var small =
                new BufferedImage(WIDEST, (int) Math.max(1, image.getHeight() * smaller), BufferedImage.TYPE_INT_RGB);
        var brush = small.createGraphics();
        brush.drawImage(image, AffineTransform.getScaleInstance(smaller, smaller), null);
        brush.dispose();
        return Ink.png(small);
    }

    @Override
    public List<Hit> find(String words) {
        return List.of();
    }

    @Override
    public List<String> wordsAt(CoverPlace place) {
        return List.of();
    }

    @Override
    public Rebuilt rebuild(List<Strike> strikes, Progress progress) {
        for (Strike strike : strikes) {
            if (strike.place() instanceof Box box) {
                Ink.cover(image, box, SCALE);
            }
        }
        var leftOut = List.of("拍摄信息、位置信息和缩略图");
        return photograph ? new Rebuilt(Ink.jpeg(image), "jpg", leftOut) : new Rebuilt(Ink.png(image), "png", leftOut);
    }

    @Override
    public void close() {
        image.flush();
    }
}
