package gongkai.publish.textcheck;

import java.util.Arrays;
import java.util.Optional;

/// What is wrong with a word of the list.
enum WordKind {
    MISSPELLING("错别字", FindingKind.MISSPELLING),
    BANNED_WORD("禁用词", FindingKind.BANNED_WORD),
    TITLE_ERROR("政治表述、职务称谓", FindingKind.TITLE_ERROR),
    /// Found however it is stretched with signs and blanks.
    INJECTED("植入内容", FindingKind.INJECTED);

    private final String label;
    private final FindingKind finding;

    WordKind(String label, FindingKind finding) {
        this.label = label;
        this.finding = finding;
    }

    /// By its name or its label.
    static Optional<WordKind> parse(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(text) || kind.label.equals(text))
                .findFirst();
    }

    String label() {
        return label;
    }

    FindingKind finding() {
        return finding;
    }
}
