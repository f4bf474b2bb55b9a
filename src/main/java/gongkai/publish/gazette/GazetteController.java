package gongkai.publish.gazette;

import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.web.Chip;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Open;
import gongkai.foundation.web.Pages;
import gongkai.foundation.web.Shared;
import gongkai.foundation.web.Show;
import gongkai.foundation.web.Wing;
import gongkai.publish.disclosure.BodyPictures;
import gongkai.publish.gazette.page.GazettePage;
import gongkai.publish.gazette.page.IssuePage;
import gongkai.publish.gazette.page.IssueTextPage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The gazette as everyone reads it: all issues, the contents of one, each text as it was printed, the whole as PDF.
@Controller
class GazetteController {
    static final String LIST = "/publish/gazette";

    private static final int LONGEST_WORD = 50;

    private final Issues issues;
    private final Printing printing;
    private final GazetteFile file;

    GazetteController(Issues issues, Printing printing, GazetteFile file) {
        this.issues = issues;
        this.printing = printing;
        this.file = file;
    }

    @Open
    @Shared
    @GetMapping(LIST)
    ModelAndView list(
            Frames frames,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") String page) {
        var chosen =
                Optional.of(year).filter(text -> text.matches("[1-9][0-9]{3}")).map(Integer::valueOf);
        String word = q.strip().substring(0, Math.min(q.strip().length(), LONGEST_WORD));
        var slice = issues.slicePrinted(chosen, word, Pages.parse(page));
        return Show.page(
                "gazette/gazette",
                new GazettePage(
                        frames.portal(Wing.PUBLISH, "政府公报", Crumb.here("政府公报")),
                        chips(chosen, word),
                        word,
                        chosen.map(String::valueOf).orElse(""),
                        slice.map(issue -> row(issue, word)),
                        address(chosen, word)));
    }

    private List<Chip> chips(Optional<Integer> chosen, String word) {
        var chips = new ArrayList<Chip>();
        chips.add(new Chip(
                "全部", address(Optional.empty(), word), issues.countPrinted(Optional.empty(), word), chosen.isEmpty()));
        for (int year : issues.listYears()) {
            var its = Optional.of(year);
            chips.add(new Chip(year + "年", address(its, word), issues.countPrinted(its, word), chosen.equals(its)));
        }
        return chips;
    }

    private static String address(Optional<Integer> year, String word) {
        var parts = new ArrayList<String>();
        year.ifPresent(value -> parts.add("year=" + value));
        if (!word.isEmpty()) {
            parts.add("q=" + URLEncoder.encode(word, StandardCharsets.UTF_8));
        }
        return LIST + (parts.isEmpty() ? "" : "?" + String.join("&", parts));
    }

    /// An issue, with the titles in which the word stands.
    private GazettePage.Row row(Issue issue, String word) {
        var entries = issues.entries(issue);
        var found = entries.stream()
                .filter(entry -> !word.isEmpty() && entry.isOpen())
                .filter(entry -> entry.printed()
                        .filter(printed -> printed.title().contains(word)
                                || printed.number().contains(word))
                        .isPresent())
                .map(entry -> new GazettePage.Found(
                        entry.printed().map(IssueEntry.Printed::title).orElse(""), path(issue, entry)))
                .toList();
        return new GazettePage.Row(issue.called(), issue.path(), DateText.full(issue.dated()), entries.size(), found);
    }

    @Open
    @Shared
    @GetMapping(LIST + "/{year}/{number}")
    ModelAndView show(Frames frames, @PathVariable String year, @PathVariable String number) {
        var issue = issues.printed(year, number);
        var parts = new LinkedHashMap<GazetteSection, List<IssuePage.Line>>();
        issues.entries(issue)
                .forEach(entry -> parts.computeIfAbsent(entry.section(), each -> new ArrayList<>())
                        .add(line(issue, entry)));
        return Show.page(
                "gazette/issue",
                new IssuePage(
                        frames.portal(
                                Wing.PUBLISH,
                                issue.title() + issue.called(),
                                Crumb.of("政府公报", LIST),
                                Crumb.here(issue.called())),
                        issue.title(),
                        issue.called(),
                        DateText.full(issue.dated()),
                        parts.entrySet().stream()
                                .map(part -> new IssuePage.Part(part.getKey().label(), part.getValue()))
                                .toList(),
                        issue.path() + "/gazette.pdf"));
    }

