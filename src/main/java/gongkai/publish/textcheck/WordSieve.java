package gongkai.publish.textcheck;

import java.util.List;

/// The words of the list, made ready to be looked for.
final class WordSieve implements Sieve {
    private final Phrases<WordEntry.Rule> plain;
    private final Phrases<WordEntry.Rule> planted;

    private WordSieve(Phrases<WordEntry.Rule> plain, Phrases<WordEntry.Rule> planted) {
        this.plain = plain;
        this.planted = planted;
    }

    static WordSieve of(List<WordEntry.Rule> rules) {
        return new WordSieve(phrases(rules, false), phrases(rules, true));
    }

    private static Phrases<WordEntry.Rule> phrases(List<WordEntry.Rule> rules, boolean planted) {
        return Phrases.of(rules.stream()
                .filter(rule -> (rule.kind() == WordKind.INJECTED) == planted)
                .map(rule -> new Phrases.Phrase<>(rule.key(), rule))
                .toList());
    }

    @Override
    public void sift(Passage passage, Catch found) {
        plain.find(passage.folded(), passage.length(), (from, to, rule) -> {
            if (!isWithin(passage, from, to, rule)) {
                tell(passage, from, to, rule, found);
            }
        });
        var squeezed = Squeezed.of(passage);
        planted.find(
                squeezed.text(),
                squeezed.length(),
                (from, to, rule) -> tell(passage, squeezed.place(from), squeezed.place(to - 1) + 1, rule, found));
    }

    private static void tell(Passage passage, int from, int to, WordEntry.Rule rule, Catch found) {
        found.take(rule.kind().finding(), rule.severity(), from, to, rule.sentence(passage.slice(from, to)));
    }

    private static boolean isWithin(Passage passage, int from, int to, WordEntry.Rule rule) {
        for (String longer : rule.within()) {
            String key = WordEntry.Rule.key(longer);
            int inside = key.indexOf(rule.key());
            while (inside >= 0) {
                if (passage.folded(from - inside, from - inside + key.length()).equals(key)) {
                    return true;
                }
                inside = key.indexOf(rule.key(), inside + 1);
            }
        }
        return false;
    }
}
