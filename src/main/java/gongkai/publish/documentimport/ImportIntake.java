package gongkai.publish.documentimport;

import gongkai.foundation.attachment.AttachmentId;
import gongkai.foundation.attachment.Attachments;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Begins a run: makes a row of every file. Text and pages are read at once; what another program printed is kept and
/// waits for the reading process.
@Service
class ImportIntake {
    private static final int TOGETHER = 200;
    private static final int LARGEST_TEXT = 4 * 1024 * 1024;
    private static final Set<String> TEXTS = Set.of("txt", "text", "md", "html", "htm");
    private static final Set<String> DOCUMENTS = Set.of("docx", "pdf", "ofd", "odt");
    private static final Set<String> OLD = Set.of("doc", "wps");

    private final RunStore runs;
    private final ImportStore store;
    private final RowCheck check;
    private final Attachments attachments;
    private final Policy policy;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;
    private final Clock clock;

    ImportIntake(
            RunStore runs,
            ImportStore store,
            RowCheck check,
            Attachments attachments,
            Policy policy,
            ApplicationEventPublisher events,
            TransactionOperations transactions,
            Clock clock) {
        this.runs = runs;
        this.store = store;
        this.check = check;
        this.attachments = attachments;
        this.policy = policy;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Told how many files were looked into.
    interface Progress {
        void at(long done, long total);
    }

    /// What is asked for.
    ///
    /// @param source what was sent, in words
    record Order(OrganId organ, Manner manner, String source) {}

    /// Makes the rows; answers the number of the run. What is done is done: a break leaves the rows made so far.
    long start(Order order, Parcel parcel, DocumentList list, Person person, Progress progress) {
        var organ = order.organ();
        policy.require(person, Act.IMPORT_DOCUMENTS, organ);
        var pieces = sorted(parcel.pieces(), list);
        if (pieces.documents().isEmpty()) {
            throw Refusal.of(DocumentImportRefusal.NO_FILES);
        }
        String actor = policy.actor(person, Act.IMPORT_DOCUMENTS, organ);
        long run = begin(order, list, actor, pieces.documents().size());
        var places = policy.where(person, Act.PUBLISH_DOCUMENT);
        int number = 0;
        for (int from = 0; from < pieces.documents().size(); from += TOGETHER) {
            var some = pieces.documents()
                    .subList(from, Math.min(from + TOGETHER, pieces.documents().size()));
            keep(run, rows(some, list, pieces.enclosures(), run, number), places);
            number += some.size();
            progress.at(number, pieces.documents().size());
        }
        return run;
    }

    private long begin(Order order, DocumentList list, String actor, int files) {
        String source = shortened(order.source());
        Long run = transactions.execute(status -> {
            long id = runs.insert(order.organ(), order.manner(), clock.instant(), actor, source, list.problems());
            events.publishEvent(new ImportChanged(
                    clock.instant(),
                    actor,
                    "开始成批导入",
                    id,
                    order.organ().value(),
                    "“%s”，%,d 个文件，%s。".formatted(source, files, order.manner().label())));
            return id;
        });
        return run == null ? 0 : run;
    }

    private static String shortened(String source) {
        return source.length() > 200 ? source.substring(0, 199) + "…" : source;
    }

    private void keep(long run, List<ImportRow> rows, Set<OrganId> places) {
        var of = runs.find(run).orElseThrow(() -> Refusal.of(DocumentImportRefusal.UNKNOWN_RUN));
        var read = rows.stream().filter(row -> row.state() == RowState.READ).toList();
        var verdicts = check.check(of, read, places, Map.of());
        var judged = new HashMap<Integer, ImportRow>();
        for (int place = 0; place < read.size(); place++) {
            var verdict = verdicts.get(place);
            judged.put(read.get(place).number(), read.get(place).judged(verdict.toMend(), verdict.toAnswer()));
        }
        transactions.executeWithoutResult(status -> {
            attachments.hold(
                    rows.stream().flatMap(ImportIntake::files).distinct().toList());
            store.insert(rows.stream()
                    .map(row -> judged.getOrDefault(row.number(), row))
                    .toList());
        });
        lookAgain(of, read, places);
    }

    /// A file may have been read between the look and the writing: nobody could tell a row that was not there yet.
    private void lookAgain(ImportRun run, List<ImportRow> rows, Set<OrganId> places) {
        rows.stream()
                .filter(row -> !row.enclosures().isEmpty())
                .forEach(row -> transactions.executeWithoutResult(status -> store.find(run.id(), row.number())
                        .ifPresent(held -> {
                            var verdict = check.check(run, List.of(held), places, Map.of())
                                    .getFirst();
                            store.update(held.judged(verdict.toMend(), verdict.toAnswer()));
                        })));
    }

    private static Stream<AttachmentId> files(ImportRow row) {
        return Stream.concat(row.original().stream(), row.enclosures().stream());
    }

    /// The documents, and by the name of a document the files that hang on it.
    private record Sorted(List<Parcel.Piece> documents, Map<String, List<Parcel.Piece>> enclosures) {}

    /// A file hangs on another when the list says so, or when its name begins with the other's and goes on with 附件.
    private static Sorted sorted(List<Parcel.Piece> pieces, DocumentList list) {
        var listed = list.enclosures();
        var documents = new ArrayList<Parcel.Piece>();
        var enclosures = new HashMap<String, List<Parcel.Piece>>();
        var byName = new HashMap<String, Parcel.Piece>();
        var stems = pieces.stream().map(Parcel.Piece::stem).collect(Collectors.toSet());
        for (Parcel.Piece piece : pieces) {
            String name = DocumentList.even(piece.name());
            byName.put(name, piece);
            String owner = ownerOf(piece);
            if (!owner.isEmpty() && stems.contains(owner)) {
                enclosures.computeIfAbsent(owner, key -> new ArrayList<>()).add(piece);
            } else if (!listed.contains(name)) {
                documents.add(piece);
            }
        }
        for (Parcel.Piece piece : documents) {
            list.find(piece)
                    .ifPresent(line -> line.enclosures().forEach(name -> {
                        var found = byName.get(name);
                        if (found != null) {
                            enclosures
                                    .computeIfAbsent(piece.stem(), key -> new ArrayList<>())
                                    .add(found);
                        }
                    }));
        }
        return new Sorted(documents, enclosures);
    }

    private static String ownerOf(Parcel.Piece piece) {
        int at = piece.stem().indexOf("附件");
        return at > 0 ? piece.stem().substring(0, at).replaceFirst("[-_—\\s.]+$", "") : "";
    }

    /// What is fetched is fetched one after the other, what is made out of it side by side.
    private List<ImportRow> rows(
            List<Parcel.Piece> pieces,
            DocumentList list,
            Map<String, List<Parcel.Piece>> enclosures,
            long run,
            int before) {
        var fetched = new ArrayList<Supplier<ImportRow>>();
        for (Parcel.Piece piece : pieces) {
            fetched.add(row(piece, list, enclosures));
        }
        var rows = fetched.parallelStream().map(Supplier::get).toList();
        return IntStream.range(0, rows.size())
                .mapToObj(place -> rows.get(place).at(run, before + place + 1))
                .toList();
    }

    private Supplier<ImportRow> row(Parcel.Piece piece, DocumentList list, Map<String, List<Parcel.Piece>> enclosures) {
        var row = ImportRow.of(
                piece.path(), list.find(piece).map(DocumentList.Line::cells).orElse(Map.of()));
        try {
            var hanging = new ArrayList<AttachmentId>();
            for (Parcel.Piece each : enclosures.getOrDefault(piece.stem(), List.of())) {
                hanging.add(kept(each));
            }
            return read(piece, row.with(hanging));
        } catch (Refusal refusal) {
            return () -> row.standing(RowState.UNREADABLE, refusal.code().message());
        } catch (IOException broken) {
            return () -> row.standing(RowState.UNREADABLE, "文件读到一半中断了，请重新上传。");
        }
    }

    private Supplier<ImportRow> read(Parcel.Piece piece, ImportRow row) throws IOException {
        if (TEXTS.contains(piece.ending())) {
            byte[] content;
            try (var in = piece.opener().open()) {
                content = in.readNBytes(LARGEST_TEXT + 1);
            }
            return () -> readText(content, piece.ending().startsWith("htm"), row);
        }
        if (DOCUMENTS.contains(piece.ending())) {
            var kept = row.keeping(kept(piece));
            return () -> kept;
        }
        return () -> row.standing(
                RowState.UNREADABLE,
                OLD.contains(piece.ending())
                        ? "这是旧版 Word 文档，请另存为 DOCX 后再导入。"
                        : "这类文件读不出正文，只能作为附件：请把文件名写成“正文文件名-附件1”，或者在名单的附件一列写明。");
    }

    private static ImportRow readText(byte[] content, boolean page, ImportRow row) {
        if (content.length > LARGEST_TEXT) {
            return row.standing(RowState.UNREADABLE, "文本超过 4 MB，请把较长的内容作为附件。");
        }
        String text = DocumentText.decode(content);
        if (text.isBlank() || text.indexOf('\0') >= 0) {
            return row.standing(RowState.UNREADABLE, "文件里没有可以读取的文字。");
        }
        return row.read(page ? DocumentText.ofPage(text) : DocumentText.ofPlain(text));
    }

    private AttachmentId kept(Parcel.Piece piece) throws IOException {
        try (var in = piece.opener().open()) {
            return attachments.store(piece.name(), in).id();
        } catch (UncheckedIOException broken) {
            throw new IOException(broken);
        }
    }
}
