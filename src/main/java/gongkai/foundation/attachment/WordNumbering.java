package gongkai.foundation.attachment;

import gongkai.foundation.kernel.Counting;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;

/// The numbers a word processor sets in front of paragraphs by itself: they stand in no text, and a text without its
/// 一、（一）1.（1）is another one. Asked for every paragraph in order, it counts along.
final class WordNumbering {
    private static final Pattern PLACE = Pattern.compile("%([1-9])");
    private static final int DEEPEST = 9;
    private static final int LONGEST_CHAIN = 20;

    private final XWPFDocument document;
    /// Lists that are numbered alike count together, by what they are made from.
    private final Map<BigInteger, int[]> counts = new HashMap<>();
    private final Map<BigInteger, Boolean> begun = new HashMap<>();

    WordNumbering(XWPFDocument document) {
        this.document = document;
    }

    /// The list a paragraph stands in, and how deep.
    private record Placed(BigInteger list, int level) {}

    /// What stands in front of the paragraph, or nothing.
    String mark(XWPFParagraph paragraph) {
        return placed(paragraph).map(this::next).orElse("");
    }

    /// Said by the paragraph itself or by its style, or by the style that one is based on.
    private Optional<Placed> placed(XWPFParagraph paragraph) {
        var properties = paragraph.getCTP().getPPr();
        var own = properties == null ? Optional.<CTNumPr>empty() : Optional.ofNullable(properties.getNumPr());
        var all = new ArrayList<CTNumPr>();
        own.ifPresent(all::add);
        String style = paragraph.getStyleID();
        for (int step = 0; step < LONGEST_CHAIN && style != null; step++) {
            var its = document.getStyles() == null ? null : document.getStyles().getStyle(style);
            if (its != null && its.getCTStyle().getPPr() != null) {
                Optional.ofNullable(its.getCTStyle().getPPr().getNumPr()).ifPresent(all::add);
            }
            style = its == null ? null : its.getBasisStyleID();
        }
        int depth = all.stream()
                .filter(CTNumPr::isSetIlvl)
                .findFirst()
                .map(said -> said.getIlvl().getVal().intValue())
                .orElse(0);
        return all.stream()
                .flatMap(said -> list(said).stream())
                .findFirst()
                .filter(number -> number.signum() > 0)
                .map(number -> new Placed(number, Math.clamp(depth, 0, DEEPEST - 1)));
    }

    private static Optional<BigInteger> list(CTNumPr said) {
        return said.isSetNumId() ? Optional.of(said.getNumId().getVal()) : Optional.empty();
    }

    private String next(Placed placed) {
        var numbering = document.getNumbering();
        var list = numbering == null ? null : numbering.getNum(placed.list());
        if (list == null || level(list.getCTNum(), placed.level()).isEmpty()) {
            return "";
        }
        var made = list.getCTNum();
        var pattern = made.getAbstractNumId().getVal();
        int[] count = counts.computeIfAbsent(pattern, id -> new int[DEEPEST]);
        if (begun.putIfAbsent(placed.list(), true) == null) {
            restart(made, count);
        }
        count[placed.level()] = count[placed.level()] == 0 ? start(made, placed.level()) : count[placed.level()] + 1;
        for (int below = placed.level() + 1; below < DEEPEST; below++) {
            count[below] = 0;
        }
        return text(made, placed.level(), count);
    }

    /// A list that says where it begins does so when it is met first.
    private static void restart(CTNum made, int[] count) {
        for (var change : made.getLvlOverrideList()) {
            int level = change.getIlvl().intValue();
            if (change.isSetStartOverride() && level < DEEPEST) {
                count[level] = 0;
            }
        }
    }

    private int start(CTNum made, int level) {
        for (var change : made.getLvlOverrideList()) {
            if (change.getIlvl().intValue() == level && change.isSetStartOverride()) {
                return change.getStartOverride().getVal().intValue();
            }
        }
        return level(made, level)
                .filter(CTLvl::isSetStart)
                .map(each -> each.getStart().getVal().intValue())
                .orElse(1);
    }

    private Optional<CTLvl> level(CTNum made, int level) {
        for (var change : made.getLvlOverrideList()) {
            if (change.getIlvl().intValue() == level && change.isSetLvl()) {
                return Optional.of(change.getLvl());
            }
        }
        var pattern =
                document.getNumbering().getAbstractNum(made.getAbstractNumId().getVal());
        return pattern == null
                ? Optional.empty()
                : pattern.getCTAbstractNum().getLvlList().stream()
                        .filter(each -> each.getIlvl().intValue() == level)
                        .findFirst();
    }

    private String text(CTNum made, int level, int[] count) {
        var shape = level(made, level).orElseThrow();
        if (counting(shape) == Counting.NONE || !shape.isSetLvlText()) {
            return "";
        }
        boolean figures = shape.isSetIsLgl();
        Matcher place = PLACE.matcher(String.valueOf(shape.getLvlText().getVal()));
        return place.replaceAll(found -> {
            int which = Integer.parseInt(found.group(1)) - 1;
            int number = count[which] == 0 ? start(made, which) : count[which];
            var counting = figures
                    ? Counting.DECIMAL
                    : level(made, which).map(WordNumbering::counting).orElse(Counting.DECIMAL);
            return Matcher.quoteReplacement(counting.text(number));
        });
    }

    private static Counting counting(CTLvl shape) {
        return shape.isSetNumFmt() && shape.getNumFmt().getVal() != null
                ? Counting.named(shape.getNumFmt().getVal().toString())
                : Counting.DECIMAL;
    }
}
