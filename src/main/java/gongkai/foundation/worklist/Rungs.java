package gongkai.foundation.worklist;

import gongkai.foundation.notice.Notice;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.worklist.WorklistSettings.Told;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// What each step of the ladder says, and to whom.
@Component
class Rungs {
    private final WorklistSettings settings;
    private final WorkNotices notices;
    private final Colleagues colleagues;

    Rungs(WorklistSettings settings, WorkNotices notices, Colleagues colleagues) {
        this.settings = settings;
        this.notices = notices;
        this.colleagues = colleagues;
    }

    List<Notice> notices(ItemRow row, EscalationStep step) {
        return notices.escalated(row, step, settings.tell(step));
    }

    OrganId supervisorOf(OrganId organ) {
        return colleagues.supervisorOf(organ);
    }

    /// The line of the history; steps that were missed are named, and that nobody is told of them any more.
    String words(EscalationStep step, int taken) {
        String whom = settings.tell(step).stream().map(Rungs::name).collect(Collectors.joining("、"));
        String missed = IntStream.rangeClosed(taken + 1, step.place() - 1)
                .mapToObj(place -> EscalationStep.at(place).label())
                .collect(Collectors.joining("、"));
        return step.label()
                + (whom.isEmpty() ? "。" : "，提醒" + whom + "。")
                + (missed.isEmpty() ? "" : "此前应有的提醒（%s）不再补发。".formatted(missed));
    }

    private static String name(Told told) {
        return switch (told) {
            case HOLDER -> "承办人员";
            case HEADS -> "本单位负责人";
            case SUPERVISORS -> "上级督办人员";
        };
    }
}
