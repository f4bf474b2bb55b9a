package gongkai.answer.redaction;

import gongkai.answer.covering.Box;
import gongkai.answer.covering.CoverSource;
import gongkai.answer.covering.Piece;
import gongkai.answer.covering.SheetSize;
import gongkai.answer.covering.Span;
import gongkai.answer.foi.FoiRequest;
import gongkai.answer.redaction.page.OpeningPage;
import gongkai.answer.redaction.page.RedactionPage;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frames;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Lays out the page of one file.
@Component
class RedactionPages {
    static final String TITLE = "遮盖不予公开的内容";
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final int PIECES = 100;
    private static final double MILLIMETRE = 72 / 25.4;

    private final RedactionDesk desk;
    private final RedactionMaking making;

    RedactionPages(RedactionDesk desk, RedactionMaking making) {
        this.desk = desk;
        this.making = making;
    }

    static String path(FoiRequest request) {
        return "/console/requests/%d/redactions".formatted(request.id().value());
    }

    static String path(FoiRequest request, long id) {
        return path(request) + "/" + id;
    }

    /// What was typed, and the page one was on.
    record Typed(int page, Map<String, String> fields, Problems problems) {
        static Typed nothing(int page) {
            return new Typed(page, Map.of(), new Problems());
        }
    }

    RedactionPage page(Frames frames, FoiRequest request, Redaction redaction, Typed typed) {
        var marks = desk.marks(redaction);
        String base = path(request, redaction.id());
        var proof = desk.proof(redaction);
        boolean unclean = proof.filter(found -> !found.clean()).isPresent();
        boolean editable = RedactionStatus.TABLE.allows(redaction.status(), RedactionAction.MARK);
        var progress = making.standing(redaction).map(RedactionPages::progress);
        var shown = making.with(redaction, source -> shown(source, base, marks, typed.page()));
        return new RedactionPage(
                frames.console(
                        redaction.name(),
                        Crumb.of("依申请公开", "/console/requests"),
                        Crumb.of(
                                request.number(),
                                "/console/requests/" + request.id().value()),
                        Crumb.of(TITLE, path(request)),
                        Crumb.here(redaction.name())),
                base,
                facts(request, redaction),
                redaction.status().light(),
                redaction.status().label(),
                editable,
                shown.sheet(),
                shown.texts(),
                marks.stream().map(mark -> line(base, mark, unclean)).toList(),
                Arrays.stream(RedactionGround.values())
                        .map(ground -> new Choice(ground.name(), ground.words()))
                        .toList(),
                proof.map(RedactionPages::proof),
                can(redaction, marks, progress.filter(each -> !each.failed()).isPresent()),
                progress,
                desk.whyNotRelease(request, redaction).map(RedactionRefusal::message),
                typed.fields(),
                typed.problems());
    }

    /// Before the original is shown.
    OpeningPage opening(
            Frames frames, FoiRequest request, Redaction redaction, Map<String, String> typed, Problems problems) {
        String base = path(request, redaction.id());
        return new OpeningPage(
                frames.console(
                        redaction.name(),
                        Crumb.of("依申请公开", "/console/requests"),
                        Crumb.of(
                                request.number(),
                                "/console/requests/" + request.id().value()),
                        Crumb.of(TITLE, path(request)),
                        Crumb.here(redaction.name())),
                base,
                facts(request, redaction).subList(0, 3),
                redaction.status().light(),
                redaction.status().label(),
                Arrays.stream(OpeningReason.values())
                        .map(reason -> new Choice(reason.name(), reason.label()))
                        .toList(),
                typed,
                problems);
    }

    /// How far the copy is that was asked for.
    private static RedactionPage.Progress progress(MakingStore.Standing standing) {
        if (standing.hasFailed()) {
            return new RedactionPage.Progress("没有重制成功：" + standing.failure(), true);
        }
        if (!standing.taken()) {
            return new RedactionPage.Progress("已受理，正在排队重制。", false);
        }
        return new RedactionPage.Progress(
                standing.pages() == 0
                        ? "正在重制。"
                        : "正在重制：已完成第 %,d 页，共 %,d 页。".formatted(standing.page(), standing.pages()),
                false);
    }

    private static RedactionPage.Can can(Redaction redaction, List<RedactionMark> marks, boolean working) {
        var table = RedactionStatus.TABLE;
        return new RedactionPage.Can(
                table.allows(redaction.status(), RedactionAction.MAKE) && !marks.isEmpty() && !working,
                table.allows(redaction.status(), RedactionAction.RELEASE),
                table.allows(redaction.status(), RedactionAction.TAKE_BACK),
                table.allows(redaction.status(), RedactionAction.DROP));
    }

