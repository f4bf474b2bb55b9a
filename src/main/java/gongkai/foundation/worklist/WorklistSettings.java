package gongkai.foundation.worklist;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// When lights change, who is told then, and when a matter is supervised by itself.
///
/// @param yellowAfter the share of the working days, in hundredths, after which a matter is yellow
/// @param redAfter the share after which it is red
/// @param redLastDays on so many last working days it is red whatever the share
/// @param superviseAfter so many working days after the due date a supervision is opened by itself; 0 for never
/// @param answerDays how many working days there are to answer a supervision, unless it says otherwise
@ConfigurationProperties("gongkai.worklist")
record WorklistSettings(
        @DefaultValue("50") int yellowAfter,
        @DefaultValue("75") int redAfter,
        @DefaultValue("2") int redLastDays,
        @DefaultValue("3") int superviseAfter,
        @DefaultValue("5") int answerDays,
        @DefaultValue("HOLDER") List<Told> tellYellow,
        @DefaultValue("HEADS") List<Told> tellRed,
        @DefaultValue({"HEADS", "SUPERVISORS"}) List<Told> tellOverdue) {
    private static final int MOST_DAYS = 60;

    /// Whom a step of the ladder is told.
    enum Told {
        /// Who claimed the matter; while nobody has, those who handle such matters in the organ.
        HOLDER,
        /// The heads of the organ.
        HEADS,
        /// The supervisors of the nearest organ above that has some.
        SUPERVISORS
    }

    WorklistSettings {
        tellYellow = List.copyOf(tellYellow);
        tellRed = List.copyOf(tellRed);
        tellOverdue = List.copyOf(tellOverdue);
        if (yellowAfter < 1 || yellowAfter >= redAfter || redAfter > 100) {
            throw new IllegalArgumentException(
                    "黄灯、红灯的比例 gongkai.worklist.yellow-after 和 red-after 用百分数写，黄灯在先，例如 50 和 75。现在写的是 %d 和 %d。"
                            .formatted(yellowAfter, redAfter));
        }
        if (redLastDays < 0 || redLastDays > MOST_DAYS) {
            throw wrong("gongkai.worklist.red-last-days", 0, redLastDays);
        }
        if (superviseAfter < 0 || superviseAfter > MOST_DAYS) {
            throw wrong("gongkai.worklist.supervise-after", 0, superviseAfter);
        }
        if (answerDays < 1 || answerDays > MOST_DAYS) {
            throw wrong("gongkai.worklist.answer-days", 1, answerDays);
        }
    }

    private static IllegalArgumentException wrong(String setting, int least, int value) {
        return new IllegalArgumentException(
                "%s 是工作日数，在 %d 和 %d 之间。现在写的是 %d。".formatted(setting, least, MOST_DAYS, value));
    }

    List<Told> tell(EscalationStep step) {
        return switch (step) {
            case YELLOW -> tellYellow;
            case RED -> tellRed;
            case OVERDUE, SUPERVISE -> tellOverdue;
        };
    }
}
