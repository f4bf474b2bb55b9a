package gongkai.publish.standardcatalogue;

import gongkai.foundation.worklist.Turn;
import gongkai.foundation.worklist.WorkChanged;
import gongkai.foundation.worklist.WorkState;
import java.time.LocalDate;
import java.util.Optional;

/// Something of a part of the catalogue is past its term, or no more: its unit finds that in the worklist.
public record CatalogueReminder(WorkState workState) implements WorkChanged {
    static final String KIND = "catalogue";

    static CatalogueReminder open(GapStore.Gap gap, Field field, String place) {
        return new CatalogueReminder(state(
                gap,
                field,
                place,
                "有 %d 项到期未公开".formatted(gap.count()),
                Turn.OURS,
                Optional.of(gap.dueOn()),
                Optional.empty()));
    }

    static CatalogueReminder done(GapStore.Gap gap, Field field, String place, LocalDate today) {
        return new CatalogueReminder(state(gap, field, place, "已公开", Turn.DONE, Optional.empty(), Optional.of(today)));
    }

    private static WorkState state(
            GapStore.Gap gap,
            Field field,
            String place,
            String stage,
            Turn turn,
            Optional<LocalDate> due,
            Optional<LocalDate> closed) {
        return new WorkState(
                KIND,
                gap.id(),
                "目录-" + gap.id(),
                "补齐标准目录“%s”（%s）".formatted(field.name(), place),
                gap.toldTo(),
                stage,
                turn,
                gap.since(),
                gap.since(),
                due,
                closed,
                CatalogueDeskController.LIST + "?organ=" + gap.organ() + "&field=" + field.code());
    }
}
