package gongkai.demo;

import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Staffing;
import gongkai.foundation.organ.OrganId;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.Publications;
import gongkai.publish.disclosure.PublishedDocument;
import gongkai.publish.gazette.Compiling;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// The gazette of the demo city: an issue at the end of every month of the last half year, and the one of this month,
/// which is still being compiled.
@Component
class DemoGazette implements DemoChapter {
    private static final OrganId CITY = OrganId.of("yunzhou");
    private static final int MONTHS = 6;
    private static final int MOST = 10;
    private static final int TOTAL_BEFORE = 200;
    private static final List<DocumentKind> PRINTED =
            List.of(DocumentKind.RULES, DocumentKind.NORMATIVE_DOCS, DocumentKind.OTHER_DOCS, DocumentKind.PLAN);

    private final Compiling compiling;
    private final Publications publications;
    private final Staffing staffing;

    DemoGazette(Compiling compiling, Publications publications, Staffing staffing) {
        this.compiling = compiling;
        this.publications = publications;
        this.staffing = staffing;
    }

    @Override
    public void plan(DemoStage stage, Dice dice) {
        LocalDate today = stage.days().today();
        for (int back = MONTHS; back >= 1; back--) {
            LocalDate first = today.minusMonths(back).withDayOfMonth(1);
            LocalDate last = first.withDayOfMonth(first.lengthOfMonth());
            int total = TOTAL_BEFORE + MONTHS - back;
            LocalDate day = stage.days().any(dice, last.minusDays(9), last);
            stage.agenda().at(DemoDays.afternoon(day, dice), () -> issue(first, day, total, true));
        }
        LocalDate first = today.withDayOfMonth(1);
        stage.agenda()
                .at(
                        DemoDays.morning(today, dice),
                        () -> issue(first.minusDays(7), today, TOTAL_BEFORE + MONTHS, false));
    }

    private void issue(LocalDate from, LocalDate to, int total, boolean printed) {
        Person.Staff editor = staffing.find("publisher").orElseThrow();
        var documents = publications.listPublished(from, to, PRINTED, MOST).stream()
                .map(PublishedDocument::id)
                .toList();
        if (documents.isEmpty()) {
            return;
        }
        var issue = compiling.begin(CITY, to.getYear(), to.getMonthValue(), total, to, editor);
        compiling.add(issue, documents, editor);
        if (printed) {
            compiling.publish(issue, editor);
        }
    }
}
