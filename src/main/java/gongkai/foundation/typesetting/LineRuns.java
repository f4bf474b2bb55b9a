package gongkai.foundation.typesetting;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// What a line is made of when it is drawn: characters in the order in which they stand on paper, in runs alike.
final class LineRuns {
    private LineRuns() {}

    /// A row of characters that are alike in what was asked for.
    record Run<T>(T kind, String text) {}

    /// The line from left to right as it is seen: what is read from the right (Hebrew, Arabic) is turned round.
    static String seen(String line) {
        char[] characters = line.toCharArray();
        if (!Bidi.requiresBidi(characters, 0, characters.length)) {
            return line;
        }
        var bidi = new Bidi(line, Bidi.DIRECTION_LEFT_TO_RIGHT);
        int runs = bidi.getRunCount();
        byte[] levels = new byte[runs];
        Object[] texts = new Object[runs];
        for (int run = 0; run < runs; run++) {
            String text = line.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
            levels[run] = (byte) bidi.getRunLevel(run);
            texts[run] = levels[run] % 2 == 0
                    ? text
                    : new StringBuilder(text).reverse().toString();
        }
        Bidi.reorderVisually(levels, 0, texts, 0, runs);
        var seen = new StringBuilder();
        for (Object text : texts) {
            seen.append(text);
        }
        return seen.toString();
    }

    /// Cuts a line where what its characters are changes.
    static <T> List<Run<T>> of(String line, IntFunction<T> kind) {
        var runs = new ArrayList<Run<T>>();
        line.codePoints().forEach(character -> {
            T here = kind.apply(character);
            if (!runs.isEmpty() && runs.getLast().kind().equals(here)) {
                var before = runs.removeLast();
                runs.add(new Run<>(here, before.text() + Character.toString(character)));
            } else {
                runs.add(new Run<>(here, Character.toString(character)));
            }
        });
        return runs;
    }
}
