package gongkai.answer.foiarchive;

import gongkai.answer.foi.FoiRequest;
import gongkai.answer.foiarchive.page.ArchiveListPage;
import gongkai.answer.foiarchive.page.CaseFilePage;
import gongkai.foundation.audit.Receipt;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.letter.LetterFiles;
import gongkai.foundation.letter.LetterView;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The case file of one request: what would be in it, making it, taking it along.
@Controller
class CaseFileController {
    private static final String PAGE = "/console/requests/{request}/archive";
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final long KILO = 1024;

    private final CaseFiles files;
    private final LetterFiles letters;

    CaseFileController(CaseFiles files, LetterFiles letters) {
        this.letters = letters;
        this.files = files;
    }

    @Needs(Act.HANDLE_REQUEST)
    @GetMapping(PAGE)
    ModelAndView show(Frames frames, Person.Staff me, @PathVariable long request) {
        var about = files.request(request, me);
        return Show.page(
                "foiarchive/file",
                new CaseFilePage(
                        frames.console(
                                "归档",
                                Crumb.of("依申请公开", "/console/requests"),
                                Crumb.of(
                                        about.number(),
                                        "/console/requests/" + about.id().value()),
                                Crumb.here("归档")),
                        path(about),
                        files.whyNot(about).map(CaseFileRefusal::message),
                        papers(about),
                        files.list(about).stream()
                                .map(kept -> archived(about, kept))
                                .toList()));
    }

    private static String path(FoiRequest request) {
        return "/console/requests/%d/archive".formatted(request.id().value());
    }

    private List<CaseFilePage.Paper> papers(FoiRequest request) {
        var papers = new ArrayList<CaseFilePage.Paper>();
        files.papers(request)
                .forEach(paper -> papers.add(new CaseFilePage.Paper(
                        papers.size() + 1, paper.title() + "." + paper.ending(), DateText.full(paper.on()))));
        return papers;
    }

    private CaseFilePage.Archived archived(FoiRequest request, CaseFileStore.Kept kept) {
        var receipt = files.receipt(kept);
        return new CaseFilePage.Archived(
                kept.number(),
                DateText.full(kept.madeAt().atZone(HERE).toLocalDate()),
                kept.papers(),
                "%,d KB".formatted(Math.max(1, kept.size() / KILO)),
                kept.digest().hex(),
                receipt.map(Receipt::code).orElse(""),
                receipt.map(Receipt::path).orElse(""),
                path(request) + "/" + kept.number());
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping(PAGE)
    String archive(Person.Staff me, @PathVariable long request, RedirectAttributes redirect) {
        var about = files.request(request, me);
        files.archive(about, me);
        FlashNotice.leave(redirect, "已归档，可以下载归档文件。");
        return "redirect:" + path(about);
    }

    /// 归档目录 of a file, to read and to take along.
    @Needs(Act.HANDLE_REQUEST)
    @GetMapping(PAGE + "/{number}/list")
    ModelAndView list(Frames frames, Person.Staff me, @PathVariable long request, @PathVariable int number) {
        var about = files.request(request, me);
        String base = path(about) + "/" + number + "/list";
        return Show.page(
                "foiarchive/list",
                new ArchiveListPage(
                        frames.console(
                                "归档目录",
                                Crumb.of("依申请公开", "/console/requests"),
                                Crumb.of(
                                        about.number(),
                                        "/console/requests/" + about.id().value()),
                                Crumb.of("归档", path(about)),
                                Crumb.here("归档目录")),
                        LetterView.of(files.listOf(about, number), false),
                        LetterFiles.links(base)));
    }

    @Needs(Act.HANDLE_REQUEST)
    @GetMapping(PAGE + "/{number}/list/{ending}")
    ResponseEntity<byte[]> listFile(
            Person.Staff me, @PathVariable long request, @PathVariable int number, @PathVariable String ending) {
        var about = files.request(request, me);
        return letters.download("归档目录 " + about.number(), files.listOf(about, number), ending);
    }

    @Needs(Act.HANDLE_REQUEST)
    @GetMapping(PAGE + "/{number}")
    ResponseEntity<byte[]> download(Person.Staff me, @PathVariable long request, @PathVariable int number) {
        var about = files.request(request, me);
        String name = "申请%s归档文件%d.zip".formatted(about.number(), number);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .body(files.content(about, number));
    }
}
