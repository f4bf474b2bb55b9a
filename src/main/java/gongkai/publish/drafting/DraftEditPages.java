package gongkai.publish.drafting;

import gongkai.foundation.attachment.Attachments;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.publish.disclosure.DisclosureAttribute;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.StatutoryItem;
import gongkai.publish.drafting.page.DraftEditPage;
import gongkai.publish.sitecolumn.Columns;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Lays out the page on which a draft is written.
@Component
class DraftEditPages {
    private static final List<Choice> KINDS = Arrays.stream(DocumentKind.values())
            .map(kind -> new Choice(kind.name(), kind.label()))
            .toList();
    private static final List<Choice> ATTRIBUTES = Arrays.stream(DisclosureAttribute.values())
            .map(each -> new Choice(each.name(), each.label()))
            .toList();
    private static final List<Choice> ITEMS = Arrays.stream(StatutoryItem.values())
            .map(item -> new Choice(item.name(), "第%d项　%s".formatted(item.number(), item.label())))
            .toList();

    private final Attachments attachments;
    private final Organs organs;
    private final Policy policy;
    private final Columns columns;
    private final EditorScript editor;

    DraftEditPages(Attachments attachments, Organs organs, Policy policy, Columns columns, EditorScript editor) {
        this.attachments = attachments;
        this.organs = organs;
        this.policy = policy;
        this.columns = columns;
        this.editor = editor;
    }

    /// A draft that is not kept yet.
    DraftEditPage blank(Frames frames, Person.Staff me, DraftForm form, Problems problems) {
        return page(frames, me, Optional.empty(), form, problems);
    }

    /// A draft that is kept.
    DraftEditPage of(Frames frames, Person.Staff me, Draft draft, DraftForm form, Problems problems) {
        return page(frames, me, Optional.of(draft), form, problems);
    }

    private DraftEditPage page(
            Frames frames, Person.Staff me, Optional<Draft> draft, DraftForm form, Problems problems) {
        String title = draft.map(each -> each.revises().isPresent() ? "修改已发布的信息" : "编辑稿件")
                .orElse("拟新稿");
        return new DraftEditPage(
                frames.console(title, crumbs(draft, title)),
                title,
                draft.map(each -> each.id().path() + "/edit").orElse(DraftListController.LIST + "/new"),
                draft.map(each -> each.id().path()),
                form.submission(),
                form.base(),
                draft.map(each -> nameOf(each.organ())).orElse(""),
                draft.flatMap(Draft::revises).isPresent(),
                choices(me, draft, form),
                form.fields(),
                kept(form),
                attachments.accepted(),
                editor.path(),
                problems);
    }

    private static Crumb[] crumbs(Optional<Draft> draft, String title) {
        var list = Crumb.of("拟稿与审核", DraftListController.LIST);
        return draft.map(each ->
                        new Crumb[] {list, Crumb.of(each.title(), each.id().path()), Crumb.here(title)})
                .orElseGet(() -> new Crumb[] {list, Crumb.here(title)});
    }

    private DraftEditPage.Choices choices(Person.Staff me, Optional<Draft> draft, DraftForm form) {
        var places = draft.isPresent()
                ? List.<Choice>of()
                : policy.where(me, Act.DRAFT_DOCUMENT).stream()
                        .filter(id -> organs.find(id).filter(Organ::isActive).isPresent())
                        .map(id -> new Choice(id.value(), nameOf(id)))
                        .toList();
        return new DraftEditPage.Choices(places, KINDS, ATTRIBUTES, ITEMS, columns(form));
    }

    /// The columns of the organ; before it has any, none can be chosen.
    private List<Choice> columns(DraftForm form) {
        return form.place().map(columns::choices).orElse(List.of()).stream()
                .map(column -> new Choice(column.id().toString(), column.way()))
                .toList();
    }

    private List<DraftEditPage.Kept> kept(DraftForm form) {
        return form.kept().stream()
                .flatMap(id -> attachments.find(id).stream())
                .map(file -> new DraftEditPage.Kept(file.id().toString(), file.name(), file.sizeText()))
                .toList();
    }

    private String nameOf(OrganId id) {
        return organs.find(id).map(Organ::name).orElse(id.value());
    }
}
