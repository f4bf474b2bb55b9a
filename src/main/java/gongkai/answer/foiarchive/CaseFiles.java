package gongkai.answer.foiarchive;

import gongkai.answer.foi.CaseFileSource;
import gongkai.answer.foi.CasePaper;
import gongkai.answer.foi.FoiRequest;
import gongkai.answer.foi.FoiRequestId;
import gongkai.answer.foi.FoiRequests;
import gongkai.answer.foiarchive.CaseFileText.Filed;
import gongkai.foundation.audit.AuditRecord;
import gongkai.foundation.audit.Receipt;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.typesetting.OfficialText;
import gongkai.foundation.typesetting.OutputFormat;
import gongkai.foundation.typesetting.Typesetter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// 归档: gathers the papers of a closed request, writes the list of papers and seals it by an entry of the record. Only
/// who may handle the request may do it and take the file along: it names the applicant.
@Component
class CaseFiles {
    private static final long LARGEST = 200L * 1024 * 1024;

    private static final String TABLE = "00 归档清单.csv";

    private final FoiRequests requests;
    private final List<CaseFileSource> sources;
    private final CaseFileStore store;
    private final Desk desk;
    private final Typesetter typesetter;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;
    private final Clock clock;

    CaseFiles(
            FoiRequests requests,
            List<CaseFileSource> sources,
            CaseFileStore store,
            Desk desk,
            Typesetter typesetter,
            ApplicationEventPublisher events,
            TransactionOperations transactions,
            Clock clock) {
        this.requests = requests;
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(CaseFileSource::part))
                .toList();
        this.store = store;
        this.desk = desk;
        this.typesetter = typesetter;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// The rooms below that are asked in passing.
    @Component
    record Desk(Policy policy, Organs organs, AuditRecord record, ArchiveDuties duties) {}

    /// The request, for who may handle it.
    FoiRequest request(long id, Person.Staff who) {
        var request =
                requests.find(new FoiRequestId(id)).orElseThrow(() -> Refusal.of(CaseFileRefusal.UNKNOWN_CASE_FILE));
        desk.policy().require(who, Act.HANDLE_REQUEST, request.organ());
        return request;
    }

    Optional<CaseFileRefusal> whyNot(FoiRequest request) {
        return request.status().isClosed() ? Optional.empty() : Optional.of(CaseFileRefusal.NOT_CLOSED);
    }

    /// The papers the file would have now.
    List<CasePaper> papers(FoiRequest request) {
        return sources.stream()
                .flatMap(source -> source.papers(request).stream())
                .toList();
    }

    List<CaseFileStore.Kept> list(FoiRequest request) {
        return store.list(request.id());
    }

    Optional<Receipt> receipt(CaseFileStore.Kept kept) {
        return desk.record().receiptOf(CaseArchived.subject(kept.id()), CaseArchived.ACTION);
    }

    byte[] content(FoiRequest request, int number) {
        return store.find(request.id(), number)
                .map(kept -> store.content(kept.id()))
                .orElseThrow(() -> Refusal.of(CaseFileRefusal.UNKNOWN_CASE_FILE));
    }

    /// 归档目录 of a file that was made, as it lies in it.
    OfficialText listOf(FoiRequest request, int number) {
        String organ = desk.organs().nameOn(request.organ(), request.receivedOn());
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content(request, number)), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(TABLE)) {
                    return CaseFileText.again(request, organ, new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        throw Refusal.of(CaseFileRefusal.UNKNOWN_CASE_FILE);
    }

    /// Archives the papers as they are now. They are set before the transaction begins: that takes seconds.
    void archive(FoiRequest request, Person.Staff who) {
        whyNot(request).ifPresent(reason -> {
            throw Refusal.of(reason);
        });
        var filed = new ArrayList<Filed>();
        long size = 0;
        for (CasePaper paper : papers(request)) {
            byte[] content = paper.content().bytes();
            size += content.length;
            if (size > LARGEST) {
                throw Refusal.of(CaseFileRefusal.CASE_FILE_TOO_LARGE);
            }
            filed.add(Filed.of(filed.size() + 1, paper.title(), paper.ending(), paper.on(), content));
        }
        transactions.executeWithoutResult(status -> keep(request, filed, who));
    }

    /// The receipt of the entry stands in the list of papers, so the entry is written first.
    private void keep(FoiRequest request, List<Filed> filed, Person.Staff who) {
        Instant now = clock.instant();
        var digest = CaseFileText.digest(filed);
        long id = store.insert(request.id(), now, filed.size(), digest);
        events.publishEvent(new CaseArchived(
                now,
                desk.policy().actor(who, Act.HANDLE_REQUEST, request.organ()),
                id,
                request.number(),
                request.organ().value(),
                filed.size(),
                digest));
        String code = desk.record()
                .receiptOf(CaseArchived.subject(id), CaseArchived.ACTION)
                .orElseThrow()
                .code();
        String organ = desk.organs().nameOn(request.organ(), request.receivedOn());
        byte[] list = typesetter.set(CaseFileText.list(request, organ, filed, digest.hex(), code), OutputFormat.PDF);
        byte[] table = CaseFileText.table(filed, digest, code).getBytes(StandardCharsets.UTF_8);
        store.keep(id, zip(list, table, filed));
        desk.duties().done(request);
    }

    private static byte[] zip(byte[] list, byte[] table, List<Filed> filed) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            add(zip, "00 归档目录.pdf", list);
            add(zip, TABLE, table);
            for (Filed paper : filed) {
                add(zip, paper.name(), paper.content());
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
