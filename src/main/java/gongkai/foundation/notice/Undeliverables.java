package gongkai.foundation.notice;

import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.kernel.Slice;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What could not be delivered, and what is done about it. A wrong address is its owner's to correct; sent again, a
/// notice goes to the address that stands there then.
@Service
class Undeliverables {
    static final int PAGE_SIZE = 20;

    private static final int LONGEST_WHY = 200;

    private final UndeliverableStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Wake wake;

    Undeliverables(UndeliverableStore store, ApplicationEventPublisher events, Clock clock, Wake wake) {
        this.store = store;
        this.events = events;
        this.clock = clock;
        this.wake = wake;
    }

    List<UndeliverableStore.Cause> listCauses() {
        return store.listCauses();
    }

    Slice<UndeliverableStore.Row> slice(Optional<String> cause, int page) {
        return new Slice<>(store.list(cause, page, PAGE_SIZE), page, PAGE_SIZE, store.count(cause));
    }

    @Transactional
    void resend(long id, Person.Staff by) {
        if (!store.resend(id, clock.instant())) {
            throw Refusal.of(NoticeRefusal.NOT_UNDELIVERABLE);
        }
        record(by, "重新发送通知", "notice:" + id, "一条");
        wake.up();
    }

    /// Sends all again that failed for one reason, for example after the mail server was down.
    @Transactional
    int resendAll(String cause, Person.Staff by) {
        int count = store.resendAll(cause, clock.instant());
        record(by, "重新发送通知", "notice:undeliverable", "%d 条，原因：%s".formatted(count, cause));
        wake.up();
        return count;
    }

    @Transactional
    void discard(long id, String why, Person.Staff by) {
        String reason = why.strip();
        new Problems()
                .when(reason.isEmpty(), "why", "请写明为什么不再发送。")
                .when(reason.length() > LONGEST_WHY, "why", "理由不超过 200 个字。")
                .refuseIfAny(NoticeRefusal.REASON_MISSING);
        if (!store.discard(id, reason, clock.instant())) {
            throw Refusal.of(NoticeRefusal.NOT_UNDELIVERABLE);
        }
        record(by, "不再发送通知", "notice:" + id, reason);
    }

    private void record(Person.Staff by, String action, String subject, String detail) {
        events.publishEvent(new NoticeChanged(clock.instant(), by.actor(), action, subject, detail));
    }
}
