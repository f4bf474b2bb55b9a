package gongkai.foundation.notice;

import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The texts of notices: the rooms' own, and what an administrator laid down instead.
@Service
class Texts {
    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_BODY = 1000;
    private static final int LONGEST_SMS = 300;

    private final TextStore store;
    private final NoticeKinds kinds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Texts(TextStore store, NoticeKinds kinds, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.kinds = kinds;
        this.events = events;
        this.clock = clock;
    }

    NoticeKind kind(String id) {
        return kinds.find(id).orElseThrow(() -> Refusal.of(NoticeRefusal.UNKNOWN_KIND));
    }

    List<NoticeKind> listKinds() {
        return kinds.list();
    }

    TextBook book() {
        return TextBook.of(store.listCurrent());
    }

    List<TextStore.Row> listHistory(NoticeKind kind, NoticeChannel channel) {
        return store.listHistory(kind.id(), channel);
    }

    /// What is wrong with a text, place by place.
    Problems check(NoticeKind kind, NoticeChannel channel, String title, String body) {
        var problems = new Problems()
                .when(title.isBlank(), "title", "请填写标题。")
                .when(title.contains("\n"), "title", "标题只能有一行。")
                .when(title.length() > LONGEST_TITLE, "title", "标题不超过 %d 个字。".formatted(LONGEST_TITLE))
                .when(body.isBlank(), "body", "请填写正文。")
                .when(body.length() > longest(channel), "body", "正文不超过 %d 个字。".formatted(longest(channel)));
        note(problems, "title", Wording.parse(title, kind.words()));
        note(problems, "body", Wording.parse(body, kind.words()));
        return problems;
    }

    private static int longest(NoticeChannel channel) {
        return channel == NoticeChannel.SMS ? LONGEST_SMS : LONGEST_BODY;
    }

    private static void note(Problems problems, String field, Wording.Read read) {
        switch (read) {
            case Wording.Read.Good good -> {}
            case Wording.Read.Bad bad -> problems.when(true, field, bad.sentence());
        }
    }

    /// Lays down a text; it holds from the next message on.
    @Transactional
    void change(NoticeKind kind, NoticeChannel channel, String title, String body, Person.Staff by) {
        check(kind, channel, title, body).refuseIfAny(NoticeRefusal.TEXT_NOT_READABLE);
        write(kind, channel, title.strip(), body.strip(), "修改通知文字", by);
    }

    /// Brings the room's own text back.
    @Transactional
    void reset(NoticeKind kind, NoticeChannel channel, Person.Staff by) {
        write(kind, channel, "", "", "恢复通知的默认文字", by);
    }

    private void write(
            NoticeKind kind, NoticeChannel channel, String title, String body, String action, Person.Staff by) {
        Instant now = clock.instant();
        store.insert(new TextStore.Row(kind.id(), channel, title, body, now, by.actor()));
        events.publishEvent(new NoticeChanged(
                now,
                by.actor(),
                action,
                "notice:" + kind.id(),
                "%s，%s%s".formatted(kind.label(), channel.label(), title.isEmpty() ? "" : "：" + title)));
    }
}
