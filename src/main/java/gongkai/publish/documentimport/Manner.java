package gongkai.publish.documentimport;

import java.util.Arrays;
import java.util.Optional;

/// What becomes of the rows of a run.
enum Manner {
    STOCK("作为历史信息公开", "先前在别处公开过的：核对后直接公开，保留原来的发布日期，注明是历史信息；附件一并检查，链接在逐份核对时另行检查"),
    DRAFT("存为草稿", "还没有公开过的：核对后存为草稿，送审以后发布");

    private final String label;
    private final String words;

    Manner(String label, String words) {
        this.label = label;
        this.words = words;
    }

    static Optional<Manner> parse(String name) {
        return Arrays.stream(values())
                .filter(manner -> manner.name().equals(name))
                .findFirst();
    }

    String label() {
        return label;
    }

    String words() {
        return words;
    }
}
