package gongkai.answer.foi;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The procedure of a request as the table of transitions has it, for whoever draws it.
public final class FoiProcedure {
    private FoiProcedure() {}

    /// A state, and the ways out of it. What leaves a request where it is, is no way.
    ///
    /// @param turn whose turn it is there
    public record State(String code, String label, Turn turn, List<Way> ways) {}

    /// One way out of a state.
    public record Way(String action, String to) {}

    /// Whose turn it is, as the applicant sees it.
    public enum Turn {
        ORGAN("机关办理"),
        APPLICANT("等待申请人"),
        OTHERS("等待被征求意见的一方"),
        DONE("办结");

        private final String label;

        Turn(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// Every state, the first one first.
    public static List<State> states() {
        return Arrays.stream(FoiStatus.values()).map(FoiProcedure::state).toList();
    }

    /// The state in which a request has been answered.
    public static String answered() {
        return FoiStatus.REPLIED.name();
    }

    private static State state(FoiStatus from) {
        var ways = Arrays.stream(FoiAction.values())
                .flatMap(action -> way(from, action).stream())
                .toList();
        return new State(from.name(), from.label(), turn(from), ways);
    }

    private static Turn turn(FoiStatus status) {
        return switch (status) {
            case REGISTERED, AWAITING_REPLY -> Turn.ORGAN;
            case AWAITING_CORRECTION, AWAITING_REASONS, AWAITING_FEE -> Turn.APPLICANT;
            case AWAITING_OPINIONS -> Turn.OTHERS;
            case REPLIED, LAPSED, WITHDRAWN -> Turn.DONE;
        };
    }

    private static Optional<Way> way(FoiStatus from, FoiAction action) {
        return FoiStatus.TRANSITIONS
                .next(from, action)
                .filter(to -> to != from)
                .map(to -> new Way(action.label(), to.name()));
    }
}
