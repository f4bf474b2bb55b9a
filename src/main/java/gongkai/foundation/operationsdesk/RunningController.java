package gongkai.foundation.operationsdesk;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.operations.Mainstay;
import gongkai.foundation.operations.RegularWork;
import gongkai.foundation.operations.RunningServers;
import gongkai.foundation.operationsdesk.page.RunningPage;
import gongkai.foundation.web.ConsoleDoor;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// 运行情况, for the 系统管理员.
@Controller
class RunningController {
    private static final String PATH = "/console/running";
    private static final String TITLE = "运行情况";

    private final List<Mainstay> mainstays;
    private final List<RegularWork> works;
    private final RunningServers servers;

    RunningController(List<Mainstay> mainstays, List<RegularWork> works, RunningServers servers) {
        this.mainstays = List.copyOf(mainstays);
        this.works = List.copyOf(works);
        this.servers = servers;
    }

    @Bean
    static ConsoleDoor runningDoor() {
        return new ConsoleDoor(PATH, TITLE, "平台管理", Act.SEE_OPERATIONS.name(), 943);
    }

    @Needs(Act.SEE_OPERATIONS)
    @GetMapping(PATH)
    ModelAndView show(Frames frames) {
        var lines = mainstays.stream().map(RunningController::line).toList();
        var courses = works.stream()
                .map(RegularWork::course)
                .sorted(Comparator.comparing(RegularWork.Course::isFailing)
                        .reversed()
                        .thenComparing(RegularWork.Course::name))
                .toList();
        long open = lines.stream().filter(line -> !line.well()).count()
                + courses.stream().filter(RegularWork.Course::isFailing).count();
        return Show.page(
                "operationsdesk/running",
                new RunningPage(
                        frames.console(TITLE, Crumb.here(TITLE)),
                        open == 0 ? "一切正常。" : "有 " + open + " 项需要处理。",
                        open == 0,
                        lines,
                        servers.list().stream()
                                .map(server ->
                                        new RunningPage.Server(server.name(), Housekeeping.time(server.startedAt())))
                                .toList(),
                        courses.stream().map(RunningController::work).toList()));
    }

    private static RunningPage.Line line(Mainstay mainstay) {
        var state = mainstay.state();
        return new RunningPage.Line(mainstay.name(), state.well(), state.words());
    }

    /// How regular work goes.
    private enum State {
        WELL("正常", "tag ok"),
        FAILING("没有做成", "tag late"),
        OFF("没有启用", "tag");

        private final String label;
        private final String tag;

        State(String label, String tag) {
            this.label = label;
            this.tag = tag;
        }
    }

    private static RunningPage.Work work(RegularWork.Course course) {
        var state = !course.on() ? State.OFF : course.isFailing() ? State.FAILING : State.WELL;
        return new RunningPage.Work(
                course.name(),
                state.label,
                state.tag,
                course.done().map(Housekeeping::time).orElse("启动以来还没有"),
                course.failure()
                        .map(last -> Housekeeping.time(last.at()) + "，" + last.kind())
                        .orElse("没有"));
    }
}
