package gongkai.oversee.annualreport;

import gongkai.answer.foi.FoiFigures;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.oversee.statutoryreport.ReportFormat;
import gongkai.publish.disclosure.DisclosureFigures;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// Of which organ and year there is a report: from the first year the house holds anything of the organ. Of years
/// before
/// the form of 2021 there is one only where the requests of the year are here, from an old book: documents alone, which
/// are often older than the house, would make a table of noughts.
@Component
public class ReportYears {
    private static final int FIRST_OF_DOCUMENTS = 2021;

    private final FoiFigures requests;
    private final DisclosureFigures documents;
    private final Organs organs;
    private final Clock clock;

    ReportYears(FoiFigures requests, DisclosureFigures documents, Organs organs, Clock clock) {
        this.organs = organs;
        this.requests = requests;
        this.documents = documents;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /// The year that is not over yet.
    int current() {
        return today().getYear();
    }

    /// The first year of each organ that has one.
    Map<OrganId, Integer> firstYears() {
        Map<OrganId, Integer> first = new HashMap<>();
        requests.firstYears().forEach((organ, year) -> first.put(organ, Math.max(year, ReportFormat.FIRST_YEAR)));
        documents
                .firstYears()
                .forEach((organ, year) -> first.merge(organ, Math.max(year, FIRST_OF_DOCUMENTS), Math::min));
        return first;
    }

    /// The finished years since a first one, newest first.
    List<Integer> finishedSince(int first) {
        return IntStream.range(first, current()).boxed().toList().reversed();
    }

    /// The finished years of which there can be a report at all.
    List<Integer> finishedSinceForm() {
        return finishedSince(ReportFormat.FIRST_YEAR);
    }

    /// Whether an organ was no more in a year: its last report is of the year in which it ended.
    boolean isOver(OrganId organ, int year) {
        return organs.find(organ)
                .flatMap(Organ::abolition)
                .filter(end -> end.on().minusDays(1).getYear() < year)
                .isPresent();
    }

    /// How many reports of finished years there are.
    long countFinished() {
        return firstYears().entrySet().stream()
                .mapToLong(first -> finishedSince(first.getValue()).stream()
                        .filter(year -> !isOver(first.getKey(), year))
                        .count())
                .sum();
    }

    /// Whether there is a report of the organ for a year.
    public boolean has(OrganId organ, int year) {
        Integer first = firstYears().get(organ);
        return first != null && year >= first && year <= current() && !isOver(organ, year);
    }

    /// The year in an address; refuses when there is no report of the organ for it.
    int get(OrganId organ, String text) {
        int year = text.matches("\\d{4}") ? Integer.parseInt(text) : 0;
        if (!has(organ, year)) {
            throw Refusal.of(ReportRefusal.UNKNOWN_YEAR);
        }
        return year;
    }

    /// The same for the portal, where only what is finished stands.
    int getFinished(OrganId organ, String text) {
        int year = get(organ, text);
        if (year == current()) {
            throw Refusal.of(ReportRefusal.YEAR_NOT_OVER);
        }
        return year;
    }
}
