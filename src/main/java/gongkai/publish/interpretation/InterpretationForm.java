package gongkai.publish.interpretation;

import java.util.Arrays;
import java.util.Optional;

/// 解读的形式.
enum InterpretationForm {
    TEXT("文字解读"),
    PICTURE("图解"),
    FILM("视频解读"),
    INTERVIEW("访谈"),
    ANSWERS("问答");

    private final String label;

    InterpretationForm(String label) {
        this.label = label;
    }

    static Optional<InterpretationForm> parse(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    String label() {
        return label;
    }

    /// Whether who cannot see or hear it needs it in words.
    boolean needsWords() {
        return switch (this) {
            case PICTURE, FILM, INTERVIEW -> true;
            case TEXT, ANSWERS -> false;
        };
    }
}