    private static IssuePage.Line line(Issue issue, IssueEntry entry) {
        var printed = entry.printed().orElseThrow(() -> new IllegalStateException("nothing was printed"));
        return entry.isOpen()
                ? new IssuePage.Line(
                        printed.title(), printed.number(), printed.organName(), path(issue, entry), printed.standard())
                : new IssuePage.Line("（本篇文件已撤下）", "", "", path(issue, entry), false);
    }

    private static String path(Issue issue, IssueEntry entry) {
        return issue.path() + "/" + entry.place();
    }

    @Open
    @Shared
    @GetMapping(LIST + "/{year}/{number}/{place}")
    ModelAndView read(
            Frames frames, @PathVariable String year, @PathVariable String number, @PathVariable String place) {
        var issue = issues.printed(year, number);
        var all = issues.entries(issue);
        var entry = all.stream()
                .filter(each -> String.valueOf(each.place()).equals(place))
                .findFirst()
                .orElseThrow(() -> Refusal.of(GazetteRefusal.UNKNOWN_ENTRY));
        var text = printing.textOf(entry);
        var printed = entry.printed().orElseThrow(() -> new IllegalStateException("nothing was printed"));
        boolean open = entry.isOpen() && text.isPresent();
        String title = open ? printed.title() : "本篇文件已撤下";
        return Show.page(
                open ? HttpStatus.OK : HttpStatus.GONE,
                "gazette/text",
                new IssueTextPage(
                        frames.portal(
                                Wing.PUBLISH,
                                title,
                                Crumb.of("政府公报", LIST),
                                Crumb.of(issue.called(), issue.path()),
                                Crumb.here(title)),
                        title,
                        open ? facts(issue, entry, printed) : List.of(),
                        open,
                        open && printed.standard(),
                        text.filter(each -> open)
                                .map(each -> BodyPictures.shown(
                                        each.body(),
                                        file -> entry.document().path() + "/attachments/" + file + "/picture"))
                                .orElse(""),
                        entry.withdrawnOn().map(DateText::full).orElse(""),
                        neighbour(issue, all, entry, -1),
                        neighbour(issue, all, entry, 1)));
    }

    private static List<Fact> facts(Issue issue, IssueEntry entry, IssueEntry.Printed printed) {
        return List.of(
                Fact.linked("刊登于", issue.title() + issue.called(), issue.path()),
                Fact.of("栏目", entry.section().label()),
                Fact.of("文号", printed.number().isEmpty() ? "无" : printed.number()),
                Fact.of("发布机关", printed.organName()),
                Fact.of("成文日期", DateText.full(printed.madeOn())),
                Fact.linked("现行文本", "查看有效性和以后的修改", entry.document().path()),
                Fact.of("刊登的版本", "第 %d 版".formatted(printed.edition())),
                Fact.of("内容指纹（SM3）", printed.digest()));
    }

    private static Optional<String> neighbour(Issue issue, List<IssueEntry> all, IssueEntry entry, int by) {
        int at = all.indexOf(entry) + by;
        return at < 0 || at >= all.size() ? Optional.empty() : Optional.of(path(issue, all.get(at)));
    }

    @Open
    @GetMapping(LIST + "/{year}/{number}/gazette.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String year, @PathVariable String number) {
        var issue = issues.printed(year, number);
        return pdf(file.of(issue), issue.title() + issue.called());
    }

    static ResponseEntity<byte[]> pdf(byte[] content, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(name + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }
}
