package gongkai.foundation.notice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Makes messages of what was taken from the outbox.
@Component
class Composer {
    private final NoticeSettings settings;
    private final NoticeKinds kinds;
    private final List<NoticeEnclosures> enclosures;
    private final UnsubscribeTokens tokens;

    Composer(NoticeSettings settings, NoticeKinds kinds, List<NoticeEnclosures> enclosures, UnsubscribeTokens tokens) {
        this.settings = settings;
        this.kinds = kinds;
        this.enclosures = List.copyOf(enclosures);
        this.tokens = tokens;
    }

    Optional<Channel.Message> message(DeliveryStore.Taken taken, String address, TextBook book) {
        return kinds.find(taken.kind()).map(kind -> {
            var told = book.text(kind, taken.channel()).fill(taken.content().words());
            return new Channel.Message(
                    "notice-" + taken.id(),
                    address,
                    kind.id(),
                    told.title(),
                    told.body(),
                    link(taken.path()),
                    kind.weight() == NoticeKind.Weight.NEWS ? unsubscribe(taken, address) : Optional.empty(),
                    taken.channel() == NoticeChannel.EMAIL ? enclosed(taken.about()) : List.of());
        });
    }

    /// News gathered into one message; it ends all news of the channel at once.
    Channel.Message digest(List<DeliveryStore.Taken> gathered, String address) {
        var first = gathered.getFirst();
        String lines = gathered.stream()
                .map(each -> "· " + each.content().title()
                        + (settings.address().isEmpty() ? "" : "\n  " + settings.link(each.path())))
                .collect(Collectors.joining("\n"));
        return new Channel.Message(
                "notice-digest-" + first.id(),
                address,
                "notice.digest",
                "您订阅的 %d 条新信息".formatted(gathered.size()),
                first.channel() == NoticeChannel.SMS
                        ? "您订阅的内容有 %d 条新信息，请登录查看。".formatted(gathered.size())
                        : "以下是您订阅的新信息：\n" + lines,
                link(
                        first.person().filter(key -> key.startsWith("staff:")).isPresent()
                                ? "/console/notices"
                                : "/my/notices"),
                link(first.person(), address, first.channel()),
                List.of());
    }

    private String link(String path) {
        return settings.address().isEmpty() ? "" : settings.link(path);
    }

    private List<NoticeEnclosures.Enclosure> enclosed(String about) {
        return enclosures.stream()
                .flatMap(room -> room.listEnclosures(about).stream())
                .toList();
    }

    private Optional<String> unsubscribe(DeliveryStore.Taken taken, String address) {
        return taken.subscription().isPresent()
                ? taken.subscription().map(id -> settings.link(UnsubscribeController.PATH + tokens.ofSubscription(id)))
                : link(taken.person(), address, taken.channel());
    }

    private Optional<String> link(Optional<String> person, String address, NoticeChannel channel) {
        String token =
                person.map(key -> tokens.ofPerson(key, channel)).orElseGet(() -> tokens.ofAddress(address, channel));
        return Optional.of(settings.link(UnsubscribeController.PATH + token));
    }
}
