package gongkai.foundation.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Something typed, as it would sound: one unit for each character meant. 住fgongj is 住, f, gong and j.
///
/// @param units in the order typed
record Heard(List<Unit> units) {
    private static final int LONGEST = 16;
    private static final int MOST_WAYS = 6;

    /// What was typed for one character.
    sealed interface Unit {
        /// Whether a character may have been meant.
        boolean means(char character);

        /// The syllables it may be; empty when only the beginning is known.
        List<String> syllables();

        /// The letters it may begin with.
        List<String> initials();
    }

    /// The character itself.
    record Written(char character) implements Unit {
        @Override
        public boolean means(char other) {
            return other == character || Sounds.of(other).stream().anyMatch(syllables()::contains);
        }

        @Override
        public List<String> syllables() {
            return Sounds.of(character);
        }

        @Override
        public List<String> initials() {
            return Sounds.initials(character);
        }
    }

    /// A whole syllable.
    record Syllable(String letters) implements Unit {
        @Override
        public boolean means(char other) {
            return Sounds.of(other).contains(letters);
        }

        @Override
        public List<String> syllables() {
            return List.of(letters);
        }

        @Override
        public List<String> initials() {
            return List.of(letters.substring(0, 1));
        }
    }

    /// The beginning of a syllable, often one letter.
    record Beginning(String letters) implements Unit {
        @Override
        public boolean means(char other) {
            return Sounds.of(other).stream().anyMatch(reading -> reading.startsWith(letters));
        }

        @Override
        public List<String> syllables() {
            return List.of();
        }

        @Override
        public List<String> initials() {
            return List.of(letters.substring(0, 1));
        }
    }

    Heard {
        units = List.copyOf(units);
    }

    /// The ways to understand what was typed, the likeliest first: with as few lone letters, then as few units as
    /// possible. None for what is neither Chinese nor Latin letters, or too long.
    static List<Heard> ways(String typed) {
        String letters = Thesaurus.even(typed).replace("'", "").replace("ü", "v");
        if (letters.isEmpty() || letters.length() > 4 * LONGEST) {
            return List.of();
        }
        var ways = new ArrayList<List<Unit>>();
        grow(letters, 0, List.of(), ways);
        return ways.stream()
                .filter(units -> units.size() <= LONGEST)
                .sorted(Comparator.comparing(Heard::loneLetters).thenComparing(List::size))
                .limit(MOST_WAYS)
                .map(Heard::new)
                .toList();
    }

    private static long loneLetters(List<Unit> units) {
        return units.stream().filter(Beginning.class::isInstance).count();
    }

    /// Longer syllables first; stops when there are many ways, most of which nobody means.
    private static void grow(String letters, int from, List<Unit> begun, List<List<Unit>> ways) {
        if (from == letters.length()) {
            ways.add(begun);
            return;
        }
        if (ways.size() >= 40 * MOST_WAYS) {
            return;
        }
        char next = letters.charAt(from);
        if (Sounds.isHan(next)) {
            grow(letters, from + 1, longer(begun, new Written(next)), ways);
        } else if (next >= 'a' && next <= 'z') {
            for (int to = Math.min(letters.length(), from + 6); to > from; to--) {
                int end = to;
                unit(letters.substring(from, to), to == letters.length())
                        .ifPresent(unit -> grow(letters, end, longer(begun, unit), ways));
            }
        }
    }

    private static Optional<Unit> unit(String letters, boolean last) {
        if (letters.length() > 1 && Sounds.isSyllable(letters)) {
            return Optional.of(new Syllable(letters));
        }
        boolean begun = letters.length() == 1 || last || letters.matches("[zcs]h");
        return begun && Sounds.isBegun(letters) ? Optional.of(new Beginning(letters)) : Optional.empty();
    }

    private static List<Unit> longer(List<Unit> begun, Unit next) {
        return Stream.concat(begun.stream(), Stream.of(next)).toList();
    }

    /// Where in a title this is said, from a place on; -1 when nowhere.
    int placeIn(String title, int from) {
        for (int at = from; at + units.size() <= title.length(); at++) {
            if (isAt(title, at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean isAt(String title, int at) {
        for (int each = 0; each < units.size(); each++) {
            if (!units.get(each).means(title.charAt(at + each))) {
                return false;
            }
        }
        return true;
    }

    /// What must stand in the index of a title's sounds, each with its readings; a star ends what was only begun.
    List<List<String>> tokens() {
        var tokens = new ArrayList<List<String>>();
        for (int at = 0; at + 1 < units.size(); at++) {
            var first = units.get(at);
            var second = units.get(at + 1);
            if (!first.syllables().isEmpty() && !second.syllables().isEmpty()) {
                tokens.add(Sounds.joined(List.of(first.syllables(), second.syllables())));
            } else if (!first.syllables().isEmpty()
                    && second instanceof Beginning(String letters)
                    && units.size() == 2) {
                tokens.add(first.syllables().stream()
                        .map(syllable -> syllable + letters + "*")
                        .toList());
            }
            if (at + 2 < units.size()) {
                tokens.add(Sounds.joined(List.of(
                        first.initials(), second.initials(), units.get(at + 2).initials())));
            }
        }
        return tokens.stream().filter(token -> !token.isEmpty()).toList();
    }
}
