package gongkai.publish.documentimport;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Refusal;
import gongkai.publish.disclosure.OldDocument;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/// The verbs on the rows of a run: correct, answer, leave out, take back in, enter.
@Service
class ImportDesk {
    private static final int TOGETHER = 200;
    private static final int LONGEST_ANSWER = 200;
    private static final int LONGEST_BODY = 500_000;

    private final RunStore runs;
    private final ImportStore store;
    private final RowCheck check;
    private final RowBringing bringing;
    private final Policy policy;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;
    private final Clock clock;

    ImportDesk(
            RunStore runs,
            ImportStore store,
            RowCheck check,
            RowBringing bringing,
            Policy policy,
            ApplicationEventPublisher events,
            TransactionOperations transactions,
            Clock clock) {
        this.runs = runs;
        this.store = store;
        this.check = check;
        this.bringing = bringing;
        this.policy = policy;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// The run; refuses whoever may not import for its organ.
    ImportRun get(long run, Person person) {
        var found = runs.find(run).orElseThrow(() -> Refusal.of(DocumentImportRefusal.UNKNOWN_RUN));
        policy.require(person, Act.IMPORT_DOCUMENTS, found.organ());
        return found;
    }

    /// A row with what the check says of it now.
    record Looked(ImportRun run, ImportRow row, RowVerdict verdict) {}

    @Transactional
    Looked look(long run, int number, Person person) {
        var of = get(run, person);
        var row = hold(run, number);
        return new Looked(of, row, judge(of, row, person));
    }

    private ImportRow hold(long run, int number) {
        return store.find(run, number).orElseThrow(() -> Refusal.of(DocumentImportRefusal.UNKNOWN_ROW));
    }

    private RowVerdict judge(ImportRun run, ImportRow row, Person person) {
        return check.check(
                        run,
                        List.of(row),
                        policy.where(person, Act.PUBLISH_DOCUMENT),
                        Map.of(row.number(), runs.answers(row.run(), row.number())))
                .getFirst();
    }

    /// Keeps what was typed and answered, right or wrong, and says what is still open.
    ///
    /// @param answers by the key of the finding
    @Transactional
    Looked correct(
            long run,
            int number,
            Map<ImportField, String> words,
            String body,
            Map<String, String> answers,
            Person person) {
        var of = get(run, person);
        var row = changeable(hold(run, number));
        var cells = new EnumMap<ImportField, String>(ImportField.class);
        words.forEach((field, value) -> {
            if (!value.isBlank()) {
                cells.put(field, value.strip());
            }
        });
        String text = body.length() > LONGEST_BODY ? body.substring(0, LONGEST_BODY) : body;
        var said = row.saying(cells, text, DocumentText.digestOf(text));
        String actor = policy.actor(person, Act.IMPORT_DOCUMENTS, of.organ());
        answers.forEach((key, value) -> {
            String plain = value.strip();
            if (!plain.isEmpty() && key.length() <= 100) {
                runs.answer(
                        run,
                        number,
                        key,
                        plain.substring(0, Math.min(plain.length(), LONGEST_ANSWER)),
                        actor,
                        clock.instant());
            }
        });
        var verdict = judge(of, said, person);
        var kept = said.judged(verdict.toMend(), verdict.toAnswer());
        store.update(kept);
        tell(of, person, "核对导入的文件", "第 %d 行“%s”，说明 %d 处。".formatted(number, row.file(), answers.size()));
        return new Looked(of, kept, verdict);
    }

    @Transactional
    void leaveOut(long run, int number, Person person) {
        var of = get(run, person);
        var row = changeable(hold(run, number));
        store.update(row.standing(RowState.LEFT_OUT, row.reason()));
        tell(of, person, "不导入文件", "第 %d 行“%s”。".formatted(number, row.file()));
    }

    /// What was left out comes back; what could not be read is read once more.
    @Transactional
    void takeBack(long run, int number, Person person) {
        var of = get(run, person);
        var row = changeable(hold(run, number));
        boolean unread = row.body().isEmpty() && row.original().isPresent();
        var back = row.standing(
                unread ? RowState.WAITING : row.body().isEmpty() ? RowState.UNREADABLE : RowState.READ,
                unread || !row.body().isEmpty() ? "" : row.reason());
        if (back.state() == RowState.READ) {
            var verdict = judge(of, back, person);
            back = back.judged(verdict.toMend(), verdict.toAnswer());
        }
        store.update(back);
        tell(of, person, "恢复导入文件", "第 %d 行“%s”。".formatted(number, row.file()));
    }

    private static ImportRow changeable(ImportRow row) {
        if (row.state() == RowState.TAKEN) {
            throw Refusal.of(DocumentImportRefusal.ALREADY_TAKEN);
        }
        if (row.state() == RowState.WAITING) {
            throw Refusal.of(DocumentImportRefusal.STILL_WAITING);
        }
        return row;
    }

    private void tell(ImportRun run, Person person, String action, String detail) {
        events.publishEvent(new ImportChanged(
                clock.instant(),
                policy.actor(person, Act.IMPORT_DOCUMENTS, run.organ()),
                action,
                run.id(),
                run.organ().value(),
                detail));
    }

    /// Enters the rows that are ready, of those wanted or of all; every row is checked once more. Answers how many.
    /// Some hundred are one transaction: a break leaves what is in, and the rest can be entered afterwards.
    int take(long run, Collection<Integer> wanted, Person person, ImportIntake.Progress progress) {
        var of = get(run, person);
        long total = wanted.isEmpty() ? runs.count(run, RunStore.Filter.READY) : wanted.size();
        int after = 0;
        int taken = 0;
        while (true) {
            int from = after;
            var step = transactions.execute(status -> takeSome(of, wanted, from, person));
            if (step == null || step.last() == 0) {
                return taken;
            }
            taken += step.taken();
            after = step.last();
            progress.at(Math.min(taken, total), total);
        }
    }

    /// @param last the number of the last row looked at; 0 when there was none
    private record Step(int last, int taken) {}

    private Step takeSome(ImportRun run, Collection<Integer> wanted, int after, Person person) {
        var rows = store.listReady(run.id(), wanted, after, TOGETHER);
        if (rows.isEmpty()) {
            return new Step(0, 0);
        }
        var answers =
                runs.answers(run.id(), rows.stream().map(ImportRow::number).toList());
        var verdicts = check.check(run, rows, policy.where(person, Act.PUBLISH_DOCUMENT), answers);
        var good = new ArrayList<ImportRow>();
        var documents = new ArrayList<OldDocument>();
        for (int place = 0; place < rows.size(); place++) {
            var verdict = verdicts.get(place);
            if (verdict.isReady() && verdict.document().isPresent()) {
                good.add(rows.get(place));
                documents.add(verdict.document().get());
            } else {
                store.update(rows.get(place)
                        .judged(Math.max(verdict.toMend(), verdict.document().isEmpty() ? 1 : 0), verdict.toAnswer()));
            }
        }
        enter(run, good, documents, person);
        return new Step(rows.getLast().number(), good.size());
    }

    private void enter(ImportRun run, List<ImportRow> rows, List<OldDocument> documents, Person person) {
        if (rows.isEmpty()) {
            return;
        }
        var became = bringing.bring(run.manner(), rows, documents, person);
        store.take(run.id(), became);
        tell(
                run,
                person,
                "成批导入信息",
                "导入 %,d 条，%s。".formatted(became.size(), run.manner().label()));
    }
}
