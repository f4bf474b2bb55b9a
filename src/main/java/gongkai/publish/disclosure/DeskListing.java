package gongkai.publish.disclosure;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Slice;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Pages;
import gongkai.publish.disclosure.page.DeskListPage;
import gongkai.publish.sitecolumn.ColumnChoice;
import gongkai.publish.sitecolumn.ColumnId;
import gongkai.publish.sitecolumn.Columns;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The list of the desk, as it is asked for in an address. Columns are offered once it is clear of which organ.
@Component
class DeskListing {
    /// More organs than this are typed, not chosen.
    private static final int MOST_ORGANS = 60;

    private final ManagedDocumentStore store;
    private final DocumentFacts facts;
    private final Columns columns;
    private final Organs organs;
    private final Policy policy;

    DeskListing(ManagedDocumentStore store, DocumentFacts facts, Columns columns, Organs organs, Policy policy) {
        this.store = store;
        this.facts = facts;
        this.columns = columns;
        this.organs = organs;
        this.policy = policy;
    }

    /// @param bounded whether there are more than can be turned to
    record Found(Slice<StoredDocument> slice, boolean bounded, DeskListPage.Filter filter) {}

    /// Notes what in the question cannot be looked for.
    Found find(Person.Staff me, Map<String, String> asked, Problems problems) {
        var places = policy.where(me, Act.SEE_DOCUMENTS);
        String typed = asked.getOrDefault("organ", "").strip();
        var organ = organ(typed).filter(places::contains);
        problems.when(!typed.isEmpty() && organ.isEmpty(), "organ", "没有找到您可以查看的机关“%s”，请改填。".formatted(typed));
        var one = organ.or(() -> places.size() == 1 ? places.stream().findFirst() : Optional.empty());
        var choices = one.map(columns::choices).orElse(List.of());
        var query = query(asked, organ, choices);
        problems.when(!query.isReadable(), "words", "请填写 2 到 100 个字。");
        var within = organ.map(Set::of).orElse(places);
        boolean sought = problems.on("organ").isEmpty() && query.isReadable();
        long total = sought ? store.count(within, query, Listings.REACH) : 0;
        long reached = Math.min(total, Listings.REACH);
        int size = Publications.PAGE_SIZE;
        int shown = Pages.within(Pages.parse(asked.getOrDefault("page", "")), reached, size);
        var rows = sought ? store.list(within, query, Slice.offset(shown, size), size) : List.<StoredDocument>of();
        return new Found(
                new Slice<>(rows, shown, size, reached),
                total >= Listings.REACH,
                filter(query, typed, places, choices));
    }

    private Optional<OrganId> organ(String typed) {
        return OrganId.isOne(typed)
                ? Optional.of(OrganId.of(typed))
                : organs.findActiveByName(typed).map(Organ::id);
    }

    private static DeskQuery query(Map<String, String> asked, Optional<OrganId> organ, List<ColumnChoice> choices) {
        return new DeskQuery(
                asked.getOrDefault("words", ""),
                organ,
                ColumnId.parse(asked.getOrDefault("column", ""))
                        .filter(id ->
                                choices.stream().anyMatch(each -> each.id().equals(id))),
                named(DocumentStatus.values(), asked.getOrDefault("state", "")),
                named(DocumentKind.values(), asked.getOrDefault("kind", "")));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst();
    }

    private DeskListPage.Filter filter(DeskQuery query, String organ, Set<OrganId> places, List<ColumnChoice> choices) {
        boolean several = places.size() > 1;
        return new DeskListPage.Filter(
                query.isNarrowed(),
                query.words(),
                several,
                organ,
                several && places.size() <= MOST_ORGANS
                        ? places.stream()
                                .flatMap(id -> organs.find(id).stream())
                                .map(each -> new Choice(each.id().value(), each.name()))
                                .toList()
                        : List.of(),
                query.column().map(ColumnId::toString).orElse(""),
                choices.stream()
                        .map(each -> new Choice(each.id().toString(), each.way()))
                        .toList(),
                query.state().map(Enum::name).orElse(""),
                Arrays.stream(DocumentStatus.values())
                        .map(each -> new Choice(each.name(), each.label()))
                        .toList(),
                query.kind().map(Enum::name).orElse(""),
                Arrays.stream(DocumentKind.values())
                        .map(each -> new Choice(each.name(), each.label()))
                        .toList(),
                path(query));
    }

    private static String path(DeskQuery query) {
        String asked = Stream.of(
                        Map.entry("words", query.words()),
                        Map.entry("organ", query.organ().map(OrganId::value).orElse("")),
                        Map.entry(
                                "column", query.column().map(ColumnId::toString).orElse("")),
                        Map.entry("state", query.state().map(Enum::name).orElse("")),
                        Map.entry("kind", query.kind().map(Enum::name).orElse("")))
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return DocumentDeskListController.LIST + (asked.isEmpty() ? "" : "?" + asked);
    }

    DeskListPage.Row row(StoredDocument stored, Person.Staff me, boolean chosen) {
        var document = stored.document();
        return new DeskListPage.Row(
                document.id().toString(),
                document.title(),
                DocumentDeskListController.LIST + "/" + document.id(),
                document.indexNumber(),
                document.kind().label(),
                facts.organShortName(document.organ()),
                stored.status().label(),
                DateText.full(document.publishedOn()),
                policy.may(me, Act.PUBLISH_DOCUMENT, document.organ())
                        && Publishing.whyNot(DocumentAction.WITHDRAW, stored).isEmpty(),
                chosen);
    }
}
