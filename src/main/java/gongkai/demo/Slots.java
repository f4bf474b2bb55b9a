package gongkai.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Fills the gaps in a text: {路}, {年}, {数:3-8}. Within one document a name stays the same; numbers are thrown afresh.
final class Slots {
    private static final Pattern GAP = Pattern.compile("\\{([^{}:]+)(?::(\\d+)-(\\d+))?}");
    private static final Map<String, List<String>> WORDS = readWords();
    private static final Map<String, String> COMPOUND = Map.of(
            "餐饮企业", "云州{字号}{餐饮}",
            "工业企业", "云州{字号}{工业}",
            "服务企业", "云州{字号}{服务}",
            "医疗机构", "云州{字号}{医疗}");

    private final Dice dice;
    private final Map<String, String> known = new HashMap<>();

    Slots(Dice dice) {
        this.dice = dice;
    }

    Slots with(String name, Object value) {
        known.put(name, value.toString());
        return this;
    }

    String fill(String text) {
        return GAP.matcher(text)
                .replaceAll(gap -> Matcher.quoteReplacement(value(gap.group(1), gap.group(2), gap.group(3))));
    }

    List<String> fillAll(List<String> texts) {
        return texts.stream().map(this::fill).toList();
    }

    static List<String> words(String name) {
        return WORDS.getOrDefault(name, List.of());
    }

    private String value(String name, String first, String last) {
        if (name.equals("数")) {
            return String.valueOf(dice.between(Integer.parseInt(first), Integer.parseInt(last)));
        }
        String fixed = known.get(name);
        if (fixed == null) {
            fixed = COMPOUND.containsKey(name) ? fill(COMPOUND.get(name)) : dice.pick(words(name));
            known.put(name, fixed);
        }
        return fixed;
    }

    private static Map<String, List<String>> readWords() {
        var words = new HashMap<String, List<String>>();
        for (String line : DemoLines.all("words.txt")) {
            var parts = DemoLines.words(line);
            words.put(parts.getFirst(), parts.subList(1, parts.size()));
        }
        return words;
    }
}