    private static List<Fact> facts(FoiRequest request, Redaction redaction) {
        return List.of(
                Fact.linked(
                        "申请",
                        request.number(),
                        "/console/requests/" + request.id().value()),
                Fact.of("文件", redaction.kind().label()),
                Fact.of("开始", DateText.full(redaction.begunAt().atZone(HERE).toLocalDate())),
                Fact.linked("原件", "下载原件", path(request, redaction.id()) + "/original"));
    }

    private record Shown(Optional<RedactionPage.Sheet> sheet, Optional<RedactionPage.Texts> texts) {}

    private static Shown shown(CoverSource source, String base, List<RedactionMark> marks, int page) {
        return source.kind().hasPages()
                ? new Shown(Optional.of(sheet(source.sheets(), base, marks, page)), Optional.empty())
                : new Shown(Optional.empty(), Optional.of(texts(source.pieces(), marks, page)));
    }

    private static RedactionPage.Sheet sheet(
            List<SheetSize> sheets, String base, List<RedactionMark> marks, int wanted) {
        int page = Math.clamp(wanted, 1, Math.max(1, sheets.size()));
        SheetSize size = sheets.get(page - 1);
        var areas = marks.stream()
                .map(RedactionMark::place)
                .filter(Box.class::isInstance)
                .map(Box.class::cast)
                .filter(box -> box.page() == page)
                .map(box -> new RedactionPage.Area(
                        points(box.left()), points(box.top()), points(box.width()), points(box.height())))
                .toList();
        return new RedactionPage.Sheet(
                page,
                sheets.size(),
                points(size.width()),
                points(size.height()),
                "%.0f × %.0f 毫米".formatted(size.width() / MILLIMETRE, size.height() / MILLIMETRE),
                base + "/pages/" + page,
                areas);
    }

    private static String points(double points) {
        return String.format(Locale.ROOT, "%.2f", points);
    }

    private static RedactionPage.Texts texts(List<Piece> pieces, List<RedactionMark> marks, int wanted) {
        int pages = Math.max(1, (pieces.size() + PIECES - 1) / PIECES);
        int page = Math.clamp(wanted, 1, pages);
        var lines = pieces.stream()
                .skip((page - 1L) * PIECES)
                .limit(PIECES)
                .map(piece -> new RedactionPage.Line(piece.number(), piece.place(), parts(piece, marks)))
                .toList();
        return new RedactionPage.Texts(page, pages, lines);
    }

    private static List<RedactionPage.Part> parts(Piece piece, List<RedactionMark> marks) {
        var spans = marks.stream()
                .map(RedactionMark::place)
                .filter(Span.class::isInstance)
                .map(Span.class::cast)
                .filter(span -> span.piece() == piece.number())
                .sorted(Comparator.comparingInt(Span::from))
                .toList();
        var parts = new ArrayList<RedactionPage.Part>();
        int at = 0;
        for (Span span : spans) {
            int from = Math.max(at, span.from());
            int to = Math.min(Math.max(from, span.to()), piece.text().length());
            parts.add(new RedactionPage.Part(piece.text().substring(at, Math.min(from, to)), false));
            parts.add(new RedactionPage.Part(piece.text().substring(Math.min(from, to), to), true));
            at = to;
        }
        parts.add(new RedactionPage.Part(piece.text().substring(at), false));
        return parts.stream().filter(part -> !part.text().isEmpty()).toList();
    }

    /// @param unclean whether something struck was still found
    private static RedactionPage.Mark line(String base, RedactionMark mark, boolean unclean) {
        int page = switch (mark.place()) {
            case Box box -> box.page();
            case Span span -> 1 + (span.piece() - 1) / PIECES;
        };
        String words = mark.words().isEmpty() ? "（没有可读的文字）" : mark.words();
        return new RedactionPage.Mark(
                mark.number(),
                mark.where(),
                base + "?page=" + page,
                words,
                mark.ground().words(),
                mark.ground().name(),
                mark.everywhere() ? "别处也不得出现" : "只遮盖这一处",
                unclean && mark.everywhere());
    }

    private static RedactionPage.Proof proof(RedactionProof proof) {
        return new RedactionPage.Proof(
                proof.clean(),
                List.of(
                        Fact.of("重制时间", DateText.full(proof.at().atZone(HERE).toLocalDate())),
                        Fact.of("遮盖", "%,d 处".formatted(proof.marks())),
                        Fact.of("查找的文字", "%,d 种".formatted(proof.strings())),
                        Fact.of("查找的范围", "%,d 个部分，解开后 %,d 字节".formatted(proof.parts(), proof.bytes())),
                        Fact.of("逐点查看的遮盖处", "%,d 处".formatted(proof.areas())),
                        Fact.wide("文件摘要（SHA-256）", proof.sum())),
                proof.remnants(),
                proof.leftOut());
    }
}
