package gongkai.foundation.organimport;

import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.organ.Regions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes lists as CSV with the columns an import reads, so that what was exported can be edited and taken in again.
@Service
public class OrganExport {
    private final Organs organs;
    private final Regions regions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OrganExport(Organs organs, Regions regions, ApplicationEventPublisher events, Clock clock) {
        this.organs = organs;
        this.regions = regions;
        this.events = events;
        this.clock = clock;
    }

    /// The first line of a table, to be filled in.
    public byte[] template(TableSubject subject) {
        return SheetWriter.csv(List.of(labels(subject)));
    }

    private static List<String> labels(TableSubject subject) {
        return subject.columns().stream().map(TableSubject.Column::label).toList();
    }

    /// These organs, the abolished ones with who goes on with their work.
    @Transactional
    public byte[] organs(Collection<Organ> wanted, String actor) {
        var lines = new ArrayList<List<String>>();
        var head = new ArrayList<>(labels(TableSubject.ORGANS));
        head.addAll(TableSubject.READ_ONLY);
        lines.add(head);
        wanted.forEach(organ -> lines.add(line(organ)));
        events.publishEvent(new ListExported(clock.instant(), actor, TableSubject.ORGANS, wanted.size()));
        return SheetWriter.csv(lines);
    }

    private List<String> line(Organ organ) {
        var contact = organ.contact();
        return List.of(
                organ.name(),
                organ.shortName(),
                organ.kind().label(),
                organ.creditCode().value(),
                organ.region(),
                organ.parent()
                        .flatMap(organs::find)
                        .map(parent -> parent.creditCode().value())
                        .orElse(""),
                organ.id().value(),
                organ.documentWord(),
                contact.office(),
                contact.address(),
                contact.hours(),
                contact.telephone(),
                contact.email(),
                organ.functions(),
                organ.head(),
                String.valueOf(organ.order()),
                organ.isActive() ? "在设" : "已撤销",
                organ.abolition().map(end -> end.on().toString()).orElse(""),
                organ.abolition()
                        .map(end -> String.join(
                                "、",
                                end.successors().stream()
                                        .map(id -> organs.get(id).name())
                                        .toList()))
                        .orElse(""));
    }

    /// All regions.
    @Transactional
    public byte[] regions(String actor) {
        var lines = new ArrayList<List<String>>();
        lines.add(labels(TableSubject.REGIONS));
        regions.list()
                .forEach(region -> lines.add(List.of(
                        region.code().value(),
                        region.name(),
                        region.authority()
                                .flatMap(organs::find)
                                .map(Organ::name)
                                .orElse(""))));
        events.publishEvent(new ListExported(clock.instant(), actor, TableSubject.REGIONS, lines.size() - 1L));
        return SheetWriter.csv(lines);
    }
}
