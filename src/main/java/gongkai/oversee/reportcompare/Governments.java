package gongkai.oversee.reportcompare;

import gongkai.foundation.kernel.DateText;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Choice;
import gongkai.oversee.annualreport.ReportFigures;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Reads which government and which year somebody asks for, and offers the choice. What is not one is the first
/// government and the newest finished year.
@Component
class Governments {
    private final ReportFigures figures;
    private final Organs organs;

    Governments(ReportFigures figures, Organs organs) {
        this.figures = figures;
        this.organs = organs;
    }

    /// Organs under which others stand that the reader sees.
    List<Organ> list(Place place) {
        Set<OrganId> parents = organs.list().stream()
                .filter(organ -> place.sees().test(organ.id()))
                .flatMap(organ -> organ.parent().stream())
                .collect(Collectors.toSet());
        return organs.list().stream()
                .filter(organ -> parents.contains(organ.id()))
                .toList();
    }

    /// Empty where nothing stands under anything.
    Optional<Organ> find(String id, Place place) {
        var all = list(place);
        return all.stream()
                .filter(organ -> organ.id().value().equals(id))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /// The government itself and those right below it that have a report for the year; an organ that ended in the year
    /// still stands under the last government it had.
    List<Organ> members(OrganId government, int year, Place place) {
        var there = figures.organs(year);
        return organs.list().stream()
                .filter(organ -> organ.id().equals(government)
                        || organ.parent().filter(government::equals).isPresent())
                .filter(organ -> there.contains(organ.id()) && place.sees().test(organ.id()))
                .toList();
    }

    /// Those of a year that were asked for by name, in the order of the official list.
    List<Organ> chosen(Collection<String> ids, int year, Place place) {
        var there = figures.organs(year);
        return organs.list().stream()
                .filter(organ -> ids.contains(organ.id().value()))
                .filter(organ -> there.contains(organ.id()) && place.sees().test(organ.id()))
                .toList();
    }

    /// The year in an address, else the newest finished; empty where there is none.
    Optional<Integer> year(String text) {
        var years = figures.years();
        return years.stream()
                .filter(year -> String.valueOf(year).equals(text))
                .findFirst()
                .or(() -> years.stream().findFirst());
    }

    static List<Choice> choices(List<Organ> organs) {
        return organs.stream()
                .map(organ -> new Choice(organ.id().value(), organ.name()))
                .toList();
    }

    List<Choice> years() {
        return figures.years().stream()
                .map(year -> new Choice(String.valueOf(year), year + "年"))
                .toList();
    }

    /// That an organ is no more, where it is named.
    static String note(Organ organ) {
        return organ.abolition()
                .map(end -> "至" + DateText.full(end.on().minusDays(1)))
                .orElse("");
    }
}
