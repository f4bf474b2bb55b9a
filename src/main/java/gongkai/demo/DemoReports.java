package gongkai.demo;

import gongkai.foundation.operations.ReplayClock;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.OrganKind;
import java.time.LocalDate;
import java.time.Month;
import org.springframework.stereotype.Component;

/// The yearly reports of last year: opened on New Year's Day, written, signed, received and published, those of the
/// departments in January, those of the governments in March. One department is late.
@Component
class DemoReports implements DemoChapter {
    private static final OrganId CITY = OrganId.of("yunzhou");
    private static final OrganId OFFICE = OrganId.of("office");
    private static final OrganId LATE = OrganId.of("ecology");

    private final DemoReportVerbs verbs;

    DemoReports(DemoReportVerbs verbs) {
        this.verbs = verbs;
    }

    @Override
    public void plan(DemoStage stage, Dice dice) {
        int now = stage.days().today().getYear();
        stage.agenda()
                .at(
                        LocalDate.of(now, Month.JANUARY, 1)
                                .atTime(0, 20)
                                .atZone(ReplayClock.ZONE)
                                .toInstant(),
                        () -> verbs.open());
        stage.organs().list().stream()
                .filter(organ -> organ.kind().answersRequests())
                .forEach(organ -> plan(stage, organ, now, dice));
    }

    private void plan(DemoStage stage, Organ organ, int now, Dice dice) {
        LocalDate first;
        if (organ.id().equals(OFFICE)) {
            LocalDate day = stage.days().after(LocalDate.of(now, Month.JANUARY, 6), 0);
            stage.agenda().at(DemoDays.morning(day, dice), () -> verbs.exempt(organ.id(), now - 1));
            return;
        }
        if (organ.id().equals(CITY)) {
            first = LocalDate.of(now, Month.MARCH, 16);
        } else if (organ.id().equals(LATE)) {
            first = LocalDate.of(now, Month.MARCH, 6);
        } else if (organ.kind() == OrganKind.GOVERNMENT) {
            first = LocalDate.of(now, Month.FEBRUARY, 24).plusDays(dice.between(0, 3));
        } else {
            first = LocalDate.of(now, Month.JANUARY, 8).plusDays(dice.between(0, 5));
        }
        LocalDate written = stage.days().after(first, 0);
        LocalDate accepted = stage.days().after(written, 2);
        LocalDate published = stage.days().after(accepted, 4);
        int year = now - 1;
        stage.agenda().at(DemoDays.morning(written, dice), () -> verbs.write(stage, organ.id(), year));
        stage.agenda().at(DemoDays.afternoon(written, dice), () -> verbs.sign(stage, organ.id(), year));
        if (!organ.id().equals(CITY)) {
            stage.agenda().at(DemoDays.morning(accepted, dice), () -> verbs.accept(organ.id(), year));
        }
        stage.agenda().at(DemoDays.morning(published, dice), () -> verbs.publish(stage, organ.id(), year));
    }
}
