package gongkai.oversee.reportwriting;

import gongkai.foundation.operations.ReplayClock;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.oversee.annualreport.PublishedReports;
import gongkai.oversee.statutoryreport.ReportTables;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The reports that were written and published here.
@Component
@Transactional(readOnly = true)
class PublishedEditions implements PublishedReports {
    private final WrittenStores stores;
    private final Organs organs;

    PublishedEditions(WrittenStores stores, Organs organs) {
        this.stores = stores;
        this.organs = organs;
    }

    @Override
    public Optional<Published> find(OrganId organ, int year) {
        return stores.reports()
                .find(organ, year)
                .map(report -> stores.figures().listEditions(report.id()))
                .filter(editions -> !editions.isEmpty())
                .map(List::getLast)
                .map(edition -> new Published(
                        edition.tables(),
                        edition.number(),
                        LocalDate.ofInstant(edition.at(), ReplayClock.ZONE),
                        edition.document().path()));
    }

    @Override
    public Set<OrganId> organs(int year) {
        return Set.copyOf(stores.reports().listPublishers(year));
    }

    @Override
    public Map<OrganId, ReportTables> list(Set<OrganId> among, int year) {
        return among.isEmpty() ? Map.of() : stores.figures().listPublished(among, year);
    }

    @Override
    public Set<OrganId> takenIn(int year) {
        Set<OrganId> publishers = organs(year);
        Set<OrganId> taken = new HashSet<>();
        for (OrganId exempt : stores.reports().listExempt(year)) {
            organs.find(exempt)
                    .flatMap(Organ::parent)
                    .filter(publishers::contains)
                    .ifPresent(_ -> taken.add(exempt));
        }
        for (Organ organ : organs.list()) {
            organ.abolition()
                    .filter(end -> end.on().getYear() == year)
                    .filter(end -> publishers.contains(end.heir()) || taken.contains(end.heir()))
                    .ifPresent(_ -> taken.add(organ.id()));
        }
        return taken;
    }
}
