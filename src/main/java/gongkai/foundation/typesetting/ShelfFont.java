package gongkai.foundation.typesetting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.NameRecord;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One TrueType font file: what it is called, what it has, how wide it is. What was asked once is remembered, so that
/// many letters may be measured at once; the file itself is read by one at a time.
final class ShelfFont {
    private static final Logger LOG = LoggerFactory.getLogger(ShelfFont.class);
    private static final double NOTHING = -1;

    private final TrueTypeFont font;
    private final Set<String> names;
    private final CmapLookup characters;
    private final double unitsPerEm;
    private final Map<Integer, Double> widths = new ConcurrentHashMap<>();

    private ShelfFont(TrueTypeFont font, Set<String> names) throws IOException {
        this.font = font;
        this.names = names;
        this.characters = font.getUnicodeCmapLookup();
        this.unitsPerEm = font.getUnitsPerEm();
        // Ligatures would draw two characters as one that nobody can search for.
        font.setEnableGsub(false);
    }

    /// Opens a file and adds what is in it; files that are no TrueType fonts we can embed are passed over.
    static void open(Path file, List<ShelfFont> found) {
        try {
            if (file.toString().toLowerCase(Locale.ROOT).endsWith(".ttc")) {
                new TrueTypeCollection(file.toFile()).processAllFonts(font -> add(font, found));
            } else {
                add(new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile())), found);
            }
        } catch (IOException | RuntimeException unusable) {
            LOG.debug("字库 {} 不能用于文书", file, unusable);
        }
    }

    private static void add(TrueTypeFont font, List<ShelfFont> found) throws IOException {
        if (!font.getTableMap().containsKey("glyf")) {
            return;
        }
        var names = new TreeSet<String>();
        for (NameRecord name : font.getNaming().getNameRecords()) {
            if ((name.getNameId() == NameRecord.NAME_FONT_FAMILY_NAME
                            || name.getNameId() == NameRecord.NAME_FULL_FONT_NAME)
                    && name.getString() != null) {
                names.add(name.getString());
            }
        }
        // The plain cut of a family is the one we set in; its name says when a file is another.
        if (names.stream().noneMatch(name -> name.matches(".*(Light|Italic|Oblique|Mono|Bold|Condensed).*"))) {
            found.add(new ShelfFont(font, names));
        }
    }

    boolean isCalled(String name) {
        return names.stream().anyMatch(each -> each.startsWith(name));
    }

    boolean has(int character) {
        return measured(character) != NOTHING;
    }

    /// In the size of the type.
    double width(int character) {
        return Math.max(0, measured(character));
    }

    private double measured(int character) {
        Double known = widths.get(character);
        return known != null ? known : widths.computeIfAbsent(character, this::measure);
    }

    private synchronized double measure(int character) {
        try {
            int glyph = characters.getGlyphId(character);
            return glyph == 0 ? NOTHING : font.getAdvanceWidth(glyph) / unitsPerEm;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The font itself, for embedding; whoever takes it locks this object meanwhile.
    TrueTypeFont font() {
        return font;
    }

    int glyph(int character) {
        return characters.getGlyphId(character);
    }

    /// The character the font itself says a glyph stands for: the lowest of those it draws so.
    int standsFor(int glyph) {
        var codes = characters.getCharCodes(glyph);
        return codes == null || codes.isEmpty() ? 0 : codes.getFirst();
    }

    @Override
    public String toString() {
        return String.join(" / ", names);
    }
}
