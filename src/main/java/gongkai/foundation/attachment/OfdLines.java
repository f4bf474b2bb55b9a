package gongkai.foundation.attachment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ofdrw.core.basicStructure.pageObj.Page;
import org.ofdrw.core.basicStructure.pageObj.layer.PageBlockType;
import org.ofdrw.core.basicStructure.pageObj.layer.block.CT_PageBlock;
import org.ofdrw.core.basicStructure.pageObj.layer.block.TextObject;
import org.ofdrw.reader.OFDReader;

/// The lines of a page in an OFD file. A line is written in many pieces there, one for each change of letters; what
/// stands on one height is one line, read from left to right.
final class OfdLines {
    /// Pieces whose feet are less than this part of a letter apart stand on one line.
    private static final double SAME_HEIGHT = 0.5;
    /// A gap wider than this part of a letter parts words.
    private static final double GAP = 0.8;

    private OfdLines() {}

    /// A line as it stands on the page.
    ///
    /// @param size how large its largest letters are, in millimetres
    record Line(String text, double size) {}

    private record Piece(String text, double left, double right, double foot, double size) {}

    /// @param number beginning with 1
    static List<Line> of(OFDReader reader, int number) {
        var pieces = new ArrayList<Piece>();
        Page page = reader.getPage(number);
        if (page.getContent() != null) {
            page.getContent().getLayers().forEach(layer -> gather(layer, pieces));
        }
        pieces.sort(Comparator.comparingDouble(Piece::foot));
        var lines = new ArrayList<Line>();
        var line = new ArrayList<Piece>();
        for (Piece piece : pieces) {
            if (!line.isEmpty() && piece.foot() - line.getLast().foot() > piece.size() * SAME_HEIGHT) {
                lines.add(joined(line));
                line.clear();
            }
            line.add(piece);
        }
        if (!line.isEmpty()) {
            lines.add(joined(line));
        }
        return lines;
    }

    private static void gather(CT_PageBlock block, List<Piece> pieces) {
        for (PageBlockType each : block.getPageBlocks()) {
            if (each instanceof TextObject text && text.getBoundary() != null) {
                var box = text.getBoundary();
                double size = Optional.ofNullable(text.getSize()).orElse(box.getHeight());
                text.getTextCodes().forEach(code -> {
                    double left =
                            box.getTopLeftX() + Optional.ofNullable(code.getX()).orElse(0.0);
                    double foot =
                            box.getTopLeftY() + Optional.ofNullable(code.getY()).orElse(size);
                    pieces.add(new Piece(
                            String.valueOf(code.getContent()), left, box.getTopLeftX() + box.getWidth(), foot, size));
                });
            } else if (each instanceof CT_PageBlock inner) {
                gather(inner, pieces);
            }
        }
    }

    private static Line joined(List<Piece> pieces) {
        var text = new StringBuilder();
        double size = 0;
        double end = Double.MAX_VALUE;
        for (Piece piece :
                pieces.stream().sorted(Comparator.comparingDouble(Piece::left)).toList()) {
            if (piece.left() - end > piece.size() * GAP) {
                text.append(' ');
            }
            text.append(piece.text());
            end = piece.right();
            size = Math.max(size, piece.size());
        }
        return new Line(text.toString().strip(), size);
    }
}
