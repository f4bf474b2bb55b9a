package gongkai.demo;

import gongkai.foundation.organ.OrganId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A field of government in the demo city: who works in it, what is issued about it, what people ask.
record DemoTopic(String name, Map<String, List<String>> lines) {
    /// Question and answer.
    record Answer(String question, String answer) {}

    /// What somebody asks for, and what the organ gives.
    record Asked(String title, String description, String reply) {}

    static List<DemoTopic> readAll() {
        var topics = new ArrayList<DemoTopic>();
        for (String line : Stream.of("topics-1.txt", "topics-2.txt")
                .map(DemoLines::all)
                .flatMap(Collection::stream)
                .toList()) {
            if (line.startsWith("# ")) {
                topics.add(new DemoTopic(line.substring(2), new LinkedHashMap<>()));
            } else {
                int blank = line.indexOf(' ');
                topics.getLast()
                        .lines()
                        .computeIfAbsent(line.substring(0, blank), word -> new ArrayList<>())
                        .add(line.substring(blank + 1));
            }
        }
        return topics;
    }

    boolean concerns(OrganId organ) {
        return DemoLines.words(one("机关")).contains(organ.value());
    }

    String category() {
        return one("分类");
    }

    String purpose() {
        return one("目的");
    }

    List<String> measures() {
        return many("措施");
    }

    List<String> columns() {
        return List.of(one("表").split(","));
    }

    List<Answer> answers() {
        return many("问").stream()
                .map(DemoLines::fields)
                .map(fields -> new Answer(fields.get(0), fields.get(1)))
                .toList();
    }

    List<Asked> asked() {
        return many("申请").stream()
                .map(DemoLines::fields)
                .map(fields -> new Asked(fields.get(0), fields.get(1), fields.get(2)))
                .toList();
    }

    List<String> many(String word) {
        return lines.getOrDefault(word, List.of());
    }

    private String one(String word) {
        return many(word).getFirst();
    }
}
