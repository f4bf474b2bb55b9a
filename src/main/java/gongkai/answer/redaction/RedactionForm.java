package gongkai.answer.redaction;

import gongkai.answer.covering.Box;
import gongkai.answer.covering.CoverPlace;
import gongkai.answer.covering.CoverSource;
import gongkai.answer.covering.Span;
import gongkai.foundation.kernel.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the two forms of marks: a place, or words.
final class RedactionForm {
    private static final double MILLIMETRE = 72 / 25.4;
    private static final int LONGEST = 200;

    private final Map<String, String> typed;
    private final Problems problems = new Problems();

    RedactionForm(Map<String, String> typed) {
        this.typed = Map.copyOf(typed);
    }

    private String text(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    /// The marks of one place.
    List<MarkStore.Fresh> place(CoverSource source) {
        var ground = ground("ground");
        CoverPlace place = source.kind().hasPages() ? box(source) : span(source);
        problems.refuseIfAny(RedactionRefusal.MARK_INCOMPLETE);
        boolean everywhere = !typed.containsKey("here");
        return List.of(RedactionDesk.fresh(place, ground, source.wordsAt(place), everywhere));
    }

    private Box box(CoverSource source) {
        int page = whole("page");
        double left = millimetres("left", "左边距");
        double top = millimetres("top", "上边距");
        double width = millimetres("width", "宽");
        double height = millimetres("height", "高");
        boolean known = page >= 1 && page <= source.sheets().size();
        problems.when(!known, "page", "这份文件没有这一页，请核对页码。");
        problems.when(!(width > 0), "width", "请填写宽，大于 0 的毫米数。");
        problems.when(!(height > 0), "height", "请填写高，大于 0 的毫米数。");
        if (known) {
            var sheet = source.sheets().get(page - 1);
            problems.when(left >= sheet.width(), "left", "左边距超出了页面的宽。");
            problems.when(top >= sheet.height(), "top", "上边距超出了页面的高。");
        }
        return problems.isEmpty() ? new Box(page, left, top, width, height) : new Box(1, 0, 0, 1, 1);
    }

    private Span span(CoverSource source) {
        int piece = whole("piece");
        int from = whole("from");
        int to = whole("to");
        boolean known = piece >= 1 && piece <= source.pieces().size();
        problems.when(!known, "piece", "没有这一段，请核对段号。");
        int length = known ? source.pieces().get(piece - 1).text().length() : 0;
        problems.when(from < 1 || known && from > length, "from", "请填写从第几个字起，这一段共 %d 个字。".formatted(length));
        problems.when(to < from || known && to > length, "to", "请填写到第几个字，这一段共 %d 个字。".formatted(length));
        return problems.isEmpty() ? new Span(piece, from - 1, to) : new Span(1, 0, 1);
    }

    /// A mark for every place where the words stand.
    List<MarkStore.Fresh> words(CoverSource source) {
        var ground = ground("wordsGround");
        String words = text("words");
        problems.when(words.codePointCount(0, words.length()) < 2, "words", "请填写要遮盖的文字，至少两个字。");
        problems.when(words.length() > LONGEST, "words", "要遮盖的文字不超过 %d 个字。".formatted(LONGEST));
        problems.refuseIfAny(RedactionRefusal.MARK_INCOMPLETE);
        var fresh = new ArrayList<MarkStore.Fresh>();
        source.find(words)
                .forEach(hit -> hit.places()
                        .forEach(place -> fresh.add(RedactionDesk.fresh(place, ground, List.of(hit.words()), true))));
        problems.when(
                fresh.isEmpty(),
                "words",
                source.kind().hasPages() ? "没有找到这些文字。扫描件和图片上的文字无法查找，请在页面上画出要遮盖的地方。" : "没有找到这些文字，请核对。");
        problems.refuseIfAny(RedactionRefusal.MARK_INCOMPLETE);
        return fresh;
    }

    private RedactionGround ground(String field) {
        Optional<RedactionGround> ground = Arrays.stream(RedactionGround.values())
                .filter(each -> each.name().equals(text(field)))
                .findFirst();
        problems.when(ground.isEmpty(), field, "请选择不予公开的依据。");
        return ground.orElse(RedactionGround.PRIVACY);
    }

    private int whole(String field) {
        String number = text(field);
        return number.matches("[0-9]{1,6}") ? Integer.parseInt(number) : 0;
    }

    private double millimetres(String field, String name) {
        String number = text(field);
        boolean is = number.matches("[0-9]{1,4}(\\.[0-9]{1,3})?");
        problems.when(!is, field, "请填写%s，以毫米计，例如 25.5。".formatted(name));
        return is ? Double.parseDouble(number) * MILLIMETRE : 0;
    }
}
