package gongkai.oversee.reportwriting;

import gongkai.foundation.calendar.Periods;
import gongkai.foundation.calendar.StatutoryPeriod;
import gongkai.foundation.calendar.WorkCalendars;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.Organ.Abolition;
import gongkai.foundation.organ.OrganAction;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.OrganKind;
import gongkai.foundation.organ.Organs;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Which organs report for a year, to whom, and by when (条例第四十九条). An organ that was merged during the year has no
/// report of its own: who went on with its work takes its figures in and says so.
@Component
class ReportUnits {
    private static final int LAST_DAY = 31;

    private final Organs organs;
    private final Periods periods;
    private final WorkCalendars calendars;

    ReportUnits(Organs organs, Periods periods, WorkCalendars calendars) {
        this.organs = organs;
        this.periods = periods;
        this.calendars = calendars;
    }

    /// Every organ that reports for a year.
    List<Organ> list(int year) {
        return organs.list().stream().filter(organ -> reports(organ, year)).toList();
    }

    /// The organs whose reports go to this one.
    List<Organ> below(OrganId organ, int year) {
        return organs.list().stream()
                .filter(each -> each.parent().equals(Optional.of(organ)))
                .filter(each -> reports(each, year))
                .toList();
    }

    /// To whom the report of an organ goes; empty for the one on top.
    Optional<Organ> above(Organ organ, int year) {
        return organ.parent().flatMap(organs::find).filter(parent -> reports(parent, year));
    }

    /// The organs merged into this one during the year, whose figures it takes in.
    List<Organ> joined(OrganId organ, int year) {
        List<Organ> all = new ArrayList<>();
        organs.predecessors(organ).stream()
                .filter(each -> each.abolition()
                        .filter(end -> end.heir().equals(organ) && end.on().getYear() == year)
                        .isPresent())
                .forEach(each -> {
                    all.add(each);
                    all.addAll(joined(each.id(), year));
                });
        return all;
    }

    /// Who writes the report of an organ now.
    OrganId holder(OrganId organ) {
        return organs.heirOf(organ).id();
    }

    /// By when it has to be published: departments on 31 January, governments on 31 March.
    LocalDate dueOn(Organ organ, int year) {
        var period = organ.kind() == OrganKind.GOVERNMENT
                ? StatutoryPeriod.REPORT_GOVERNMENT
                : StatutoryPeriod.REPORT_DEPARTMENT;
        return periods.dueOn(period, LocalDate.of(year, Month.DECEMBER, LAST_DAY), calendars.current());
    }

    private boolean reports(Organ organ, int year) {
        return organ.kind().answersRequests()
                && organ.abolition()
                        .map(Abolition::on)
                        .filter(on -> on.getYear() <= year)
                        .isEmpty()
                && organs.listHistory(organ.id()).stream()
                        .noneMatch(event -> event.action() == OrganAction.SET_UP
                                && event.effectiveOn().getYear() > year);
    }
}
