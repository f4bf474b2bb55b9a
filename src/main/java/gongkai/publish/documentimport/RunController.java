package gongkai.publish.documentimport;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.kernel.Slice;
import gongkai.foundation.web.Chip;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import gongkai.publish.documentimport.page.RunPage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One run: its rows, and entering those that are ready.
@Controller
class RunController {
    private static final String RUN = ImportController.LIST + "/{run}";
    private static final int SIZE = 50;

    private final ImportDesk desk;
    private final RunStore runs;

    RunController(ImportDesk desk, RunStore runs) {
        this.desk = desk;
        this.runs = runs;
    }

    @Needs(Act.IMPORT_DOCUMENTS)
    @GetMapping(RUN)
    ModelAndView show(
            Frames frames,
            Person.Staff me,
            @PathVariable long run,
            @RequestParam(defaultValue = "ALL") String show,
            @RequestParam(defaultValue = "1") int page) {
        var found = desk.get(run, me);
        var filter = Arrays.stream(RunStore.Filter.values())
                .filter(each -> each.name().equals(show))
                .findFirst()
                .orElse(RunStore.Filter.ALL);
        int at = Math.max(1, page);
        var rows = runs.list(run, filter, Slice.offset(at, SIZE), SIZE).stream()
                .map(RunController::row)
                .toList();
        return Show.page(
                "documentimport/run",
                new RunPage(
                        frames.console(
                                "第 %d 批导入".formatted(run),
                                Crumb.of(ImportController.TITLE, ImportController.LIST),
                                Crumb.here("第 %d 批导入".formatted(run))),
                        ImportController.stage(found),
                        found.remarks(),
                        runs.count(run, RunStore.Filter.READY),
                        found.count(RowState.WAITING) > 0,
                        chips(run, filter),
                        ImportController.path(run) + "?show=" + filter.name(),
                        ImportController.path(run) + "/take",
                        new Slice<>(rows, at, SIZE, runs.count(run, filter))));
    }

    private List<Chip> chips(long run, RunStore.Filter on) {
        return Arrays.stream(RunStore.Filter.values())
                .map(filter -> new Chip(
                        filter.label(),
                        ImportController.path(run) + "?show=" + filter.name(),
                        runs.count(run, filter),
                        filter == on))
                .filter(chip -> chip.count() > 0 || chip.on())
                .toList();
    }

    private static RunPage.Row row(ImportRow row) {
        return new RunPage.Row(
                row.number(),
                ImportController.path(row.run(), row.number()),
                row.file(),
                row.cell(ImportField.TITLE),
                row.cell(ImportField.NUMBER),
                ImportDates.parse(row.cell(ImportField.MADE_ON))
                        .map(DateText::full)
                        .orElse(row.cell(ImportField.MADE_ON)),
                light(row),
                stage(row),
                words(row),
                row.isReady(),
                row.outcome().map(Outcome::path).orElse(""));
    }

    static String stage(ImportRow row) {
        return switch (row.state()) {
            case WAITING, UNREADABLE, LEFT_OUT, TAKEN -> row.state().label();
            case READ -> row.problems() > 0 ? "须改正" : row.questions() > 0 ? "须说明" : "可以导入";
        };
    }

    private static String light(ImportRow row) {
        return switch (row.state()) {
            case WAITING, LEFT_OUT -> "waiting";
            case UNREADABLE -> "late";
            case TAKEN -> "green";
            case READ -> row.problems() > 0 ? "red" : row.questions() > 0 ? "yellow" : "green";
        };
    }

    private static String words(ImportRow row) {
        if (row.state() != RowState.READ) {
            return row.reason();
        }
        return row.problems() + row.questions() == 0
                ? ""
                : "须改正 %d 处，须说明 %d 处".formatted(row.problems(), row.questions());
    }

    /// Enters the chosen rows; with `all`, every row that is ready.
    @Needs(Act.IMPORT_DOCUMENTS)
    @PostMapping(RUN + "/take")
    String take(
            Person.Staff me,
            @PathVariable long run,
            @RequestParam Optional<List<Integer>> row,
            @RequestParam(defaultValue = "false") boolean all,
            RedirectAttributes redirect) {
        var wanted = row.orElse(List.of());
        desk.get(run, me);
        if (wanted.isEmpty() && !all) {
            FlashNotice.leave(redirect, "还没有选择要导入的文件。");
            return "redirect:" + ImportController.path(run);
        }
        try {
            int taken = desk.take(run, all ? List.of() : wanted, me, (done, total) -> {});
            FlashNotice.leave(redirect, taken == 0 ? "没有导入：所选文件还有须改正、须说明的地方。" : "已导入 %,d 条，现在就可以查阅。".formatted(taken));
        } catch (Refusal refusal) {
            FlashNotice.leave(redirect, "没有全部导入：" + refusal.code().message());
        }
        return "redirect:" + ImportController.path(run);
    }
}
