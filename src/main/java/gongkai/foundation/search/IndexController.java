package gongkai.foundation.search;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.operations.ReplayClock;
import gongkai.foundation.search.page.IndexPage;
import gongkai.foundation.web.ConsoleDoor;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// 检索索引: the 系统管理员 sees whether every server follows, and has the index made anew.
@Controller
class IndexController {
    private static final String PATH = "/console/search/index";
    private static final Duration LIVELY = Duration.ofMinutes(10);

    private final RebuildRequests requests;
    private final ChangeStore changes;
    private final ThisServer server;
    private final Clock clock;

    IndexController(RebuildRequests requests, ChangeStore changes, ThisServer server, Clock clock) {
        this.requests = requests;
        this.changes = changes;
        this.server = server;
        this.clock = clock;
    }

    @Bean
    static ConsoleDoor searchIndexDoor() {
        return new ConsoleDoor(PATH, "检索索引", "平台管理", Act.MANAGE_SEARCH.name(), 944);
    }

    @Needs(Act.MANAGE_SEARCH)
    @GetMapping(PATH)
    ModelAndView show(Frames frames) {
        long last = changes.last();
        var servers = servers();
        return Show.page(
                "search/index",
                new IndexPage(
                        frames.console("检索索引", Crumb.here("检索索引")),
                        requests.isRunning(),
                        servers.stream().map(each -> row(each, last)).toList(),
                        works(servers)));
    }

    @Needs(Act.MANAGE_SEARCH)
    @PostMapping(PATH)
    String rebuild(Person.Staff me, RedirectAttributes redirect) {
        var unused = requests.want(me.actor());
        FlashNotice.leave(redirect, "重建已经开始，检索照常。刷新本页可以看到进度。");
        return "redirect:" + PATH;
    }

    /// This server as it stands, the others as they last said.
    private List<IndexServer> servers() {
        var all = new ArrayList<IndexServer>();
        all.add(server.now());
        requests.servers().stream()
                .filter(each -> !each.name().equals(server.name()))
                .forEach(all::add);
        return all;
    }

    private IndexPage.Server row(IndexServer each, long last) {
        long behind = Math.max(0, last - each.position());
        return new IndexPage.Server(
                each.name(),
                each.place(),
                "%,d".formatted(each.entries()),
                behind == 0 ? "已跟上" : "还差 %,d 处变更".formatted(behind),
                requests.last(each).map(this::rebuilt).orElse("没有要求过重建"));
    }

    private String rebuilt(RebuildProgress progress) {
        var state = progress.stateAt(clock.instant());
        return switch (state) {
            case RUNNING -> "正在重建，%d%%".formatted(progress.percent());
            case DONE, FAILED ->
                "%s，%s，用时 %s"
                        .formatted(
                                time(progress.startedAt()),
                                state.label(),
                                took(Duration.between(
                                        progress.startedAt(),
                                        progress.finishedAt().orElse(progress.reportedAt()))));
        };
    }

    private List<IndexPage.Work> works(List<IndexServer> servers) {
        Instant now = clock.instant();
        return servers.stream()
                .map(IndexServer::index)
                .distinct()
                .flatMap(index -> servers.stream()
                        .filter(each -> each.index().equals(index))
                        .limit(1)
                        .flatMap(each -> requests.last(each).stream()))
                .filter(progress -> progress.stateAt(now) == RebuildProgress.State.RUNNING)
                .filter(progress -> progress.reportedAt().isAfter(now.minus(LIVELY)))
                .map(progress -> new IndexPage.Work(
                        progress.index(),
                        progress.percent(),
                        "%,d / %,d 条".formatted(progress.done(), progress.total())))
                .toList();
    }

    private static String took(Duration duration) {
        return duration.compareTo(Duration.ofMinutes(1)) < 0
                ? Math.max(1, duration.toSeconds()) + "秒"
                : "%d分%d秒".formatted(duration.toMinutes(), duration.toSecondsPart());
    }

    private static String time(Instant at) {
        var there = at.atZone(ReplayClock.ZONE);
        return "%s %02d:%02d".formatted(DateText.full(there.toLocalDate()), there.getHour(), there.getMinute());
    }
}
