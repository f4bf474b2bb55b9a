package gongkai.answer.redaction;

import gongkai.answer.covering.CoverSource;
import gongkai.answer.covering.Covered;
import gongkai.answer.covering.Covering;
import gongkai.answer.covering.Progress;
import gongkai.answer.covering.Remnant;
import gongkai.answer.foi.FoiRequest;
import gongkai.answer.foi.FoiRequests;
import gongkai.foundation.attachment.Attachment;
import gongkai.foundation.attachment.Attachments;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Refusal;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Opens originals, and makes copies of them. Pages as pictures take memory: one file is shown at a time on each
/// server, and one copy made.
@Component
class RedactionMaking {
    private static final int WAITING_SECONDS = 20;

    private final RedactionStore store;
    private final MakingStore queue;
    private final OriginalStore originals;
    private final MarkStore marks;
    private final FoiRequests requests;
    private final Attachments attachments;
    private final RedactionNotes notes;
    private final TransactionOperations transactions;
    private final Semaphore working = new Semaphore(1, true);

    RedactionMaking(
            RedactionStore store,
            MakingStore queue,
            OriginalStore originals,
            MarkStore marks,
            FoiRequests requests,
            Attachments attachments,
            RedactionNotes notes,
            TransactionOperations transactions) {
        this.store = store;
        this.queue = queue;
        this.originals = originals;
        this.marks = marks;
        this.requests = requests;
        this.attachments = attachments;
        this.notes = notes;
        this.transactions = transactions;
    }

    /// Asks something of the opened original.
    <T> T with(Redaction redaction, Function<CoverSource, T> question) {
        return oneAtATime(() -> {
            try (var source = Covering.open(redaction.kind(), content(redaction))) {
                return question.apply(source);
            }
        });
    }

    byte[] content(Redaction redaction) {
        return originals.get(redaction.id());
    }

    /// Asks for a copy; it is made as soon as a server is free.
    void ask(FoiRequest request, Redaction redaction, Person.Staff who) {
        transactions.executeWithoutResult(status -> {
            var now = store.lock(redaction.id()).orElseThrow();
            if (!RedactionStatus.TABLE.allows(now.status(), RedactionAction.MAKE)) {
                throw Refusal.of(RedactionRefusal.REDACTION_NOT_NOW);
            }
            if (marks.list(now.id()).isEmpty()) {
                throw Refusal.of(RedactionRefusal.NO_MARKS);
            }
            queue.ask(now, notes.actor(request, who), notes.now());
        });
    }

    Optional<MakingStore.Standing> standing(Redaction redaction) {
        return queue.find(redaction.id());
    }

    /// Makes the copy and reads it back. The work itself holds no row; the marks must be the same when it is done.
    void make(MakingStore.Wanted wanted, Progress progress) {
        var redaction = store.find(wanted.job()).orElseThrow();
        var struck = marks.list(redaction.id());
        if (redaction.version() != wanted.version() || struck.isEmpty()) {
            throw Refusal.of(RedactionRefusal.MARKS_CHANGED);
        }
        var strikes = struck.stream().map(RedactionMark::strike).toList();
        Covered covered = Covering.cover(redaction.kind(), content(redaction), strikes, progress);
        var request = requests.find(redaction.request()).orElseThrow();
        String name = "申请%s提供的文件%d.%s".formatted(request.number(), redaction.id(), covered.ending());
        Attachment copy = attachments.store(name, new ByteArrayInputStream(covered.content()));
        var proof = proof(covered, copy, struck.size(), wanted.actor());
        transactions.executeWithoutResult(status -> keep(request, redaction, copy, proof));
    }

    private RedactionProof proof(Covered covered, Attachment copy, int count, String actor) {
        var found = covered.proof();
        return new RedactionProof(
                notes.now(),
                actor,
                copy.sha256(),
                count,
                found.parts(),
                found.bytes(),
                found.strings(),
                found.areas(),
                found.remnants().stream().map(RedactionMaking::words).toList(),
                covered.leftOut());
    }

    private static String words(Remnant remnant) {
        return remnant.strike() == 0 ? remnant.where() : "第 %d 处标记的文字：%s".formatted(remnant.strike(), remnant.where());
    }

    private void keep(FoiRequest request, Redaction before, Attachment copy, RedactionProof proof) {
        var now = store.lock(before.id()).orElseThrow();
        if (!RedactionStatus.TABLE.allows(now.status(), RedactionAction.MAKE)) {
            throw Refusal.of(RedactionRefusal.REDACTION_NOT_NOW);
        }
        if (now.version() != before.version()) {
            throw Refusal.of(RedactionRefusal.MARKS_CHANGED);
        }
        attachments.hold(List.of(copy.id()));
        store.keepCopy(now.id(), copy.id());
        store.appendProof(now.id(), copy.id(), proof);
        queue.delete(now.id());
        notes.note(
                request,
                now,
                "重制并核对文件",
                "遮盖 %d 处，%s".formatted(proof.marks(), proof.clean() ? "核对通过" : "核对未通过"),
                proof.actor());
    }

    private <T> T oneAtATime(Work<T> work) {
        try {
            if (!working.tryAcquire(WAITING_SECONDS, TimeUnit.SECONDS)) {
                throw Refusal.of(RedactionRefusal.TOO_BUSY);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Refusal.of(RedactionRefusal.TOO_BUSY);
        }
        try {
            return work.done();
        } finally {
            working.release();
        }
    }

    /// Work that is done one at a time.
    private interface Work<T> {
        T done();
    }
}
