package gongkai.oversee.annualreport;

import gongkai.answer.foi.FoiFigures;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.Organs;
import gongkai.oversee.reportcheck.CaseLedger;
import gongkai.oversee.statutoryreport.ApplicantColumn;
import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.RequestRow;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The cases the house keeps, for checking a report that was handed in against them.
@Component
class LedgerCases implements CaseLedger {
    private final ComputedReports reports;
    private final ReportYears years;
    private final FoiFigures requests;
    private final Organs organs;
    private final Policy policy;

    LedgerCases(ComputedReports reports, ReportYears years, FoiFigures requests, Organs organs, Policy policy) {
        this.reports = reports;
        this.years = years;
        this.requests = requests;
        this.organs = organs;
        this.policy = policy;
    }

    @Override
    public Optional<Cases> find(String issuer, int year, Person.Staff reader) {
        return organs.list().stream()
                .filter(organ ->
                        organ.name().equals(issuer) || organ.shortName().equals(issuer))
                .filter(organ -> policy.may(reader, Act.SEE_REPORT, organ.id()))
                .filter(organ -> years.has(organ.id(), year))
                .findFirst()
                .map(organ -> cases(organ, year));
    }

    private Cases cases(Organ organ, int year) {
        Map<CellRef, Long> separated = new HashMap<>();
        requests.separated(organ.id(), year)
                .forEach((place, count) -> separated.put(
                        new CellRef(
                                RequestRow.valueOf(
                                        place.row().decision().orElseThrow().name()),
                                place.kind()
                                        .map(kind -> ApplicantColumn.valueOf(kind.name()))
                                        .orElse(ApplicantColumn.TOTAL)),
                        count));
        return new Cases(reports.compute(organ.id(), year), separated);
    }
}
