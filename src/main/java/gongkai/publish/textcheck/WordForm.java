package gongkai.publish.textcheck;

import gongkai.foundation.kernel.FieldProblem;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A word of the list as it was typed, or as it stands in a table.
record WordForm(String word, String kind, String instead, String within, String severity, String note) {
    private static final int LONGEST = 40;
    private static final int LONGEST_NOTE = 200;

    static WordForm blank() {
        return new WordForm("", WordKind.MISSPELLING.name(), "", "", Severity.MUST_ANSWER.name(), "");
    }

    static WordForm of(Map<String, String> sent) {
        return new WordForm(
                sent.getOrDefault("word", ""),
                sent.getOrDefault("kind", ""),
                sent.getOrDefault("instead", ""),
                sent.getOrDefault("within", ""),
                sent.getOrDefault("severity", ""),
                sent.getOrDefault("note", ""));
    }

    static WordForm of(WordEntry.Rule rule) {
        return new WordForm(
                rule.word(),
                rule.kind().name(),
                rule.instead(),
                String.join("、", rule.within()),
                rule.severity().name(),
                rule.note());
    }

    /// The rule; refuses with everything that is wrong.
    WordEntry.Rule read() {
        var problems = problems();
        problems.refuseIfAny(TextCheckRefusal.WORD_INCOMPLETE);
        return new WordEntry.Rule(
                word.strip(),
                WordKind.parse(kind.strip()).orElse(WordKind.MISSPELLING),
                instead.strip(),
                longer(),
                severe().orElse(Severity.MUST_ANSWER),
                note.strip());
    }

    /// Everything that is wrong with it.
    Problems problems() {
        String text = word.strip();
        var problems = new Problems()
                .when(text.length() < 2 || text.length() > LONGEST, "word", "词语写 2 到 40 个字。")
                .when(text.chars().anyMatch(Character::isISOControl), "word", "词语里不能有换行。")
                .when(WordKind.parse(kind.strip()).isEmpty(), "kind", "请选择类别。")
                .when(severe().isEmpty(), "severity", "请选择处理办法。")
                .when(instead.strip().length() > LONGEST, "instead", "正确写法不超过 40 个字。")
                .when(instead.strip().equals(text) && !text.isEmpty(), "instead", "正确写法和词语相同，请改正。")
                .when(note.strip().length() > LONGEST_NOTE, "note", "说明不超过 200 个字。");
        for (String each : longer()) {
            problems = problems.when(
                    each.length() > LONGEST || !WordEntry.Rule.key(each).contains(WordEntry.Rule.key(text)),
                    "within",
                    "“%s”里没有这个词语，例外应是包含它的较长的词。".formatted(each));
        }
        return problems;
    }

    private Optional<Severity> severe() {
        return Stream.of(Severity.values())
                .filter(each ->
                        each.name().equals(severity.strip()) || each.label().equals(severity.strip()))
                .findFirst();
    }

    private List<String> longer() {
        return Arrays.stream(within.split("[、，,；;\\r\\n]+"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    /// The word stands in the list already.
    Refusal taken() {
        return Refusal.of(
                TextCheckRefusal.WORD_INCOMPLETE,
                List.of(new FieldProblem("word", "“%s”已经在词表里，请到那一条修改。".formatted(word.strip()))));
    }
}
