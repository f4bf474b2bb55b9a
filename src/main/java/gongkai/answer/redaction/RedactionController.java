package gongkai.answer.redaction;

import gongkai.answer.covering.CoverSource;
import gongkai.answer.foi.FoiRequest;
import gongkai.foundation.attachment.AttachmentDownload;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.DeskForm;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.web.Show;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// One file: marking, making the copy, letting it go out.
@Controller
class RedactionController {
    private static final String ONE = RedactionsController.LIST + "/{redaction}";

    private final RedactionDesk desk;
    private final RedactionMaking making;
    private final RedactionPages pages;
    private final AttachmentDownload downloads;
    private final RedactionOpening opening;

    RedactionController(
            RedactionDesk desk,
            RedactionMaking making,
            RedactionPages pages,
            AttachmentDownload downloads,
            RedactionOpening opening) {
        this.opening = opening;
        this.desk = desk;
        this.making = making;
        this.pages = pages;
        this.downloads = downloads;
    }

    @Needs(Act.HANDLE_REQUEST)
    @GetMapping(ONE)
    ModelAndView show(DeskForm form, HttpServletRequest http) {
        var about = about(form);
        var found = desk.get(about, redaction(form));
        if (!opening.isOpen(found, http)) {
            return Show.page("redaction/opening", pages.opening(form.frames(), about, found, Map.of(), new Problems()));
        }
        int page = Math.max(1, form.number("page"));
        return Show.page("redaction/one", pages.page(form.frames(), about, found, RedactionPages.Typed.nothing(page)));
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping(ONE + "/opening")
    Object open(DeskForm form, HttpServletRequest http) {
        var about = about(form);
        var found = desk.get(about, redaction(form));
        try {
            opening.open(about, found, form.choice(OpeningReason.class, "reason"), form.text("words"), form.me(), http);
        } catch (Refusal refusal) {
            if (refusal.problems().isEmpty()) {
                throw refusal;
            }
            return Show.again(
                    "redaction/opening",
                    pages.opening(form.frames(), about, found, form.typed(), Problems.from(refusal.problems())));
        }
        return "redirect:" + RedactionPages.path(about, found.id());
    }

    @Needs(Act.HANDLE_REQUEST)
    @GetMapping(ONE + "/pages/{page}")
    ResponseEntity<byte[]> picture(DeskForm form, @PathVariable int page, HttpServletRequest http) {
        var found = desk.get(about(form), redaction(form));
        opening.mustBeOpen(found, http);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .body(making.with(found, source -> source.picture(page)));
    }

    /// The whole original leaves the house with this: on record each time.
    @Needs(Act.HANDLE_REQUEST)
    @GetMapping(ONE + "/original")
    ResponseEntity<byte[]> original(DeskForm form, HttpServletRequest http) {
        var about = about(form);
        var found = desk.get(about, redaction(form));
        opening.mustBeOpen(found, http);
        desk.noteOpening(about, found, "下载原件", form.me());
        var name = ContentDisposition.attachment()
                .filename(found.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(making.content(found));
    }

    @Needs(Act.HANDLE_REQUEST)
    @GetMapping(ONE + "/copy")
    ResponseEntity<Resource> copy(Person.Staff me, @PathVariable long request, @PathVariable long redaction) {
        var found = desk.get(desk.request(request, me), redaction);
        return downloads.of(found.copy().orElseThrow(() -> Refusal.of(RedactionRefusal.UNKNOWN_REDACTION)));
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping(ONE + "/marks")
    Object mark(DeskForm form) {
        return add(form, RedactionForm::place);
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping(ONE + "/words")
    Object words(DeskForm form) {
        return add(form, RedactionForm::words);
    }

    private Object add(DeskForm form, BiFunction<RedactionForm, CoverSource, List<MarkStore.Fresh>> reading) {
        var about = about(form);
        var found = desk.get(about, redaction(form));
        var marks = new RedactionForm(form.typed());
        try {
            var fresh = making.with(found, source -> reading.apply(marks, source));
            desk.mark(about, found.id(), fresh, form.me());
            form.done("已标记 %d 处。".formatted(fresh.size()));
        } catch (Refusal refusal) {
            return again(form, refusal);
        }
        return "redirect:%s?page=%d".formatted(RedactionPages.path(about, found.id()), page(form));
    }

    private FoiRequest about(DeskForm form) {
        return desk.request(form.id("request"), form.me());
    }

    private static long redaction(DeskForm form) {
        return form.id("redaction");
    }

    private static int page(DeskForm form) {
        return Math.max(1, form.number("at"));
    }

    private Object again(DeskForm form, Refusal refusal) {
        if (refusal.problems().isEmpty()) {
            throw refusal;
        }
        var about = about(form);
        var typed = new RedactionPages.Typed(page(form), form.typed(), Problems.from(refusal.problems()));
        return Show.again("redaction/one", pages.page(form.frames(), about, desk.get(about, redaction(form)), typed));
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping(ONE + "/marks/{mark}/removal")
    String unmark(DeskForm form) {
        var about = about(form);
        desk.unmark(about, redaction(form), Math.toIntExact(form.id("mark")), form.me());
        return done(form, about, "已取消这一处标记。");
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping(ONE + "/copy")
    String make(DeskForm form) {
        var about = about(form);
        making.ask(about, desk.get(about, redaction(form)), form.me());
        return done(form, about, "已受理，正在排队重制。您可以先办别的事，稍后回到本页看结果。");
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping(ONE + "/release")
    Object release(DeskForm form) {
        var about = about(form);
        try {
            desk.release(about, redaction(form), form.has("looked"), form.me());
        } catch (Refusal refusal) {
            return again(form, refusal);
        }
        return done(form, about, "已放行，作出公开或者部分公开的答复时，这份文件随答复书一起提供。");
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping(ONE + "/take-back")
    String takeBack(DeskForm form) {
        var about = about(form);
        desk.takeBack(about, redaction(form), form.me());
        return done(form, about, "已收回，这份文件不再随答复提供。");
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping(ONE + "/drop")
    String drop(DeskForm form) {
        var about = about(form);
        desk.drop(about, redaction(form), form.me());
        form.done("已作废。");
        return "redirect:" + RedactionPages.path(about);
    }

    private static String done(DeskForm form, FoiRequest about, String sentence) {
        form.done(sentence);
        return "redirect:" + RedactionPages.path(about, redaction(form));
    }
}
