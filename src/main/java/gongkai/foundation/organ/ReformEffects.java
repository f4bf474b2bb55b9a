package gongkai.foundation.organ;

import gongkai.foundation.kernel.DateText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a reform makes of the tree, and why it may not be done. Knows nothing of the database: a reform that waits for
/// its day is tried on the tree as it will be.
final class ReformEffects {
    private ReformEffects() {}

    /// Why it cannot be done to this tree; empty when it can.
    static Optional<OrganRefusal> whyNot(OrganTree tree, Reform reform) {
        if (!(reform instanceof Reform.SetUp)) {
            var subject = tree.find(reform.subject());
            if (subject.isEmpty()) {
                return Optional.of(OrganRefusal.UNKNOWN_ORGAN);
            }
            if (!subject.get().isActive()) {
                return Optional.of(OrganRefusal.ORGAN_ABOLISHED);
            }
        }
        return switch (reform) {
            case Reform.SetUp setUp -> whyNotSetUp(tree, setUp.organ());
            case Reform.Rename rename -> whyNotRename(tree, rename);
            case Reform.Move move -> whyNotUnder(tree, move.subject(), move.superior());
            case Reform.Ending ending -> whyNotEnd(tree, ending);
        };
    }

    private static Optional<OrganRefusal> whyNotSetUp(OrganTree tree, Organ organ) {
        if (tree.find(organ.id()).isPresent()) {
            return Optional.of(OrganRefusal.SHORT_ID_TAKEN);
        }
        if (tree.withCode(organ.creditCode()).isPresent()) {
            return Optional.of(OrganRefusal.CODE_TAKEN);
        }
        if (tree.withActiveName(organ.name()).isPresent()) {
            return Optional.of(OrganRefusal.NAME_TAKEN);
        }
        return organ.parent().filter(above -> tree.findActive(above).isEmpty()).isPresent()
                ? Optional.of(OrganRefusal.SUPERIOR_NOT_ACTIVE)
                : Optional.empty();
    }

    private static Optional<OrganRefusal> whyNotRename(OrganTree tree, Reform.Rename rename) {
        var now = tree.find(rename.subject()).orElseThrow();
        if (now.equals(now.renamed(rename.name(), rename.shortName(), rename.documentWord()))) {
            return Optional.of(OrganRefusal.NO_CHANGE);
        }
        return tree.withActiveName(rename.name())
                .filter(other -> !other.equals(rename.subject()))
                .map(other -> OrganRefusal.NAME_TAKEN);
    }

    private static Optional<OrganRefusal> whyNotUnder(OrganTree tree, OrganId organ, OrganId superior) {
        if (tree.findActive(superior).isEmpty()) {
            return Optional.of(OrganRefusal.SUPERIOR_NOT_ACTIVE);
        }
        return tree.isAbove(organ, superior) ? Optional.of(OrganRefusal.CIRCLE) : Optional.empty();
    }

    private static Optional<OrganRefusal> whyNotEnd(OrganTree tree, Reform.Ending ending) {
        var successors = ending.successors();
        if (successors.contains(ending.subject())) {
            return Optional.of(OrganRefusal.SUCCESSOR_IS_ITSELF);
        }
        if (ending instanceof Reform.Split && successors.size() < 2) {
            return Optional.of(OrganRefusal.TOO_FEW_SUCCESSORS);
        }
        if (successors.stream().anyMatch(each -> tree.findActive(each).isEmpty())) {
            return Optional.of(OrganRefusal.SUCCESSOR_NOT_ACTIVE);
        }
        if (tree.children(ending.subject()).isEmpty()) {
            return Optional.empty();
        }
        return ending.childrenTo()
                .map(superior -> whyNotUnder(tree, ending.subject(), superior))
                .orElse(Optional.of(OrganRefusal.CHILDREN_LEFT));
    }

    /// The organs as they are afterwards: those that changed, and the one that came in.
    static List<Organ> changed(OrganTree tree, Reform reform, LocalDate on, String basis) {
        return switch (reform) {
            case Reform.SetUp setUp -> List.of(setUp.organ());
            case Reform.Rename rename ->
                List.of(tree.find(rename.subject())
                        .orElseThrow()
                        .renamed(rename.name(), rename.shortName(), rename.documentWord()));
            case Reform.Move move ->
                List.of(tree.find(move.subject()).orElseThrow().under(move.superior()));
            case Reform.Ending ending -> ended(tree, ending, on, basis);
        };
    }

    private static List<Organ> ended(OrganTree tree, Reform.Ending ending, LocalDate on, String basis) {
        var changed = new ArrayList<Organ>();
        ending.childrenTo()
                .ifPresent(superior ->
                        tree.children(ending.subject()).forEach(child -> changed.add(child.under(superior))));
        changed.add(tree.find(ending.subject())
                .orElseThrow()
                .ended(new Organ.Abolition(on, ending.action(), ending.successors(), basis)));
        return changed;
    }

    /// What the change was for one organ, in words.
    ///
    /// @param before how it was, for a renaming exactly the old name
    record Line(OrganId organ, OrganAction action, String before, String after) {}

    /// The lines of history a reform leaves behind: one for every organ it touches.
    static List<Line> lines(OrganTree before, OrganTree after, Reform reform, List<Organ> changed) {
        var lines = new ArrayList<Line>();
        for (Organ now : changed) {
            var was = before.find(now.id());
            if (was.isEmpty()) {
                lines.add(new Line(now.id(), OrganAction.SET_UP, "", now.name()));
            } else if (reform instanceof Reform.Rename) {
                lines.add(new Line(now.id(), OrganAction.RENAME, was.get().name(), now.name()));
            } else if (now.isActive()) {
                lines.add(new Line(now.id(), OrganAction.MOVE, superior(before, was.get()), superior(after, now)));
            } else {
                var successors = now.abolition().orElseThrow().successors();
                lines.add(new Line(now.id(), reform.action(), now.name(), names(after, successors)));
                successors.forEach(heir ->
                        lines.add(new Line(heir, OrganAction.TAKE_OVER, now.name(), names(after, List.of(heir)))));
            }
        }
        return lines;
    }

    static String superior(OrganTree tree, Organ organ) {
        return organ.parent().flatMap(tree::find).map(Organ::name).orElse("无");
    }

    static String names(OrganTree tree, List<OrganId> ids) {
        return String.join(
                "、",
                ids.stream()
                        .map(id -> tree.find(id).map(Organ::name).orElse(id.value()))
                        .toList());
    }

    /// The reform in one sentence, for the record and the list of what is planned. The organ itself bears the name it
    /// has before, the others the one they have after.
    static String sentence(OrganTree before, OrganTree after, Reform reform, LocalDate on, String basis) {
        OrganTree own = before.find(reform.subject()).isPresent() ? before : after;
        String name = names(own, List.of(reform.subject()));
        String what = switch (reform) {
            case Reform.SetUp setUp -> "设立" + setUp.organ().name();
            case Reform.Rename rename -> name + "更名为" + rename.name();
            case Reform.Move move -> name + "的上级机关变更为" + names(after, List.of(move.superior()));
            case Reform.Merge merge -> name + "并入" + names(after, merge.successors());
            case Reform.Split split ->
                "%s分设为%s，在办事项由%s承接"
                        .formatted(name, names(after, split.successors()), names(after, List.of(split.heir())));
            case Reform.Abolish abolish -> name + "撤销，职责由" + names(after, abolish.successors()) + "承接";
        };
        return "%s，自%s起。依据：%s。".formatted(what, DateText.full(on), basis);
    }
}
