package gongkai.answer.covering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Looks for words among the characters of pages.
final class GlyphLines {
    private GlyphLines() {}

    /// Where the words stand; over several lines, one area for each.
    static List<Hit> find(List<Glyph> inFile, List<Glyph> byPlace, String words) {
        Map<String, Hit> hits = new LinkedHashMap<>();
        find(inFile, words).forEach(hit -> hits.putIfAbsent(key(hit), hit));
        find(byPlace, words).forEach(hit -> hits.putIfAbsent(key(hit), hit));
        return List.copyOf(hits.values());
    }

    private static String key(Hit hit) {
        var key = new StringBuilder();
        for (CoverPlace place : hit.places()) {
            if (place instanceof Box box) {
                key.append(box.page())
                        .append('|')
                        .append(Math.round(box.left()))
                        .append('|');
                key.append(Math.round(box.top())).append(';');
            }
        }
        return key.toString();
    }

    private static List<Hit> find(List<Glyph> glyphs, String words) {
        var text = new StringBuilder();
        var at = new ArrayList<Integer>();
        for (int each = 0; each < glyphs.size(); each++) {
            String one = glyphs.get(each).text();
            text.append(one);
            for (int character = 0; character < one.length(); character++) {
                at.add(each);
            }
        }
        var hits = new ArrayList<Hit>();
        for (int[] found : Wording.find(text.toString(), words)) {
            var struck = glyphs.subList(at.get(found[0]), at.get(found[1] - 1) + 1);
            hits.add(new Hit(words, List.copyOf(areas(struck))));
        }
        return hits;
    }

    /// One area for each line, a little wider than the characters say: slanted ones lean over, and edges are blurred.
    private static List<Box> areas(List<Glyph> glyphs) {
        return lines(glyphs).stream()
                .map(line -> line.stream()
                        .map(Glyph::area)
                        .reduce(Box::with)
                        .orElseThrow()
                        .wider())
                .toList();
    }

    static List<List<Glyph>> lines(List<Glyph> glyphs) {
        var lines = new ArrayList<List<Glyph>>();
        for (Glyph glyph : glyphs) {
            if (lines.isEmpty() || !lines.getLast().getLast().sameLine(glyph)) {
                lines.add(new ArrayList<>());
            }
            lines.getLast().add(glyph);
        }
        return lines;
    }

    static String text(List<Glyph> line) {
        var text = new StringBuilder();
        line.forEach(glyph -> text.append(glyph.text()));
        return text.toString().strip();
    }

    /// What can be read in an area, line by line.
    static List<String> textIn(List<Glyph> glyphs, Box area) {
        var within = glyphs.stream().filter(glyph -> middleWithin(glyph, area)).toList();
        return lines(within).stream()
                .map(GlyphLines::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static boolean middleWithin(Glyph glyph, Box area) {
        Box one = glyph.area();
        return one.page() == area.page() && area.holds(one.left() + one.width() / 2, one.top() + one.height() / 2);
    }
}
