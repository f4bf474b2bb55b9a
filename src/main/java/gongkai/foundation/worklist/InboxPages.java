package gongkai.foundation.worklist;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.foundation.worklist.InboxQuery.Scope;
import gongkai.foundation.worklist.page.WorklistPage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/// Lays out the inbox: tabs, lights with their counts, filters, and the matters of the page.
@Component
class InboxPages {
    static final String MINE = "mine";
    static final String ORGAN = "organ";
    static final String ALL = "all";
    private static final int SIZE = 50;
    private static final int MOST_CHOICES = 300;

    private final Inbox inbox;
    private final WorkKinds kinds;
    private final WorkHolding holding;
    private final Colleagues colleagues;
    private final Policy policy;
    private final Organs organs;

    InboxPages(Inbox inbox, WorkKinds kinds, WorkHolding holding, Colleagues colleagues, Policy policy, Organs organs) {
        this.inbox = inbox;
        this.kinds = kinds;
        this.holding = holding;
        this.colleagues = colleagues;
        this.policy = policy;
        this.organs = organs;
    }

    WorklistPage page(Frames frames, Person.Staff me, InboxAddress asked, Optional<InboxPlace> behind) {
        var places = policy.where(me, Act.SEE_WORKLIST);
        var address = settled(asked, me, places);
        var query = query(address, me, places);
        var page = inbox.page(query, behind, SIZE);
        var groups = groups(page.items(), me);
        return new WorklistPage(
                frames.console("待办", Crumb.here("待办")),
                tabs(me, places).stream()
                        .map(tab -> new WorklistPage.Tab(
                                tab.label(),
                                InboxAddress.of(Map.of("tab", tab.key())).toString(),
                                "",
                                address.text("tab").equals(tab.key())))
                        .toList(),
                lights(address, inbox.count(query)),
                filter(address, me, places),
                groups,
                page.next().map(place -> address.behind(Optional.of(place))).orElse(""),
                behind.isPresent() ? address.toString() : "",
                groups.stream().flatMap(group -> group.rows().stream()).anyMatch(WorklistPage.Row::claimable),
                !address.text("tab").equals(ORGAN));
    }

    /// The address with the tab one stands in.
    InboxAddress settled(InboxAddress asked, Person.Staff me, Set<OrganId> places) {
        return asked.with("tab", tab(asked.text("tab"), me, places));
    }

    /// Whoever takes work in their own organ begins there; whoever watches over others begins with all.
    private String tab(String asked, Person.Staff me, Set<OrganId> places) {
        boolean own = places.contains(me.organ());
        return switch (asked) {
            case MINE -> MINE;
            case ALL -> ALL;
            case ORGAN -> own ? ORGAN : ALL;
            default -> own && policy.may(me, Act.TAKE_WORK, me.organ()) ? ORGAN : ALL;
        };
    }

    InboxQuery query(InboxAddress address, Person.Staff me, Set<OrganId> places) {
        return new InboxQuery(
                scope(address, me, places),
                address.light(),
                address.text("kind"),
                address.text("holder"),
                address.text("words"),
                address.due());
    }

    private Scope scope(InboxAddress address, Person.Staff me, Set<OrganId> places) {
        int all = organs.list().size();
        Set<OrganId> within = address.text("tab").equals(ORGAN) ? Set.of(me.organ()) : places;
        var organ = organ(address.text("organ"));
        if (organ.isPresent()) {
            var below = new LinkedHashSet<>(organs.subtree(organ.get()));
            below.retainAll(within);
            within = below;
        }
        var scope = Scope.of(within, all);
        return address.text("tab").equals(MINE) ? scope.heldBy(me.id()) : scope;
    }

    /// The organ a filter names, by its short lasting name or, where the list is long, by what it is called.
    private Optional<OrganId> organ(String typed) {
        return organs.findActiveByName(typed)
                .map(Organ::id)
                .or(() -> OrganId.isOne(typed) ? organs.find(OrganId.of(typed)).map(Organ::id) : Optional.empty());
    }

    /// The tabs this person has: the key and the word.
    List<TabName> tabs(Person.Staff me, Set<OrganId> places) {
        var tabs = new ArrayList<TabName>();
        tabs.add(new TabName(MINE, "我的"));
        if (places.contains(me.organ())) {
            tabs.add(new TabName(ORGAN, "本单位"));
        }
        if (places.size() > 1 || !places.contains(me.organ())) {
            tabs.add(new TabName(ALL, "全部下级"));
        }
        return tabs;
    }

    /// A tab.
    record TabName(String key, String label) {}

    private static List<WorklistPage.Tab> lights(InboxAddress address, Map<Light, Integer> counts) {
        var tabs = new ArrayList<WorklistPage.Tab>();
        long all = counts.values().stream().mapToLong(Integer::longValue).sum();
        tabs.add(new WorklistPage.Tab(
                "全部",
                address.with("light", "").toString(),
                Inbox.words(all),
                address.light().isEmpty()));
        for (Light light : Light.values()) {
            tabs.add(new WorklistPage.Tab(
                    light.label(),
                    address.with("light", light.shape()).toString(),
                    Inbox.words(counts.getOrDefault(light, 0)),
                    address.light().filter(light::equals).isPresent()));
        }
        return tabs;
    }

    private WorklistPage.Filter filter(InboxAddress address, Person.Staff me, Set<OrganId> places) {
        boolean several = !address.text("tab").equals(ORGAN) && places.size() > 1;
        boolean typed = several && places.size() > MOST_CHOICES;
        return new WorklistPage.Filter(
                address.text("tab"),
                address.text("light"),
                address.text("kind"),
                address.text("holder"),
                address.text("organ"),
                address.text("words"),
                address.due().map(Object::toString).orElse(""),
                address.due().map(DateText::full).orElse(""),
                address.isNarrowed(),
                kinds.choices(),
                holders(address, me),
                several && !typed
                        ? organs.listActive().stream()
                                .filter(organ -> places.contains(organ.id()))
                                .map(organ -> new Choice(organ.id().value(), organ.shortName()))
                                .toList()
                        : List.of(),
                typed);
    }

    private List<Choice> holders(InboxAddress address, Person.Staff me) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(InboxQuery.NOBODY, "待认领"));
        choices.add(new Choice(InboxQuery.SOMEBODY, "已有承办"));
        if (address.text("tab").equals(ORGAN)) {
            choices.addAll(colleagues.choices(kinds.any(), me.organ()));
        }
        return choices;
    }

    private List<WorklistPage.Group> groups(List<WorkItem> items, Person.Staff me) {
        var claimable = holding.claimable(me);
        return Arrays.stream(Light.values())
                .map(light -> new WorklistPage.Group(
                        light.shape(),
                        light.label(),
                        items.stream()
                                .filter(item -> item.light() == light)
                                .map(item -> row(item, claimable))
                                .toList()))
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }

    private WorklistPage.Row row(WorkItem item, Predicate<WorkItem> claimable) {
        var state = item.state();
        return new WorklistPage.Row(
                state.subject(),
                state.number(),
                state.title(),
                state.path(),
                kinds.get(state.kind()).label(),
                nameOf(state.organ()),
                item.holder().label(),
                WorkPart.path(state),
                WorkPart.marks(item.urged(), item.supervised()),
                state.stage(),
                state.dueOn().map(DateText::full).orElse("—"),
                item.remaining(),
                claimable.test(item));
    }

    private String nameOf(OrganId organ) {
        return organs.find(organ).map(Organ::shortName).orElse(organ.value());
    }
}
