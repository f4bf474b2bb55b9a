package gongkai.foundation.notice;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.notice.page.TextPage;
import gongkai.foundation.notice.page.TextsPage;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Moment;
import gongkai.foundation.web.Show;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The texts of notices, kind by kind and channel by channel.
@Controller
class TextController {
    static final String LIST = "/console/notices/texts";

    private static final String TITLE = "通知文字";

    private final Texts texts;

    TextController(Texts texts) {
        this.texts = texts;
    }

    @Needs(Act.MANAGE_NOTICES)
    @GetMapping(LIST)
    ModelAndView list(Frames frames) {
        var book = texts.book();
        return Show.page(
                "notice/texts",
                new TextsPage(
                        frames.console(TITLE, Crumb.here(TITLE)),
                        texts.listKinds().stream().map(kind -> row(kind, book)).toList()));
    }

    private static TextsPage.Row row(NoticeKind kind, TextBook book) {
        return new TextsPage.Row(
                LIST + "/" + kind.id(),
                kind.label(),
                NoticePages.words(kind.weight()),
                book.text(kind, NoticeChannel.IN_APP).title(),
                Arrays.stream(NoticeChannel.values())
                        .filter(channel -> book.isChanged(kind, channel))
                        .map(NoticeChannel::label)
                        .collect(Collectors.joining("、")));
    }

    @Needs(Act.MANAGE_NOTICES)
    @GetMapping(LIST + "/{kind}")
    ModelAndView show(Frames frames, @PathVariable String kind, @RequestParam(defaultValue = "") String channel) {
        var place = new Place(texts.kind(kind), channel(channel));
        var text = texts.book().text(place.kind(), place.channel());
        return Show.page("notice/text", page(frames, place, text, Optional.empty(), new Problems()));
    }

    /// Saves, or shows what it would look like.
    @Needs(Act.MANAGE_NOTICES)
    @PostMapping(LIST + "/{kind}")
    Object save(
            Frames frames,
            Person.Staff me,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "save") String step,
            RedirectAttributes redirect) {
        var place = new Place(texts.kind(kind), channel(channel));
        var typed = new TextBook.Text(
                place.kind(), title.strip(), body.replace("\r\n", "\n").strip());
        var problems = texts.check(place.kind(), place.channel(), typed.title(), typed.body());
        if (!problems.isEmpty()) {
            return Show.again("notice/text", page(frames, place, typed, Optional.empty(), problems));
        }
        if (step.equals("preview")) {
            return Show.page("notice/text", page(frames, place, typed, Optional.of(preview(typed)), problems));
        }
        texts.change(place.kind(), place.channel(), typed.title(), typed.body(), me);
        FlashNotice.leave(redirect, "文字已保存，从下一条通知起使用。");
        return "redirect:" + place.path();
    }

    @Needs(Act.MANAGE_NOTICES)
    @PostMapping(LIST + "/{kind}/default")
    String reset(
            Person.Staff me,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String channel,
            RedirectAttributes redirect) {
        var place = new Place(texts.kind(kind), channel(channel));
        texts.reset(place.kind(), place.channel(), me);
        FlashNotice.leave(redirect, "已恢复默认文字。");
        return "redirect:" + place.path();
    }

    /// A kind and a channel.
    private record Place(NoticeKind kind, NoticeChannel channel) {
        String path() {
            return LIST + "/" + kind.id() + "?channel=" + channel;
        }
    }

    private static NoticeChannel channel(String name) {
        return Arrays.stream(NoticeChannel.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(NoticeChannel.IN_APP);
    }

    /// Sample words are the words' own names, so that nobody takes a sample for somebody's data.
    private static TextPage.Preview preview(TextBook.Text text) {
        var told = text.fill(
                text.kind().words().stream().collect(Collectors.toMap(Function.identity(), word -> "〔" + word + "〕")));
        return new TextPage.Preview(told.title(), NoticePages.lines(told.body()));
    }

    private TextPage page(
            Frames frames, Place place, TextBook.Text text, Optional<TextPage.Preview> preview, Problems problems) {
        var kind = place.kind();
        return new TextPage(
                frames.console(kind.label(), Crumb.of(TITLE, LIST), Crumb.here(kind.label())),
                LIST + "/" + kind.id(),
                Arrays.stream(NoticeChannel.values())
                        .map(channel -> new Choice(
                                LIST + "/" + kind.id() + "?channel=" + channel,
                                channel.label(),
                                channel == place.channel() ? "true" : ""))
                        .toList(),
                place.channel().name(),
                Wording.listed(kind.words()),
                text.title(),
                text.body(),
                texts.book().isChanged(kind, place.channel()),
                preview,
                history(place),
                problems);
    }

    private List<Moment> history(Place place) {
        return texts.listHistory(place.kind(), place.channel()).stream()
                .map(row -> new Moment(
                        NoticePages.time(row.changedAt()),
                        row.isDefault() ? "恢复默认文字" : row.title(),
                        row.isDefault() ? row.changedBy() : row.body() + "（" + row.changedBy() + "）"))
                .toList();
    }
}
