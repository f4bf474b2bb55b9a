package gongkai.publish.textcheck;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds all of some thousand phrases in one walk over a text, after Aho and Corasick. The steps stand in one open
/// table, so that a step costs one look and no object.
final class Phrases<T> {
    private static final int ROOT = 0;
    private static final long NOTHING = -1;

    private final List<List<Ending<T>>> endings = new ArrayList<>();
    private int[] back = new int[0];
    private long[] keys;
    private int[] steps;
    private int count;

    private record Ending<T>(int length, T meaning) {}

    /// Takes what was found.
    interface Found<T> {
        void at(int from, int to, T meaning);
    }

    /// A phrase and what it means.
    record Phrase<T>(String text, T meaning) {}

    private Phrases(int size) {
        keys = new long[Integer.highestOneBit(Math.max(64, size)) * 4];
        steps = new int[keys.length];
        Arrays.fill(keys, NOTHING);
        endings.add(new ArrayList<>());
    }

    static <T> Phrases<T> of(List<Phrase<T>> phrases) {
        var made = new Phrases<T>(
                phrases.stream().mapToInt(phrase -> phrase.text().length()).sum());
        phrases.stream().filter(phrase -> !phrase.text().isEmpty()).forEach(made::add);
        made.link(phrases);
        return made;
    }

    private void add(Phrase<T> phrase) {
        int state = ROOT;
        for (int place = 0; place < phrase.text().length(); place++) {
            char character = phrase.text().charAt(place);
            int next = step(state, character);
            if (next < 0) {
                endings.add(new ArrayList<>());
                next = endings.size() - 1;
                put(state, character, next);
            }
            state = next;
        }
        endings.get(state).add(new Ending<>(phrase.text().length(), phrase.meaning()));
    }

    /// Where to go on when a phrase breaks off: the longest end of it that begins another one.
    private void link(List<Phrase<T>> phrases) {
        back = new int[endings.size()];
        record Way(int state, int from, char by) {}
        var waiting = new ArrayDeque<Way>();
        boolean[] seen = new boolean[endings.size()];
        int longest = phrases.stream()
                .mapToInt(phrase -> phrase.text().length())
                .max()
                .orElse(0);
        for (int depth = 0; depth < longest; depth++) {
            for (Phrase<T> phrase : phrases) {
                if (phrase.text().length() > depth) {
                    int from = walk(phrase.text(), depth);
                    int state = step(from, phrase.text().charAt(depth));
                    if (!seen[state]) {
                        seen[state] = true;
                        waiting.add(new Way(state, from, phrase.text().charAt(depth)));
                    }
                }
            }
        }
        for (Way way : waiting) {
            back[way.state()] = way.from() == ROOT ? ROOT : next(back[way.from()], way.by());
            endings.get(way.state()).addAll(endings.get(back[way.state()]));
        }
    }

    private int walk(String text, int length) {
        int state = ROOT;
        for (int place = 0; place < length; place++) {
            state = step(state, text.charAt(place));
        }
        return state;
    }

    private int next(int state, char character) {
        int now = state;
        while (true) {
            int to = step(now, character);
            if (to >= 0) {
                return to;
            }
            if (now == ROOT) {
                return ROOT;
            }
            now = back[now];
        }
    }

    /// Everything that stands in the text, overlaps included.
    void find(char[] text, int length, Found<T> found) {
        int state = ROOT;
        for (int place = 0; place < length; place++) {
            state = next(state, text[place]);
            var ends = endings.get(state);
            for (int which = 0; which < ends.size(); which++) {
                var end = ends.get(which);
                found.at(place + 1 - end.length(), place + 1, end.meaning());
            }
        }
    }

    private int step(int state, char character) {
        long key = (long) state << Character.SIZE | character;
        int slot = slot(key);
        while (keys[slot] != NOTHING) {
            if (keys[slot] == key) {
                return steps[slot];
            }
            slot = slot + 1 & keys.length - 1;
        }
        return -1;
    }

    private void put(int state, char character, int to) {
        if (++count * 2 > keys.length) {
            grow();
        }
        place((long) state << Character.SIZE | character, to);
    }

    private void place(long key, int to) {
        int slot = slot(key);
        while (keys[slot] != NOTHING) {
            slot = slot + 1 & keys.length - 1;
        }
        keys[slot] = key;
        steps[slot] = to;
    }

    private void grow() {
        long[] before = keys;
        int[] led = steps;
        keys = new long[before.length * 2];
        steps = new int[keys.length];
        Arrays.fill(keys, NOTHING);
        for (int slot = 0; slot < before.length; slot++) {
            if (before[slot] != NOTHING) {
                place(before[slot], led[slot]);
            }
        }
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & keys.length - 1;
    }
}
