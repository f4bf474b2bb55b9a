package gongkai.answer.redaction;

import gongkai.answer.covering.CoverSource;
import gongkai.answer.foi.FoiRequest;
import gongkai.foundation.attachment.AttachmentDownload;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One file: marking, making the copy, letting it go out.
@Controller
class RedactionController {
    private static final String ONE = RedactionsController.LIST + "/{redaction}";

    private final RedactionDesk desk;
    private final RedactionMaking making;
    private final RedactionPages pages;
    private final AttachmentDownload downloads;

    RedactionController(
            RedactionDesk desk, RedactionMaking making, RedactionPages pages, AttachmentDownload downloads) {
        this.desk = desk;
        this.making = making;
        this.pages = pages;
        this.downloads = downloads;
    }

    @Needs(Act.HANDLE_REQUEST)
    @GetMapping(ONE)
    ModelAndView show(
            Frames frames,
            Person.Staff me,
            @PathVariable long request,
            @PathVariable long redaction,
            @RequestParam(defaultValue = "1") int page) {
        var about = desk.request(request, me);
        var found = desk.get(about, redaction);
        return Show.page("redaction/one", pages.page(frames, about, found, RedactionPages.Typed.nothing(page)));
    }

    @Needs(Act.HANDLE_REQUEST)
    @GetMapping(ONE + "/pages/{page}")
    ResponseEntity<byte[]> picture(
            Person.Staff me, @PathVariable long request, @PathVariable long redaction, @PathVariable int page) {
        var found = desk.get(desk.request(request, me), redaction);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .body(making.with(found, source -> source.picture(page)));
    }

    @Needs(Act.HANDLE_REQUEST)
    @GetMapping(ONE + "/original")
    ResponseEntity<Resource> original(Person.Staff me, @PathVariable long request, @PathVariable long redaction) {
        return downloads.of(desk.get(desk.request(request, me), redaction).source());
    }

    @Needs(Act.HANDLE_REQUEST)
    @GetMapping(ONE + "/copy")
    ResponseEntity<Resource> copy(Person.Staff me, @PathVariable long request, @PathVariable long redaction) {
        var found = desk.get(desk.request(request, me), redaction);
        return downloads.of(found.copy().orElseThrow(() -> Refusal.of(RedactionRefusal.UNKNOWN_REDACTION)));
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping(ONE + "/marks")
    Object mark(
            Frames frames,
            Person.Staff me,
            @PathVariable long request,
            @PathVariable long redaction,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return add(new Asked(frames, me, request, redaction, typed, redirect), RedactionForm::place);
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping(ONE + "/words")
    Object words(
            Frames frames,
            Person.Staff me,
            @PathVariable long request,
            @PathVariable long redaction,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return add(new Asked(frames, me, request, redaction, typed, redirect), RedactionForm::words);
    }

    private record Asked(
            Frames frames,
            Person.Staff me,
            long request,
            long redaction,
            Map<String, String> typed,
            RedirectAttributes redirect) {
        int page() {
            String page = typed.getOrDefault("at", "1");
            return page.matches("[0-9]{1,5}") ? Integer.parseInt(page) : 1;
        }
    }

    private Object add(Asked asked, BiFunction<RedactionForm, CoverSource, List<MarkStore.Fresh>> reading) {
        var about = desk.request(asked.request(), asked.me());
        var found = desk.get(about, asked.redaction());
        var form = new RedactionForm(asked.typed());
        try {
            var fresh = making.with(found, source -> reading.apply(form, source));
            desk.mark(about, found.id(), fresh, asked.me());
            FlashNotice.leave(asked.redirect(), "已标记 %d 处。".formatted(fresh.size()));
        } catch (Refusal refusal) {
            return again(asked, about, found, refusal);
        }
        return "redirect:%s?page=%d".formatted(RedactionPages.path(about, found.id()), asked.page());
    }

    private Object again(Asked asked, FoiRequest about, Redaction found, Refusal refusal) {
        if (refusal.problems().isEmpty()) {
            throw refusal;
        }
        var typed = new RedactionPages.Typed(asked.page(), asked.typed(), Problems.from(refusal.problems()));
        return Show.again("redaction/one", pages.page(asked.frames(), about, found, typed));
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping(ONE + "/marks/{mark}/removal")
    String unmark(
            Person.Staff me,
            @PathVariable long request,
            @PathVariable long redaction,
            @PathVariable int mark,
            RedirectAttributes redirect) {
        var about = desk.request(request, me);
        desk.unmark(about, redaction, mark, me);
        FlashNotice.leave(redirect, "已取消这一处标记。");
        return "redirect:" + RedactionPages.path(about, redaction);
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping(ONE + "/copy")
    String make(
            Person.Staff me, @PathVariable long request, @PathVariable long redaction, RedirectAttributes redirect) {
        var about = desk.request(request, me);
        var proof = making.make(about, desk.get(about, redaction), me);
        FlashNotice.leave(redirect, proof.clean() ? "已重制，核对通过。请打开重制的文件逐页看过再放行。" : "已重制，但核对没有通过，请看下面列出的地方。");
        return "redirect:" + RedactionPages.path(about, redaction);
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping(ONE + "/release")
    Object release(
            Frames frames,
            Person.Staff me,
            @PathVariable long request,
            @PathVariable long redaction,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var asked = new Asked(frames, me, request, redaction, typed, redirect);
        var about = desk.request(request, me);
        try {
            desk.release(about, redaction, typed.containsKey("looked"), me);
        } catch (Refusal refusal) {
            return again(asked, about, desk.get(about, redaction), refusal);
        }
        FlashNotice.leave(redirect, "已放行，作出公开或者部分公开的答复时，这份文件随答复书一起提供。");
        return "redirect:" + RedactionPages.path(about, redaction);
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping(ONE + "/take-back")
    String takeBack(
            Person.Staff me, @PathVariable long request, @PathVariable long redaction, RedirectAttributes redirect) {
        var about = desk.request(request, me);
        desk.takeBack(about, redaction, me);
        FlashNotice.leave(redirect, "已收回，这份文件不再随答复提供。");
        return "redirect:" + RedactionPages.path(about, redaction);
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping(ONE + "/drop")
    String drop(
            Person.Staff me, @PathVariable long request, @PathVariable long redaction, RedirectAttributes redirect) {
        var about = desk.request(request, me);
        desk.drop(about, redaction, me);
        FlashNotice.leave(redirect, "已作废。");
        return "redirect:" + RedactionPages.path(about);
    }
}
