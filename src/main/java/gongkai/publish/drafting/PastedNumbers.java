package gongkai.publish.drafting;

import gongkai.foundation.kernel.Counting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/// Numbers that a word processor counts by itself and does not write into what is pasted: they are counted here after
/// the rules it sends along (`@list`), so that 一、（一）1.（1）are not lost.
final class PastedNumbers {
    private static final Pattern RULE =
            Pattern.compile("@list\\s+(l\\d+):level(\\d)\\s*(?:lfo\\d+\\s*)?\\{([^}]*)}", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLACED =
            Pattern.compile("mso-list:\\s*(l\\d+)\\s+level(\\d)", Pattern.CASE_INSENSITIVE);
    private static final Pattern FORMAT = Pattern.compile("mso-level-number-format:\\s*([a-z0-9-]+)");
    private static final Pattern TEXT = Pattern.compile("mso-level-text:\\s*\"?([^\";}]*)");
    private static final Pattern START = Pattern.compile("mso-level-start-at:\\s*(\\d{1,4})");
    private static final Pattern PLACE = Pattern.compile("%([1-9])");
    private static final int DEEPEST = 9;

    /// Marks what was written out of a list that lies deeper, until all is.
    private static final String WRITTEN = "data-written";

    private static final String DEEPER = "ol, ul, table, [" + WRITTEN + "]";

    private final Map<String, Level> levels = new HashMap<>();
    private final Map<String, int[]> counts = new HashMap<>();

    private PastedNumbers() {}

    private record Level(Counting counting, String text, int start) {}

    /// Reads the rules in the style sheets of what was pasted.
    static PastedNumbers of(Element page) {
        var numbers = new PastedNumbers();
        page.select("style").forEach(style -> {
            Matcher rule = RULE.matcher(style.data());
            while (rule.find()) {
                int depth = Integer.parseInt(rule.group(2));
                String said = rule.group(3);
                numbers.levels.putIfAbsent(
                        rule.group(1) + "/" + depth,
                        new Level(
                                find(FORMAT, said).map(Counting::named).orElse(Counting.DECIMAL),
                                find(TEXT, said).orElse("%" + depth + "."),
                                find(START, said).map(Integer::valueOf).orElse(1)));
            }
        });
        return numbers;
    }

    private static Optional<String> find(Pattern pattern, String said) {
        Matcher found = pattern.matcher(said);
        return found.find() ? Optional.of(found.group(1).strip()) : Optional.empty();
    }

    /// Counts the paragraph and says what stands in front of it; nothing where no rule tells.
    String next(Element paragraph) {
        Matcher placed = PLACED.matcher(paragraph.attr("style"));
        if (!placed.find()) {
            return "";
        }
        String list = placed.group(1);
        int depth = Integer.parseInt(placed.group(2));
        var level = levels.get(list + "/" + depth);
        if (level == null || depth < 1) {
            return "";
        }
        int[] count = counts.computeIfAbsent(list, id -> new int[DEEPEST + 1]);
        count[depth] = count[depth] == 0 ? level.start() : count[depth] + 1;
        for (int below = depth + 1; below <= DEEPEST; below++) {
            count[below] = 0;
        }
        return level.counting() == Counting.NONE ? "" : written(level.text(), list, count);
    }

    private String written(String text, String list, int[] count) {
        return PLACE.matcher(text).replaceAll(found -> {
            int which = Integer.parseInt(found.group(1));
            var level = levels.get(list + "/" + which);
            var counting = level == null ? Counting.DECIMAL : level.counting();
            return Matcher.quoteReplacement(counting.text(Math.max(1, count[which])));
        });
    }

    /// Lists that are true lists, but do not count 1, 2, 3: what a page of rules would have lost becomes paragraphs
    /// with their numbers written.
    static void writeOut(Element root) {
        for (Element list : root.select("ol").reversed()) {
            var counting = counting(list);
            boolean own = counting != Counting.DECIMAL
                    || list.children().stream()
                            .anyMatch(item -> !levelText(item).matches("|%\\d[.．]?"));
            if (own && counting != Counting.NONE) {
                writeOut(list, counting);
            }
        }
        root.select("[" + WRITTEN + "]").removeAttr(WRITTEN);
    }

    private static void writeOut(Element list, Counting counting) {
        int number = list.attr("start").matches("[1-9]\\d{0,3}") ? Integer.parseInt(list.attr("start")) : 1;
        for (Element item : list.children()) {
            String text = levelText(item).isEmpty() ? (counting == Counting.CHINESE ? "%1、" : "%1.") : levelText(item);
            String mark = PLACE.matcher(text).replaceAll(Matcher.quoteReplacement(counting.text(number)));
            var paragraph = new Element("p").attr(WRITTEN, "");
            var deeper = new ArrayList<Node>();
            for (Node child : List.copyOf(item.childNodes())) {
                if (child instanceof Element element && element.is(DEEPER)) {
                    deeper.add(element);
                } else if (child instanceof Element element && element.nameIs("p")) {
                    paragraph.appendChildren(List.copyOf(element.childNodes()));
                } else {
                    paragraph.appendChild(child);
                }
            }
            paragraph.prependText(mark);
            list.before(paragraph);
            deeper.forEach(list::before);
            number++;
        }
        list.remove();
    }

    private static String levelText(Element item) {
        return item.attr("data-leveltext").strip();
    }

    private static Counting counting(Element list) {
        Matcher style = Pattern.compile("list-style(?:-type)?:\\s*([a-z-]+)").matcher(list.attr("style"));
        if (style.find()) {
            return Counting.named(style.group(1));
        }
        return switch (list.attr("type")) {
            case "A" -> Counting.UPPER_LETTER;
            case "a" -> Counting.LOWER_LETTER;
            case "I" -> Counting.UPPER_ROMAN;
            case "i" -> Counting.LOWER_ROMAN;
            default -> Counting.DECIMAL;
        };
    }
}
