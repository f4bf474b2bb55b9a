package gongkai.foundation.search;

import gongkai.foundation.organ.OrganId;
import java.util.Optional;

/// By what results can be narrowed.
public enum Narrowing {
    KIND("栏目", "kind"),
    TOPIC("主题分类", "topic"),
    VALIDITY("有效性", "validity"),
    ORGAN("机关", "organ"),
    YEAR("年份", "year");

    private static final int LONGEST = 40;

    private final String label;
    private final String parameter;

    Narrowing(String label, String parameter) {
        this.label = label;
        this.parameter = parameter;
    }

    public String label() {
        return label;
    }

    /// Its name in addresses, which is also the name of its field in the index.
    public String parameter() {
        return parameter;
    }

    /// The value typed, if it can be one.
    Optional<String> parse(String typed) {
        boolean possible = switch (this) {
            case KIND, TOPIC, VALIDITY -> !typed.isBlank() && typed.length() <= LONGEST;
            case ORGAN -> OrganId.isOne(typed);
            case YEAR -> typed.matches("[12][0-9]{3}");
        };
        return possible ? Optional.of(typed) : Optional.empty();
    }

    /// The value that a thing has; empty when it has none.
    String of(SearchEntry entry) {
        return switch (this) {
            case KIND -> entry.kind();
            case TOPIC -> entry.topic();
            case VALIDITY -> entry.validity();
            case ORGAN -> entry.organ().value();
            case YEAR -> entry.year();
        };
    }
}
