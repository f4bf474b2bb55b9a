package gongkai.answer.foihandling;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How replies are reviewed where an organ has not said otherwise, and how long assistance usually takes.
///
/// @param steps `REVIEW`, `LEGAL`, `SIGN`; empty: whoever handles a request replies at once
/// @param assistDays working days offered for the answer of who assists
@ConfigurationProperties("gongkai.foi-handling")
record HandlingSettings(
        @DefaultValue({"REVIEW", "LEGAL", "SIGN"}) List<String> steps,
        @DefaultValue("5") int assistDays) {
    private static final int MOST = 20;

    HandlingSettings {
        steps = steps.stream().filter(step -> !step.isBlank()).toList();
        if (Route.parse(steps).isEmpty()) {
            throw new IllegalArgumentException("gongkai.foi-handling.steps 只能由 REVIEW、LEGAL、SIGN 组成，或者留空。");
        }
        if (assistDays < 1 || assistDays > MOST) {
            throw new IllegalArgumentException("gongkai.foi-handling.assist-days 应当在 1 至 20 个工作日之间。");
        }
    }

    Route route() {
        return Route.parse(steps).orElseThrow();
    }
}
