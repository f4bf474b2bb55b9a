package gongkai.foundation.administration;

import gongkai.foundation.administration.page.VerificationPage;
import gongkai.foundation.audit.Outcome;
import gongkai.foundation.audit.Verifications;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.web.ConsoleDoor;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// 核验: the 安全审计员 has the whole record checked and reads what was found.
@Controller
class VerificationController {
    private static final String PATH = "/console/record/verification";
    private static final int NEWEST = 20;

    private final Verifications verifications;

    VerificationController(Verifications verifications) {
        this.verifications = verifications;
    }

    @Bean
    static ConsoleDoor verificationDoor() {
        return new ConsoleDoor(PATH, "记录核验", "平台管理", Act.SEE_RECORD.name(), 960);
    }

    @Needs(Act.SEE_RECORD)
    @GetMapping(PATH)
    ModelAndView show(Frames frames) {
        var runs = verifications.listNewest(NEWEST);
        var last = runs.stream().filter(run -> run.finishedAt().isPresent()).findFirst();
        return Show.page(
                "administration/verification",
                new VerificationPage(
                        frames.console("记录核验", Crumb.of("审计记录", "/console/record"), Crumb.here("记录核验")),
                        verifications.isRunning(),
                        last.map(this::result),
                        runs.stream().map(this::run).toList()));
    }

    @Needs(Act.SEE_RECORD)
    @PostMapping(PATH)
    String start(Person.Staff me, RedirectAttributes redirect) {
        var unused = verifications.start(me.actor());
        FlashNotice.leave(redirect, "核验已经开始，稍后刷新本页查看结果。");
        return "redirect:" + PATH;
    }

    private VerificationPage.Result result(Verifications.Run run) {
        Outcome outcome = run.outcome();
        boolean good = outcome.isIntact() && run.fault().isEmpty();
        List<VerificationPage.Line> findings = verifications.findingsOf(run.id()).stream()
                .map(finding -> new VerificationPage.Line(finding.kind().label(), finding.sentence()))
                .toList();
        return new VerificationPage.Result(
                RecordController.time(run.finishedAt().orElseThrow()) + " 核验：" + words(run),
                "核对封存 %,d 个、记录 %,d 行；已归档 %,d 行，待封存 %,d 行。"
                        .formatted(outcome.seals(), outcome.entries(), outcome.archived(), outcome.unsealed()),
                good ? "done" : "late",
                findings);
    }

    private VerificationPage.Run run(Verifications.Run run) {
        String result = run.finishedAt().isPresent() ? words(run) : verifications.isRunning() ? "正在核验" : "没有做完";
        return new VerificationPage.Run(
                RecordController.time(run.startedAt()),
                run.startedBy(),
                run.finishedAt().map(RecordController::time).orElse("—"),
                result);
    }

    private static String words(Verifications.Run run) {
        return Optional.of(run.fault())
                .filter(fault -> !fault.isEmpty())
                .orElseGet(() -> run.outcome().isIntact()
                        ? "审计记录完好。"
                        : "发现 %,d 处不符。".formatted(run.outcome().findings()));
    }
}
