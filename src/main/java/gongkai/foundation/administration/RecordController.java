package gongkai.foundation.administration;

import gongkai.foundation.administration.page.RecordEntryPage;
import gongkai.foundation.administration.page.RecordPage;
import gongkai.foundation.audit.RecordLine;
import gongkai.foundation.audit.RecordSearch;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.ConsoleDoor;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 审计记录: the 安全审计员 looks for entries, reads one, takes a part out.
@Controller
class RecordController {
    private static final String LIST = "/console/record";
    private static final int PAGE_SIZE = 50;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final RecordSearch search;
    private final RecordExport export;
    private final Organs organs;

    RecordController(RecordSearch search, RecordExport export, Organs organs) {
        this.search = search;
        this.export = export;
        this.organs = organs;
    }

    @Bean
    static ConsoleDoor recordDeskDoor() {
        return new ConsoleDoor(LIST, "审计记录", "平台管理", Act.SEE_RECORD.name(), 950);
    }

    @Needs(Act.SEE_RECORD)
    @GetMapping(LIST)
    ModelAndView list(Frames frames, @RequestParam Map<String, String> parameters) {
        var form = RecordForm.of(parameters);
        var problems = form.problems();
        if (!problems.isEmpty()) {
            return Show.again("administration/record", page(frames, form, false, List.of()));
        }
        var behind = RecordLine.Place.parse(parameters.getOrDefault("behind", ""));
        var lines = search.list(form.query(), behind, PAGE_SIZE + 1);
        return Show.page("administration/record", page(frames, form, behind.isPresent(), lines));
    }

    private RecordPage page(Frames frames, RecordForm form, boolean further, List<RecordLine> lines) {
        var shown = lines.subList(0, Math.min(PAGE_SIZE, lines.size()));
        return new RecordPage(
                frames.console("审计记录", Crumb.here("审计记录")),
                form.typed(),
                form.problems(),
                organs.list().stream()
                        .map(organ -> new Choice(organ.id().value(), organ.shortName()))
                        .toList(),
                form.isNarrowed(),
                shown.stream().map(this::row).toList(),
                lines.size() > PAGE_SIZE
                        ? form.address(LIST, Optional.of(shown.getLast().place()))
                        : "",
                further ? form.address(LIST, Optional.empty()) : "");
    }

    private RecordPage.Row row(RecordLine line) {
        var entry = line.entry();
        return new RecordPage.Row(
                Long.toString(line.number()),
                LIST + "/" + line.number(),
                time(entry.at()),
                entry.actor(),
                entry.action(),
                entry.subject(),
                organName(entry.organ()),
                entry.detail());
    }

    @Needs(Act.SEE_RECORD)
    @GetMapping(LIST + "/{number}")
    ModelAndView entry(Frames frames, @PathVariable long number) {
        var proven = search.get(number);
        var entry = proven.line().entry();
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of("编号", Long.toString(number)));
        facts.add(Fact.of("时间", time(entry.at())));
        facts.add(Fact.of("人员", entry.actor()));
        facts.add(Fact.of("事项", entry.action()));
        facts.add(Fact.linked(
                "对象",
                entry.subject(),
                RecordForm.of(Map.of("subject", entry.subject())).address(LIST, Optional.empty())));
        facts.add(Fact.of("机关", organName(entry.organ())));
        facts.add(Fact.wide("内容", entry.detail()));
        entry.digest().ifPresent(digest -> facts.add(Fact.wide("内容指纹（SM3）", digest.hex())));
        facts.add(Fact.wide("叶值（SM3）", proven.leaf()));
        facts.add(Fact.of("存证码", proven.receipt().code()));
        facts.add(Fact.of(
                "封存",
                proven.seal()
                        .map(seal -> "第 %d 号，%s".formatted(seal.number(), time(seal.at())))
                        .orElse("等待下一次封存")));
        String title = "审计记录 " + number;
        return Show.page(
                "administration/record-entry",
                new RecordEntryPage(frames.console(title, Crumb.of("审计记录", LIST), Crumb.here(title)), facts));
    }

    @Needs(Act.SEE_RECORD)
    @PostMapping(LIST + "/export")
    Object export(
            Frames frames, Person.Staff me, @RequestParam Map<String, String> parameters, HttpServletResponse response)
            throws IOException {
        var form = RecordForm.of(parameters);
        if (!form.problems().isEmpty()) {
            return Show.again("administration/record", page(frames, form, false, List.of()));
        }
        export.enter(me, form);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit-record.csv\"");
        var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        export.write(form, out);
        out.flush();
        return new ModelAndView((model, request, answer) -> {});
    }

    private String organName(String id) {
        return Optional.of(id)
                .filter(OrganId::isOne)
                .flatMap(known -> organs.find(OrganId.of(known)))
                .map(Organ::shortName)
                .orElse(id);
    }

    static String time(Instant at) {
        ZonedDateTime there = at.atZone(ZONE);
        return "%s %02d:%02d:%02d"
                .formatted(DateText.full(there.toLocalDate()), there.getHour(), there.getMinute(), there.getSecond());
    }
}
