package gongkai.answer.redaction;

import gongkai.answer.covering.CoverSource;
import gongkai.answer.covering.Covered;
import gongkai.answer.covering.Covering;
import gongkai.answer.covering.Remnant;
import gongkai.answer.foi.FoiRequest;
import gongkai.foundation.attachment.Attachment;
import gongkai.foundation.attachment.AttachmentId;
import gongkai.foundation.attachment.Attachments;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Opens originals, and makes copies of them. Pages as pictures take memory: one file at a time on each server.
@Component
class RedactionMaking {
    private static final int WAITING_SECONDS = 20;

    private final RedactionStore store;
    private final MarkStore marks;
    private final Attachments attachments;
    private final Policy policy;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Semaphore working = new Semaphore(1, true);

    RedactionMaking(
            RedactionStore store,
            MarkStore marks,
            Attachments attachments,
            Policy policy,
            ApplicationEventPublisher events,
            TransactionOperations transactions,
            Clock clock) {
        this.store = store;
        this.marks = marks;
        this.attachments = attachments;
        this.policy = policy;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Asks something of the opened original.
    <T> T with(Redaction redaction, Function<CoverSource, T> question) {
        return oneAtATime(() -> {
            try (var source = Covering.open(redaction.kind(), content(redaction.source()))) {
                return question.apply(source);
            }
        });
    }

    byte[] content(AttachmentId file) {
        try (var content = attachments.open(file)) {
            return content.readAllBytes();
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
    }

    /// Makes the copy and reads it back. The work itself holds no row; the marks must be the same when it is done.
    RedactionProof make(FoiRequest request, Redaction redaction, Person.Staff who) {
        var struck = marks.list(redaction.id());
        if (struck.isEmpty()) {
            throw Refusal.of(RedactionRefusal.NO_MARKS);
        }
        var strikes = struck.stream().map(RedactionMark::strike).toList();
        Covered covered = oneAtATime(() -> Covering.cover(redaction.kind(), content(redaction.source()), strikes));
        String name = "申请%s提供的文件%d.%s".formatted(request.number(), redaction.id(), covered.ending());
        Attachment copy = attachments.store(name, new ByteArrayInputStream(covered.content()));
        String actor = policy.actor(who, Act.HANDLE_REQUEST, request.organ());
        var proof = proof(covered, copy, struck.size(), actor);
        transactions.executeWithoutResult(status -> keep(request, redaction, copy, proof));
        return proof;
    }

    private RedactionProof proof(Covered covered, Attachment copy, int count, String actor) {
        var found = covered.proof();
        return new RedactionProof(
                clock.instant(),
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
        events.publishEvent(new RedactionChanged(
                clock.instant(),
                proof.actor(),
                "重制并核对文件",
                now.id(),
                request.number(),
                request.organ().value(),
                "遮盖 %d 处，%s".formatted(proof.marks(), proof.clean() ? "核对通过" : "核对未通过")));
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
