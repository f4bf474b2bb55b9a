package gongkai.foundation.search;

import gongkai.foundation.organ.OrganId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// By what results can be narrowed.
public enum Narrowing {
    KIND("类型", "kind"),
    /// By the columns of one organ: counted only where results are narrowed to the organ, because every organ has its
    /// own.
    COLUMN("栏目", "column"),
    TOPIC("主题分类", "topic"),
    VALIDITY("有效性", "validity"),
    ORGAN("机关", "organ"),
    YEAR("年份", "year");

    /// Those of which every question is told how the results divide.
    static final List<Narrowing> COUNTED =
            Arrays.stream(values()).filter(by -> by != COLUMN).toList();

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

    /// Its name in addresses.
    public String parameter() {
        return parameter;
    }

    /// The name of its field in the index.
    String field() {
        return this == COLUMN ? "place" : parameter;
    }

    /// The value typed, if it can be one.
    Optional<String> parse(String typed) {
        boolean possible = switch (this) {
            case KIND, TOPIC, VALIDITY -> !typed.isBlank() && typed.length() <= LONGEST;
            case COLUMN -> typed.matches("[1-9][0-9]{0,17}");
            case ORGAN -> OrganId.isOne(typed);
            case YEAR -> typed.matches("[12][0-9]{3}");
        };
        return possible ? Optional.of(typed) : Optional.empty();
    }

    /// The value that a thing has; empty when it has none. Of columns, the place which says in which it stands.
    String of(SearchEntry entry) {
        return switch (this) {
            case KIND -> entry.kind();
            case COLUMN -> entry.place();
            case TOPIC -> entry.topic();
            case VALIDITY -> entry.validity();
            case ORGAN -> entry.organ().value();
            case YEAR -> entry.year();
        };
    }
}
