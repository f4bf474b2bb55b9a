package gongkai.foundation.notice;

import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.web.Site;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The addresses people enter for their notices. An address counts once its owner typed the code that was sent there.
@Service
class AddressBook {
    private static final Duration LASTS = Duration.ofMinutes(30);
    private static final Duration BETWEEN = Duration.ofMinutes(1);
    private static final int MOST_ATTEMPTS = 5;
    private static final int CODES = 1_000_000;

    private final AddressStore store;
    private final Channels channels;
    private final Site site;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AddressBook(AddressStore store, Channels channels, Site site, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.channels = channels;
        this.site = site;
        this.events = events;
        this.clock = clock;
    }

    List<AddressStore.Row> list(Person person) {
        return store.list(person.key());
    }

    /// Enters an address and sends a code there.
    @Transactional
    void enter(Person person, NoticeChannel channel, String typed) {
        offered(channel);
        String address = ContactForm.normal(channel, typed);
        Instant now = clock.instant();
        boolean tooSoon = store.lock(person.key(), channel)
                .filter(row -> row.codeUntil().minus(LASTS).plus(BETWEEN).isAfter(now))
                .isPresent();
        new Problems()
                .when(!ContactForm.fits(channel, address), "address-" + channel, ContactForm.problem(channel))
                .when(tooSoon, "address-" + channel, "验证码刚刚发出，请过一分钟再试。")
                .refuseIfAny(NoticeRefusal.ADDRESS_INCOMPLETE);
        String code = "%06d".formatted(random.nextInt(CODES));
        store.put(person.key(), channel, address, code, now.plus(LASTS));
        record(person, "填写接收通知的联系方式", channel);
        events.publishEvent(new NoticeNews(List.of(new Notice(
                NoticeConfiguration.CODE,
                new Audience.Address((channel == NoticeChannel.WECHAT ? ContactForm.WECHAT_MARK : "") + address),
                Map.of("code", code, "site", site.wordmark()),
                NoticeDesk.home(person) + "/choices",
                "address:" + person.key()))));
    }

    /// Confirms by the code; five wrong ones, or half an hour, and a new code is needed.
    @Transactional(noRollbackFor = Refusal.class)
    void confirm(Person person, NoticeChannel channel, String typed) {
        var row = store.lock(person.key(), channel)
                .filter(each -> !each.confirmed())
                .orElseThrow(() -> Refusal.of(NoticeRefusal.ADDRESS_INCOMPLETE));
        Instant now = clock.instant();
        boolean over = row.attempts() >= MOST_ATTEMPTS || !row.codeUntil().isAfter(now);
        boolean right = MessageDigest.isEqual(row.codeIndex(), store.codeIndex(person.key(), channel, typed.strip()));
        if (!over && !right) {
            store.countAttempt(person.key(), channel);
        }
        new Problems()
                .when(over, "code-" + channel, "验证码已经失效，请重新获取。")
                .when(!right, "code-" + channel, "验证码不对，请核对后再填。")
                .refuseIfAny(NoticeRefusal.ADDRESS_INCOMPLETE);
        store.confirm(person.key(), channel, now);
        record(person, "验证接收通知的联系方式", channel);
    }

    @Transactional
    void remove(Person person, NoticeChannel channel) {
        if (store.delete(person.key(), channel)) {
            record(person, "删除接收通知的联系方式", channel);
        }
    }

    private void offered(NoticeChannel channel) {
        if (!channels.offered().contains(channel)) {
            throw Refusal.of(NoticeRefusal.CHANNEL_NOT_OFFERED);
        }
    }

    private void record(Person person, String action, NoticeChannel channel) {
        events.publishEvent(new NoticeChanged(clock.instant(), person.actor(), action, person.key(), channel.label()));
    }
}
