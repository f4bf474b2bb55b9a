package gongkai.answer.covering;

import gongkai.foundation.kernel.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// The front door: opens a file, and makes a copy of it in which something is struck.
///
/// 条例第三十七条：申请公开的信息中含有不应当公开或者不属于政府信息的内容，但是能够作区分处理的，应当提供可以公开的内容。
public final class Covering {
    private Covering() {}

    /// Opens a file. Refuses what cannot be read or is too large.
    public static CoverSource open(SourceKind kind, byte[] content) {
        try {
            return switch (kind) {
                case PDF -> PdfSource.open(content);
                case PICTURE -> PictureSource.open(content);
                case DOCX -> DocxSource.open(content);
                case XLSX -> XlsxSource.open(content);
            };
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException broken) {
            // Readers of broken files fail in many ways; whatever it was, the file cannot be covered.
            throw Refusal.of(CoveringRefusal.COVER_UNREADABLE);
        }
    }

    /// A copy made from new and read back. The proof names what is still there: words that were to go everywhere and
    /// stand in a place of the source nobody covered, words found in the copy, areas that are not of one colour.
    public static Covered cover(SourceKind kind, byte[] content, List<Strike> strikes, Progress progress) {
        try (var source = open(kind, content)) {
            var remnants = new LinkedHashSet<Remnant>(uncovered(source, strikes));
            var before = source.pieces();
            var rebuilt = source.rebuild(strikes, progress);
            remnants.addAll(unlike(before, kind, rebuilt.content(), strikes));
            var readBack = ReadBack.of(kind, rebuilt.content(), strikes);
            remnants.addAll(readBack.remnants());
            var proof = new Proof(
                    readBack.parts(),
                    readBack.bytes(),
                    (int) strikes.stream()
                            .map(Strike::sought)
                            .filter(words -> !words.isEmpty())
                            .distinct()
                            .count(),
                    readBack.areas(),
                    List.copyOf(remnants));
            return new Covered(rebuilt.content(), rebuilt.ending(), rebuilt.leftOut(), proof);
        } catch (IOException broken) {
            throw Refusal.of(CoveringRefusal.COVER_UNREADABLE);
        }
    }

    /// Opened again, the copy must have the same pieces, and where something was struck, blocks in its place: this
    /// holds
    /// for a strike whose words may stand elsewhere, too.
    private static List<Remnant> unlike(List<Piece> before, SourceKind kind, byte[] copy, List<Strike> strikes) {
        if (kind.hasPages()) {
            return List.of();
        }
        var remnants = new ArrayList<Remnant>();
        try (var again = open(kind, copy)) {
            var after = again.pieces();
            if (after.size() != before.size()) {
                return List.of(new Remnant(0, "重制的文件与原件的段数不同"));
            }
            for (Strike strike : strikes) {
                if (strike.place() instanceof Span span && !isBlocked(before, after, span, strikes)) {
                    remnants.add(new Remnant(
                            strike.number(), before.get(span.piece() - 1).place() + "，没有盖住"));
                }
            }
        }
        return remnants;
    }

    private static boolean isBlocked(List<Piece> before, List<Piece> after, Span span, List<Strike> strikes) {
        String text = before.get(span.piece() - 1).text();
        String expected = Blocks.strike(text, Blocks.of(span.piece(), strikes));
        return after.get(span.piece() - 1).text().strip().equals(expected.strip());
    }

    /// A page that becomes a picture cannot be searched any more: so the source is asked where the words stand, and
    /// each of these places must be covered.
    private static List<Remnant> uncovered(CoverSource source, List<Strike> strikes) {
        var remnants = new ArrayList<Remnant>();
        var asked = new LinkedHashSet<String>();
        for (Strike strike : strikes) {
            if (strike.sought().isEmpty() || !asked.add(strike.sought())) {
                continue;
            }
            for (Hit hit : source.find(strike.words())) {
                hit.places().stream()
                        .filter(place -> !isCovered(place, strikes))
                        .map(place -> new Remnant(strike.number(), where(source, place)))
                        .forEach(remnants::add);
            }
        }
        return remnants;
    }

    private static boolean isCovered(CoverPlace place, List<Strike> strikes) {
        return strikes.stream().map(Strike::place).anyMatch(struck -> switch (place) {
            case Box box -> struck instanceof Box other && other.holds(box);
            case Span span -> struck instanceof Span other && other.holds(span);
        });
    }

    private static String where(CoverSource source, CoverPlace place) {
        return switch (place) {
            case Box box -> "第 %d 页，还没有遮盖".formatted(box.page());
            case Span span -> source.pieces().get(span.piece() - 1).place() + "，还没有遮盖";
        };
    }

    /// Whether struck words can be read in a text that somebody else read in the copy.
    public static boolean standsIn(String text, List<Strike> strikes) {
        return !ByteSearch.of(strikes).inText(text).isEmpty();
    }
}
