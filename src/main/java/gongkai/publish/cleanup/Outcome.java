package gongkai.publish.cleanup;

import java.util.Arrays;
import java.util.Optional;

/// What is to become of a document that was cleaned up.
public enum Outcome {
    KEEP("保留", "继续有效的文件"),
    REVISE("修订", "拟修订的文件"),
    ABOLISH("废止", "废止的文件"),
    DECLARE_INVALID("宣布失效", "宣布失效的文件");

    private final String label;
    private final String heading;

    Outcome(String label, String heading) {
        this.label = label;
        this.heading = heading;
    }

    static Optional<Outcome> parse(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    String label() {
        return label;
    }

    /// Over its list in the published result.
    String heading() {
        return heading;
    }
}
