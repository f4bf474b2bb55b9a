package gongkai.foundation.notice;

import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.notice.page.ChoicesPage;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Crumb;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// The form of choices and addresses.
@Component
class ChoicesForm {
    private static final String ON = "true";
    private static final int HOURS = 24;

    private final Choices choices;
    private final AddressBook addresses;
    private final NoticeKinds kinds;
    private final Channels channels;
    private final Contacts contacts;

    ChoicesForm(Choices choices, AddressBook addresses, NoticeKinds kinds, Channels channels, Contacts contacts) {
        this.choices = choices;
        this.addresses = addresses;
        this.kinds = kinds;
        this.channels = channels;
        this.contacts = contacts;
    }

    /// What stands in the form as the choices are kept.
    Map<String, String> kept(Person person) {
        var typed = new HashMap<String, String>();
        var wishes = choices.wishes(person);
        var own = contacts.ownOf(person);
        for (NoticeKind kind : kinds.listChoosable()) {
            for (NoticeChannel channel : choices.channels()) {
                if (wishes.wants(kind, channel, own)) {
                    typed.put(Choices.field(new Wishes.Pick(kind.id(), channel)), ON);
                }
            }
        }
        wishes.stopped().forEach(channel -> typed.put("stop-" + channel, ON));
        var manner = wishes.manner();
        manner.quiet().ifPresent(quiet -> typed.put("quiet", ON));
        var quiet = manner.quiet().or(Manner.DEFAULT::quiet).orElseThrow();
        typed.put("quietFrom", quiet.from().toString());
        typed.put("quietTo", quiet.to().toString());
        typed.put("digest", manner.digest().name());
        typed.put("hour", Integer.toString(manner.hour()));
        return typed;
    }

    /// The same, with what was typed into the form of an address.
    Map<String, String> kept(Person person, Map<String, String> typed) {
        var all = kept(person);
        all.putAll(typed);
        return all;
    }

    ChoicesPage page(NoticeDesk.Visit visit, Map<String, String> typed, Problems problems) {
        var person = visit.person();
        String title = "接收方式";
        return new ChoicesPage(
                visit.frame(title, Crumb.of("通知", visit.home()), Crumb.here(title)),
                visit.console(),
                visit.home(),
                own(person),
                contactsOf(person, typed),
                kinds.listChoosable().stream()
                        .filter(kind -> visit.console() || kind.weight() != NoticeKind.Weight.TASK)
                        .map(kind -> kind(kind, person, typed))
                        .toList(),
                channels.offered().stream()
                        .map(channel -> new ChoicesPage.Box(
                                "stop-" + channel,
                                "不再通过%s接收任何订阅信息".formatted(channel.label()),
                                typed.containsKey("stop-" + channel),
                                false))
                        .toList(),
                times(),
                Arrays.stream(Manner.Digest.values())
                        .map(digest -> new Choice(digest.name(), digest.label()))
                        .toList(),
                IntStream.range(0, HOURS)
                        .mapToObj(hour -> new Choice(Integer.toString(hour), hour + " 时"))
                        .toList(),
                typed,
                problems);
    }

    private static List<Choice> times() {
        return IntStream.range(0, HOURS)
                .mapToObj(hour -> new Choice("%02d:00".formatted(hour), "%d 时".formatted(hour)))
                .toList();
    }

    private String own(Person person) {
        return person instanceof Person.Member member
                ? contacts.ownOf(person)
                        .filter(channels.offered()::contains)
                        .map(channel -> channel.label() + " " + ContactForm.masked(channel, member.account()))
                        .orElse("")
                : "";
    }

    private List<ChoicesPage.Contact> contactsOf(Person person, Map<String, String> typed) {
        var kept = addresses.list(person);
        return channels.offered().stream()
                .map(channel -> contact(
                        channel,
                        kept.stream().filter(row -> row.channel() == channel).findFirst(),
                        typed.getOrDefault("address-" + channel, "")))
                .toList();
    }

    private static ChoicesPage.Contact contact(NoticeChannel channel, Optional<AddressStore.Row> kept, String typed) {
        return new ChoicesPage.Contact(
                channel.name(),
                channel.label(),
                kept.map(row -> ContactForm.masked(channel, row.value())).orElse(""),
                kept.filter(row -> !row.confirmed()).isPresent(),
                switch (channel) {
                    case IN_APP -> "";
                    case EMAIL -> "例如 name@example.cn";
                    case SMS -> "11 位手机号码";
                    case WECHAT -> "微信号";
                },
                typed);
    }

    private ChoicesPage.Kind kind(NoticeKind kind, Person person, Map<String, String> typed) {
        var own = contacts.ownOf(person);
        return new ChoicesPage.Kind(
                kind.label(),
                NoticePages.words(kind.weight()),
                choices.channels().stream()
                        .map(channel -> box(kind, channel, own, typed))
                        .toList());
    }

    private static ChoicesPage.Box box(
            NoticeKind kind, NoticeChannel channel, Optional<NoticeChannel> own, Map<String, String> typed) {
        String field = Choices.field(new Wishes.Pick(kind.id(), channel));
        boolean fixed = Wishes.isFixed(kind.weight(), channel, own);
        return new ChoicesPage.Box(field, channel.label(), fixed || typed.containsKey(field), fixed);
    }
}
