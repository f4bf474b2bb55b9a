package gongkai.foundation.styleguide;

import gongkai.foundation.web.Appearance;
import gongkai.foundation.web.Frame;
import java.util.Arrays;

/// The forms in which the page shows itself, whatever the reader has chosen otherwise.
enum Form {
    STANDARD("standard", "标准", false, Appearance.Ground.LIGHT),
    LARGE("large", "大字", true, Appearance.Ground.LIGHT),
    DARK("dark", "深色", false, Appearance.Ground.DARK),
    LARGE_DARK("large-dark", "大字、深色", true, Appearance.Ground.DARK);

    private final String key;
    private final String label;
    private final boolean large;
    private final Appearance.Ground ground;

    Form(String key, String label, boolean large, Appearance.Ground ground) {
        this.key = key;
        this.label = label;
        this.large = large;
        this.ground = ground;
    }

    /// The form of this name; the standard one when there is none.
    static Form of(String key) {
        return Arrays.stream(values())
                .filter(form -> form.key.equals(key))
                .findFirst()
                .orElse(STANDARD);
    }

    String label() {
        return label;
    }

    String path() {
        return "/styleguide?form=" + key;
    }

    Frame of(Frame frame) {
        return frame.in(large, ground);
    }
}
