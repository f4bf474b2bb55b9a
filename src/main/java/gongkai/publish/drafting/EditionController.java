package gongkai.publish.drafting;

import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frame;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Open;
import gongkai.foundation.web.Shared;
import gongkai.foundation.web.Show;
import gongkai.foundation.web.Wing;
import gongkai.publish.disclosure.DisclosureRefusal;
import gongkai.publish.disclosure.DocumentEditions;
import gongkai.publish.disclosure.DocumentEditions.Text;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.drafting.page.ComparePage;
import gongkai.publish.drafting.page.EditionsPage;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// What was changed in a published text, for everyone: the editions with their notes, and any two side by side.
/// Of what was withdrawn nothing is told here; its own page says so.
@Controller
class EditionController {
    private static final String DOCUMENT = "/publish/documents/{id}";

    private final DocumentEditions editions;
    private final FieldComparison fields;

    EditionController(DocumentEditions editions, FieldComparison fields) {
        this.editions = editions;
        this.fields = fields;
    }

    @Shared
    @Open
    @GetMapping(DOCUMENT + "/editions")
    Object list(Frames frames, @PathVariable String id) {
        var document = id(id);
        var texts = editions.list(document);
        if (texts.isEmpty()) {
            return "redirect:" + document.path();
        }
        String title = texts.getLast().title();
        return Show.page(
                "drafting/editions",
                new EditionsPage(
                        frame(frames, document, title, "版本"),
                        title,
                        document.path(),
                        texts.reversed().stream()
                                .map(text -> new EditionsPage.Row(
                                        name(text),
                                        DateText.full(text.since()),
                                        text.note().isEmpty() ? "首次发布" : text.note(),
                                        text.edition() == 1 ? "" : compare(document, text.edition())))
                                .toList()));
    }

    @Shared
    @Open
    @GetMapping(DOCUMENT + "/compare")
    Object compare(
            Frames frames,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        var document = id(id);
        var texts = editions.list(document);
        if (texts.isEmpty()) {
            return "redirect:" + document.path();
        }
        var right = edition(texts, DraftCompareController.number(to, texts.size()));
        var left = edition(texts, DraftCompareController.number(from, Math.max(1, right.edition() - 1)));
        String title = texts.getLast().title();
        return Show.page(
                "drafting/public-compare",
                new ComparePage(
                        frame(frames, document, title, "版本对照"),
                        title,
                        document.path() + "/compare",
                        texts.reversed().stream()
                                .map(text -> new Choice(Integer.toString(text.edition()), label(text)))
                                .toList(),
                        side(left),
                        side(right),
                        Comparison.of(Comparison.paragraphs(left.body()), Comparison.paragraphs(right.body())),
                        fields.of(left.fields(), right.fields(), left.files(), right.files()),
                        false,
                        ""));
    }

    private static DocumentId id(String typed) {
        return DocumentId.parse(typed).orElseThrow(() -> Refusal.of(DisclosureRefusal.UNKNOWN_DOCUMENT));
    }

    private static Frame frame(Frames frames, DocumentId document, String title, String here) {
        return frames.portal(
                Wing.PUBLISH,
                here + "：" + title,
                Crumb.of("公开信息", "/publish/documents"),
                Crumb.of(title, document.path()),
                Crumb.here(here));
    }

    private static Text edition(List<Text> texts, int number) {
        return texts.stream()
                .filter(text -> text.edition() == number)
                .findFirst()
                .orElseThrow(() -> Refusal.of(DraftingRefusal.UNKNOWN_EDITION));
    }

    private static String compare(DocumentId document, int edition) {
        return "%s/compare?from=%d&to=%d".formatted(document.path(), edition - 1, edition);
    }

    private static ComparePage.Side side(Text text) {
        return new ComparePage.Side(Integer.toString(text.edition()), label(text), text.title());
    }

    private static String name(Text text) {
        return "第 %d 版".formatted(text.edition());
    }

    private static String label(Text text) {
        return name(text) + "　" + DateText.full(text.since());
    }
}
