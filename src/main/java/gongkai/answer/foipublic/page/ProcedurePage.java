package gongkai.answer.foipublic.page;

import gongkai.foundation.web.Frame;
import java.util.List;

/// How a request goes through the office.
///
/// @param periods the statutory periods, with their articles
public record ProcedurePage(Frame frame, List<Step> steps, List<Period> periods) {
    public ProcedurePage {
        steps = List.copyOf(steps);
        periods = List.copyOf(periods);
    }

    /// A step of the straight way.
    ///
    /// @param turn whose turn it is
    /// @param onward by which action it goes on; empty at the end
    public record Step(String label, String turn, String onward, List<Side> sides) {}

    /// What leads off a step.
    ///
    /// @param by by which action one comes there
    /// @param onward the ways out, each as action and state
    public record Side(String by, String label, String turn, List<String> onward) {}

    /// A statutory period.
    public record Period(String name, String length, String basis) {}
}
