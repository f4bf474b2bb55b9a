package gongkai.demo;

import gongkai.foundation.operations.ReplayClock;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.worklist.Light;
import gongkai.foundation.worklist.Turn;
import gongkai.foundation.worklist.WorkItem;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What happens to the desk of the civil affairs bureau in the worklist: some matters are claimed, one is urged, two
/// are supervised; one of the answers has been accepted, the other waits to be judged.
final class DemoWork {
    private static final OrganId CIVIL_AFFAIRS = OrganId.of("civil-affairs");
    private static final LocalTime MORNING = LocalTime.of(10, 20);
    private static final int CLAIMED = 4;

    private final DemoStage stage;
    private final DemoRequestVerbs verbs;

    DemoWork(DemoStage stage, DemoRequestVerbs verbs) {
        this.stage = stage;
        this.verbs = verbs;
    }

    void plan() {
        at(12, () -> open().stream().findFirst().ifPresent(this::superviseAndAccept));
        at(2, this::claimAndPress);
    }

    private void superviseAndAccept(WorkItem item) {
        long id = demand(item, "请说明办理进展，并在期限内答复申请人。");
        at(10, () -> verbs.supervisions().answer(id, "所需材料已经调齐，正在核对，将按期答复申请人。", stage.officer(CIVIL_AFFAIRS)));
        at(9, () -> verbs.supervisions().accept(id, stage.players().supervisor()));
    }

    private void claimAndPress() {
        var officer = stage.officer(CIVIL_AFFAIRS);
        open().stream()
                .limit(CLAIMED)
                .forEach(item ->
                        verbs.holding().claim(item.state().kind(), item.state().matter(), officer));
        withLight(Light.OVERDUE).findFirst().ifPresent(item -> {
            long id = demand(item, "已超过答复期限，请说明原因和办结时间。");
            at(1, () -> verbs.supervisions().answer(id, "涉及两个科室的材料，已于今日汇总，两个工作日内答复申请人。", officer));
        });
        withLight(Light.RED)
                .findFirst()
                .ifPresent(item -> verbs.pressing()
                        .urge(
                                item.state().kind(),
                                item.state().matter(),
                                "期限将到，请今明两天内答复。",
                                stage.players().supervisor()));
    }

    private long demand(WorkItem item, String words) {
        return verbs.supervisions()
                .demand(
                        item.state().kind(),
                        item.state().matter(),
                        words,
                        5,
                        stage.players().supervisor())
                .id();
    }

    private Stream<WorkItem> withLight(Light light) {
        return open().stream().filter(item -> item.light() == light && item.supervised() == 0);
    }

    private List<WorkItem> open() {
        return verbs.worklist().listOpen(Set.of(CIVIL_AFFAIRS)).stream()
                .filter(item ->
                        item.state().turn() == Turn.OURS && item.state().kind().equals("foi"))
                .toList();
    }

    private void at(int waited, Runnable step) {
        LocalDate day = stage.days().beforeToday(waited);
        stage.agenda().at(day.atTime(MORNING).atZone(ReplayClock.ZONE).toInstant(), step);
    }
}
