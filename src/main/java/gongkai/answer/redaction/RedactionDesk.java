package gongkai.answer.redaction;

import gongkai.answer.covering.CoverPlace;
import gongkai.answer.covering.Covering;
import gongkai.answer.foi.FoiRequest;
import gongkai.answer.foi.FoiRequestId;
import gongkai.answer.foi.FoiRequests;
import gongkai.foundation.attachment.Attachments;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is done with files that are being covered. Only who may handle the request may see the original, the marks and
/// what they cover; who may merely see the request may not.
@Service
class RedactionDesk {
    private static final int MOST_MARKS = 2_000;

    private final RedactionStore store;
    private final OriginalStore originals;
    private final MarkStore marks;
    private final FoiRequests requests;
    private final Attachments attachments;
    private final Policy policy;
    private final RedactionNotes notes;

    RedactionDesk(
            RedactionStore store,
            OriginalStore originals,
            MarkStore marks,
            FoiRequests requests,
            Attachments attachments,
            Policy policy,
            RedactionNotes notes) {
        this.store = store;
        this.originals = originals;
        this.marks = marks;
        this.requests = requests;
        this.attachments = attachments;
        this.policy = policy;
        this.notes = notes;
    }

    /// The request, for who may handle it.
    FoiRequest request(long id, Person.Staff who) {
        var request =
                requests.find(new FoiRequestId(id)).orElseThrow(() -> Refusal.of(RedactionRefusal.UNKNOWN_REDACTION));
        policy.require(who, Act.HANDLE_REQUEST, request.organ());
        return request;
    }

    Redaction get(FoiRequest request, long id) {
        return store.find(id)
                .filter(found -> found.request().equals(request.id()))
                .orElseThrow(() -> Refusal.of(RedactionRefusal.UNKNOWN_REDACTION));
    }

    List<Redaction> list(FoiRequest request) {
        return store.list(request.id());
    }

    List<RedactionMark> marks(Redaction redaction) {
        return marks.list(redaction.id());
    }

    Optional<RedactionProof> proof(Redaction redaction) {
        return redaction.copy().flatMap(store::findProof);
    }

    /// Begins to cover a file. It was opened once before, so that what cannot be covered is said at once.
    @Transactional
    Redaction begin(FoiRequest request, Redaction.Begun begun, InputStream content, Person.Staff who) {
        var redaction = store.insert(begun, notes.now());
        originals.put(redaction.id(), content);
        note(request, redaction, "开始遮盖文件", "一份%s".formatted(redaction.kind().label()), who);
        return redaction;
    }

    /// Adds marks. What is marked twice is kept once.
    @Transactional
    void mark(FoiRequest request, long id, List<MarkStore.Fresh> fresh, Person.Staff who) {
        var redaction = locked(request, id, RedactionAction.MARK);
        var known = marks.list(id).stream().map(RedactionMark::place).toList();
        var added = fresh.stream().filter(each -> !known.contains(each.place())).toList();
        new Problems()
                .when(known.size() + added.size() > MOST_MARKS, "words", "一份文件最多标记 %,d 处，请分成几份。".formatted(MOST_MARKS))
                .refuseIfAny(RedactionRefusal.MARK_INCOMPLETE);
        added.forEach(each -> marks.insert(id, each));
        store.changeMarks(id);
        note(request, redaction, "标记遮盖内容", "增加 %d 处".formatted(added.size()), who);
    }

    @Transactional
    void unmark(FoiRequest request, long id, int number, Person.Staff who) {
        var redaction = locked(request, id, RedactionAction.MARK);
        if (marks.delete(id, number)) {
            store.changeMarks(id);
            note(request, redaction, "取消遮盖标记", "第 %d 处".formatted(number), who);
        }
    }

    /// Why the copy may not go out now.
    Optional<RedactionRefusal> whyNotRelease(FoiRequest request, Redaction redaction) {
        if (!RedactionStatus.TABLE.allows(redaction.status(), RedactionAction.RELEASE)) {
            return Optional.of(RedactionRefusal.REDACTION_NOT_NOW);
        }
        if (request.status().isClosed()) {
            return Optional.of(RedactionRefusal.ALREADY_ANSWERED);
        }
        boolean clean = proof(redaction).filter(RedactionProof::clean).isPresent() && !isRead(redaction);
        return clean ? Optional.empty() : Optional.of(RedactionRefusal.STILL_FOUND);
    }

    /// Whether the reader of files, which reads every file some time after it came, found what was struck.
    private boolean isRead(Redaction redaction) {
        var strikes =
                marks.list(redaction.id()).stream().map(RedactionMark::strike).toList();
        return redaction
                .copy()
                .flatMap(attachments::findText)
                .filter(text -> Covering.standsIn(text, strikes))
                .isPresent();
    }

    /// Lets the copy go out with the reply. A machine does not see what a box has missed: a person has looked.
    @Transactional
    void release(FoiRequest request, long id, boolean looked, Person.Staff who) {
        var redaction = locked(request, id, RedactionAction.RELEASE);
        whyNotRelease(request, redaction).ifPresent(reason -> {
            throw Refusal.of(reason);
        });
        new Problems()
                .when(!looked, "looked", RedactionRefusal.NOT_LOOKED.message())
                .refuseIfAny(RedactionRefusal.NOT_LOOKED);
        move(redaction, RedactionAction.RELEASE);
        String sum = proof(redaction).orElseThrow().sum();
        note(request, redaction, "放行遮盖后的文件", "摘要 " + sum, who);
    }

    /// Takes the release back, as long as the reply has not gone out.
    @Transactional
    void takeBack(FoiRequest request, long id, Person.Staff who) {
        var redaction = locked(request, id, RedactionAction.TAKE_BACK);
        if (request.status().isClosed()) {
            throw Refusal.of(RedactionRefusal.ALREADY_ANSWERED);
        }
        move(redaction, RedactionAction.TAKE_BACK);
        note(request, redaction, "收回放行", "文件不再随答复提供", who);
    }

    @Transactional
    void drop(FoiRequest request, long id, Person.Staff who) {
        var redaction = locked(request, id, RedactionAction.DROP);
        move(redaction, RedactionAction.DROP);
        note(request, redaction, "作废遮盖", "文件不再使用", who);
    }

    /// The place a person means, with what can be read there.
    static MarkStore.Fresh fresh(CoverPlace place, RedactionGround ground, List<String> words, boolean everywhere) {
        return new MarkStore.Fresh(place, ground, String.join(" ", words), everywhere && !words.isEmpty());
    }

    private void move(Redaction redaction, RedactionAction action) {
        store.move(
                redaction.id(),
                RedactionStatus.TABLE.next(redaction.status(), action).orElseThrow());
    }

    private Redaction locked(FoiRequest request, long id, RedactionAction action) {
        var redaction = store.lock(id)
                .filter(found -> found.request().equals(request.id()))
                .orElseThrow(() -> Refusal.of(RedactionRefusal.UNKNOWN_REDACTION));
        if (!RedactionStatus.TABLE.allows(redaction.status(), action)) {
            throw Refusal.of(RedactionRefusal.REDACTION_NOT_NOW);
        }
        return redaction;
    }

    /// Puts on record that the original was opened, and why.
    @Transactional
    void noteOpening(FoiRequest request, Redaction redaction, String reason, Person.Staff who) {
        note(request, redaction, "打开原件", reason, who);
    }

    private void note(FoiRequest request, Redaction redaction, String action, String detail, Person.Staff who) {
        notes.note(request, redaction, action, detail, notes.actor(request, who));
    }
}
