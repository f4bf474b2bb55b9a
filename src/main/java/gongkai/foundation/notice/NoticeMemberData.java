package gongkai.foundation.notice;

import gongkai.foundation.identity.MemberData;
import gongkai.foundation.identity.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What this room holds about a member: the inbox, addresses, choices, subscriptions.
@Component
@Order(25)
class NoticeMemberData implements MemberData {
    private static final int MOST = 500;

    private final BoxStore box;
    private final AddressStore addresses;
    private final SubscriptionStore subscriptions;
    private final ChoiceStore choices;
    private final StopStore stops;
    private final DeliveryStore deliveries;
    private final NoticeKinds kinds;

    NoticeMemberData(
            BoxStore box,
            AddressStore addresses,
            SubscriptionStore subscriptions,
            ChoiceStore choices,
            StopStore stops,
            DeliveryStore deliveries,
            NoticeKinds kinds) {
        this.box = box;
        this.addresses = addresses;
        this.subscriptions = subscriptions;
        this.choices = choices;
        this.stops = stops;
        this.deliveries = deliveries;
        this.kinds = kinds;
    }

    @Override
    public String title() {
        return "通知和订阅";
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "notice.delivery.person",
                "notice.address.person",
                "notice.choice.person",
                "notice.manner.person",
                "notice.subscription.person");
    }

    @Override
    public List<Held> held(Person.Member member) {
        return List.of(
                new Held("接收通知的联系方式和选择", contact(member)),
                new Held(
                        "订阅",
                        subscriptions.listOf(member.key()).stream()
                                .map(row -> new Entry(NoticePages.time(row.madeAt()), row.title()))
                                .toList()),
                new Held(
                        "收到的通知",
                        box.list(member.key(), 1, MOST).stream()
                                .map(item -> new Entry(NoticePages.time(item.at()), item.title() + "。" + item.body()))
                                .toList()));
    }

    private List<Entry> contact(Person.Member member) {
        var entries = new ArrayList<Entry>();
        addresses
                .list(member.key())
                .forEach(row -> entries.add(
                        new Entry(row.channel().label(), row.value() + (row.confirmed() ? "" : "（还没有验证）"))));
        choices.list(member.key())
                .forEach((pick, wanted) -> entries.add(new Entry(
                        kinds.find(pick.kind()).map(NoticeKind::label).orElse(pick.kind()) + "，"
                                + pick.channel().label(),
                        wanted ? "接收" : "不接收")));
        choices.findManner(member.key()).ifPresent(manner -> {
            manner.quiet().ifPresent(quiet -> entries.add(new Entry("免打扰", quiet.from() + " 至 " + quiet.to())));
            entries.add(new Entry("订阅信息", manner.digest().label()));
        });
        stops.list(StopStore.of(member.key()))
                .forEach(channel -> entries.add(new Entry("已退订", channel.label() + "的全部订阅信息")));
        return entries;
    }

    @Override
    public List<String> mustEndFirst(Person.Member member) {
        return List.of();
    }

    @Override
    public List<Fate> fates() {
        return List.of(
                new Fate(true, "接收通知的联系方式、选择和订阅", "账号注销后不再通知您。"),
                new Fate(false, "什么时候通知过什么事项", "是机关已经告知的证明，随事项的材料保存；其中不再有您的账号和联系方式。"));
    }

    @Override
    public void erase(Person.Member member) {
        addresses.deleteAll(member.key());
        choices.deleteAll(member.key());
        subscriptions.deleteAll(member.key());
        stops.deleteAll(StopStore.of(member.key()));
        deliveries.part(member.key());
    }
}
