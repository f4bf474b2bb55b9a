package gongkai.foundation.organimport;

import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.OrganRoll;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.organ.Region;
import gongkai.foundation.organ.Regions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes a list in two steps: a preview that changes nothing, and a confirmation that takes all of it or nothing. The
/// table waits in between in the database, for two hours, and only for who sent it.
@Service
public class OrganImport {
    private static final Duration KEPT = Duration.ofHours(2);

    private final UploadStore store;
    private final Organs organs;
    private final OrganRoll roll;
    private final Regions regions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OrganImport(
            UploadStore store,
            Organs organs,
            OrganRoll roll,
            Regions regions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.organs = organs;
        this.roll = roll;
        this.regions = regions;
        this.events = events;
        this.clock = clock;
    }

    /// Who imports: how they stand in the record, which organs they may change, and whether all of them.
    public record Importer(String actor, Set<OrganId> within, boolean everywhere) {}

    /// What an import would do.
    ///
    /// @param id under which it is confirmed
    /// @param problems what is wrong with the table as a whole
    public record Preview(UUID id, TableSubject subject, String file, List<String> problems, List<RowResult> rows) {
        public long count(RowResult.State state) {
            return rows.stream().filter(row -> row.state() == state).count();
        }

        /// Whether it can be confirmed.
        public boolean isRight() {
            return problems.isEmpty()
                    && count(RowResult.State.WRONG) == 0
                    && count(RowResult.State.NEW) + count(RowResult.State.CHANGED) > 0;
        }
    }

    /// Checks a table row by row and keeps it until it is confirmed.
    @Transactional
    public Preview preview(TableSubject subject, String file, byte[] content, Importer who) {
        var sheet = Sheet.of(SheetReader.read(content), subject);
        TableCheck<?> check = check(subject, sheet, who);
        Instant now = clock.instant();
        store.deleteExpired(now);
        var upload = new UploadStore.Upload(
                UUID.randomUUID(), subject, shortened(file), content, check.fingerprint(), who.actor());
        if (check.isRight()) {
            store.insert(upload, now.plus(KEPT));
        }
        return new Preview(upload.id(), subject, upload.name(), check.problems(), check.rows());
    }

    private static String shortened(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        return name.length() > 120 ? name.substring(0, 120) : name;
    }

    private TableCheck<?> check(TableSubject subject, Sheet sheet, Importer who) {
        return switch (subject) {
            case ORGANS -> checkOrgans(sheet, who);
            case REGIONS -> new RegionTable(regions, organs).check(sheet);
        };
    }

    private TableCheck<Organ> checkOrgans(Sheet sheet, Importer who) {
        var check = new OrganTable(organs, who.within(), who.everywhere()).check(sheet);
        var circle = check.isRight() ? roll.findCircle(check.entries()) : java.util.Optional.<OrganId>empty();
        return circle.map(id -> TableCheck.<Organ>unreadable(
                        List.of("“%s”的上级机关绕了一圈又回到它自己，请核对上级机关一列。".formatted(name(check, id)))))
                .orElse(check);
    }

    private String name(TableCheck<Organ> check, OrganId id) {
        return check.entries().stream()
                .filter(organ -> organ.id().equals(id))
                .findFirst()
                .or(() -> organs.find(id))
                .map(Organ::name)
                .orElse(id.value());
    }

    /// Takes the table as it was previewed: all of it or nothing.
    ///
    /// @return how many rows were taken
    @Transactional
    public int confirm(UUID id, Importer who) {
        Instant now = clock.instant();
        var upload = store.take(id, who.actor(), now).orElseThrow(() -> Refusal.of(ImportRefusal.UNKNOWN_UPLOAD));
        roll.hold();
        var sheet = Sheet.of(SheetReader.read(upload.content()), upload.subject());
        TableCheck<?> check = check(upload.subject(), sheet, who);
        if (!check.fingerprint().equals(upload.fingerprint())) {
            throw Refusal.of(ImportRefusal.LIST_MOVED_ON);
        }
        if (!check.isRight()) {
            throw Refusal.of(ImportRefusal.ROWS_WRONG);
        }
        if (check.entries().isEmpty()) {
            throw Refusal.of(ImportRefusal.NOTHING_TO_TAKE);
        }
        switch (upload.subject()) {
            case ORGANS ->
                roll.take(
                        check.entries().stream().map(Organ.class::cast).toList(),
                        "导入表格“" + upload.name() + "”",
                        who.actor());
            case REGIONS ->
                regions.enter(check.entries().stream().map(Region.class::cast).toList());
        }
        store.delete(id);
        events.publishEvent(new ListTaken(
                now,
                who.actor(),
                upload.subject(),
                upload.name(),
                count(check, RowResult.State.NEW),
                count(check, RowResult.State.CHANGED)));
        return check.entries().size();
    }

    private static long count(TableCheck<?> check, RowResult.State state) {
        return check.rows().stream().filter(row -> row.state() == state).count();
    }
}
