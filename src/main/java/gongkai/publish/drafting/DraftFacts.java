package gongkai.publish.drafting;

import gongkai.foundation.identity.Role;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Stage;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.StatutoryItem;
import gongkai.publish.drafting.page.DraftDeskPage;
import gongkai.publish.sitecolumn.ColumnId;
import gongkai.publish.sitecolumn.Columns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// What is told of a draft in words.
@Component
class DraftFacts {
    private static final Set<DraftField> TOLD_OTHERWISE =
            EnumSet.of(DraftField.TITLE, DraftField.KIND, DraftField.ATTRIBUTE, DraftField.ITEM, DraftField.COLUMN);
    private static final Set<DraftField> WIDE = EnumSet.of(
            DraftField.ATTRIBUTE_REASON, DraftField.SUMMARY, DraftField.REPEALS, DraftField.AMENDS, DraftField.NOTE);

    private final Organs organs;
    private final GateStore gates;
    private final Columns columns;

    DraftFacts(Organs organs, GateStore gates, Columns columns) {
        this.organs = organs;
        this.columns = columns;
        this.gates = gates;
    }

    List<Fact> of(Draft draft, DraftText text) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(
                "发布机关",
                organs.find(draft.organ()).map(Organ::name).orElse(draft.organ().value())));
        facts.add(Fact.of("信息种类", text.kind().map(DocumentKind::label).orElse("未选择")));
        facts.add(Fact.of("公开属性", text.attribute().label()));
        facts.add(Fact.of("起草人", draft.drafterName()));
        draft.revises().ifPresent(id -> facts.add(Fact.linked("修改的信息", "查看现行版本", id.path())));
        Arrays.stream(StatutoryItem.values())
                .filter(item -> item.name().equals(text.of(DraftField.ITEM)))
                .forEach(item -> facts.add(Fact.of("公开事项", "第%d项".formatted(item.number()))));
        ColumnId.parse(text.of(DraftField.COLUMN))
                .flatMap(columns::find)
                .ifPresent(column -> facts.add(Fact.of("栏目", column.name())));
        for (DraftField field : DraftField.values()) {
            if (!TOLD_OTHERWISE.contains(field) && !text.of(field).isEmpty()) {
                String value =
                        DraftReading.date(text.of(field)).map(DateText::full).orElse(text.of(field));
                facts.add(WIDE.contains(field) ? Fact.wide(field.label(), value) : Fact.of(field.label(), value));
            }
        }
        draft.publishAt().ifPresent(at -> facts.add(Fact.of("定时发布", GateDays.moment(at))));
        return facts;
    }

    DraftDeskPage.Standing standing(Draft draft) {
        String who = draft.role().map(Role::label).orElse("");
        return switch (draft.status()) {
            case DRAFTING ->
                standing(draft, "稿件在起草中", draft.round() == 0 ? "写好后送审；不完整的稿件也可以随时保存。" : "请按审核意见修改后再次送审。", "");
            case FIRST_REVIEW, SECOND_REVIEW, FINAL_REVIEW ->
                standing(
                        draft,
                        "轮到%s岗位%s"
                                .formatted(
                                        who, draft.step().map(GateStep::label).orElse("")),
                        "起草人可以撤回；审核意见只在内部留存。",
                        "");
            case APPROVED ->
                standing(
                        draft,
                        draft.publishAt()
                                .map(at -> "已终审，定于%s发布".formatted(GateDays.moment(at)))
                                .orElse("已终审"),
                        "发布之前可以撤回。",
                        "waiting");
            case AFTER_REVIEW ->
                standing(
                        draft,
                        "已应急发布，轮到%s岗位补审，最迟%s"
                                .formatted(
                                        who, draft.dueOn().map(DateText::full).orElse("")),
                        "",
                        "");
            case OBJECTED -> standing(draft, "补审有意见，请修改或者撤下已发布的信息", "", "late");
            case PUBLISHED -> standing(draft, "已发布", "", "done");
            case RECORDED -> standing(draft, "已审定，不主动公开", "公开属性和理由已经存档。", "done");
            case DISCARDED -> standing(draft, "已作废", "", "done");
        };
    }

    private DraftDeskPage.Standing standing(Draft draft, String sentence, String words, String tone) {
        return new DraftDeskPage.Standing(sentence, words, tone, stages(draft));
    }

    /// The way through the gate: drafting, the steps the organ has, publishing.
    private List<Stage> stages(Draft draft) {
        var gate = gates.get(draft.organ());
        var stages = new ArrayList<Stage>();
        stages.add(new Stage("起草", "", place(draft, DraftStatus.DRAFTING)));
        for (GateStep step : GateStep.values()) {
            if (gate.role(step).isPresent() || draft.status() == step.status()) {
                stages.add(new Stage(step.label(), "", place(draft, step.status())));
            }
        }
        stages.add(new Stage(
                draft.isOpen() ? "发布" : "存档",
                "",
                draft.status().isOver()
                        ? Stage.Place.DONE
                        : draft.status() == DraftStatus.APPROVED ? Stage.Place.HERE : Stage.Place.AHEAD));
        return stages;
    }

    private static Stage.Place place(Draft draft, DraftStatus of) {
        int where = draft.status().compareTo(of);
        if (where == 0) {
            return Stage.Place.HERE;
        }
        return where > 0 && draft.status() != DraftStatus.DISCARDED && !draft.urgent()
                ? Stage.Place.DONE
                : Stage.Place.AHEAD;
    }
}
