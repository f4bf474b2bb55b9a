package gongkai.answer.redaction;

import gongkai.answer.covering.Covering;
import gongkai.answer.covering.SourceKind;
import gongkai.answer.foi.FoiRequest;
import gongkai.answer.redaction.page.RedactionsPage;
import gongkai.foundation.attachment.Examined;
import gongkai.foundation.attachment.FileType;
import gongkai.foundation.attachment.Uploads;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.DeskForm;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// The files of one request from which something is struck, and bringing one in.
@Controller
class RedactionsController {
    static final String LIST = "/console/requests/{request}/redactions";

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final String ACCEPTED = "PDF、图片（PNG、JPEG、GIF、BMP、TIFF）、Word（.docx）或 Excel（.xlsx）；其他文件请先另存为 PDF";

    private final RedactionDesk desk;
    private final RedactionOpening opening;
    private final Uploads uploads;

    RedactionsController(RedactionDesk desk, RedactionOpening opening, Uploads uploads) {
        this.desk = desk;
        this.opening = opening;
        this.uploads = uploads;
    }

    @Needs(Act.HANDLE_REQUEST)
    @GetMapping(LIST)
    ModelAndView list(Frames frames, Person.Staff me, @PathVariable long request) {
        return Show.page("redaction/list", page(frames, desk.request(request, me), new Problems()));
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping(LIST)
    Object begin(DeskForm form, @RequestParam Optional<MultipartFile> files, HttpServletRequest http) {
        var about = desk.request(form.id("request"), form.me());
        var problems = new Problems();
        var taken = files.flatMap(file -> uploads.examine(file, "files", problems));
        if (taken.isEmpty()) {
            problems.when(true, "files", "请选择要遮盖的文件。");
            return Show.again("redaction/list", page(form.frames(), about, problems));
        }
        try (var source = taken.get()) {
            return begin(form, about, source, problems, http);
        }
    }

    private Object begin(DeskForm form, FoiRequest about, Examined source, Problems problems, HttpServletRequest http) {
        var kind = kind(source.type());
        problems.when(kind.isEmpty(), "files", "这种文件不能直接遮盖。可以遮盖" + ACCEPTED + "。");
        kind.ifPresent(known -> check(source, known, problems));
        if (!problems.isEmpty()) {
            return Show.again("redaction/list", page(form.frames(), about, problems));
        }
        try (var content = source.open()) {
            var begun = desk.begin(
                    about,
                    new Redaction.Begun(about.id(), source.sha256(), source.name(), kind.orElseThrow()),
                    content,
                    form.me());
            opening.remember(begun, http);
            form.done("文件已收下并加密保存，请标记要遮盖的内容。");
            return "redirect:" + RedactionPages.path(about, begun.id());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Opens the file once, so that what cannot be covered is said now.
    private static void check(Examined file, SourceKind kind, Problems problems) {
        try (var source = Covering.open(kind, file.bytes())) {
            problems.when(source.sheets().isEmpty() && source.pieces().isEmpty(), "files", "这份文件里没有可以遮盖的内容。");
        } catch (Refusal refusal) {
            problems.when(true, "files", refusal.code().message());
        }
    }

    private static Optional<SourceKind> kind(FileType type) {
        return switch (type) {
            case PDF -> Optional.of(SourceKind.PDF);
            case PNG, JPEG, GIF, BMP, TIFF -> Optional.of(SourceKind.PICTURE);
            case DOCX -> Optional.of(SourceKind.DOCX);
            case XLSX -> Optional.of(SourceKind.XLSX);
            case OFD, PPTX, DOC, XLS, PPT, ODT, ODS, TXT, CSV, HTML, WEBP, MP4, WEBM, ZIP -> Optional.empty();
        };
    }

    private RedactionsPage page(Frames frames, FoiRequest request, Problems problems) {
        List<RedactionsPage.Row> rows = desk.list(request).stream()
                .map(each -> new RedactionsPage.Row(
                        each.name(),
                        RedactionPages.path(request, each.id()),
                        each.kind().label(),
                        each.status().light(),
                        each.status().label(),
                        desk.marks(each).size(),
                        DateText.full(each.begunAt().atZone(HERE).toLocalDate())))
                .toList();
        return new RedactionsPage(
                frames.console(
                        RedactionPages.TITLE,
                        Crumb.of("依申请公开", "/console/requests"),
                        Crumb.of(
                                request.number(),
                                "/console/requests/" + request.id().value()),
                        Crumb.here(RedactionPages.TITLE)),
                RedactionPages.path(request),
                !request.status().isClosed(),
                ACCEPTED,
                rows,
                problems);
    }
}
