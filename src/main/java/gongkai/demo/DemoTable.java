package gongkai.demo;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A table of figures: in the text of a document, and as a CSV file beside it.
record DemoTable(List<String> columns, List<List<String>> rows) {
    /// Figures that look like those of the column's name.
    static DemoTable about(DemoTopic topic, Dice dice) {
        var rows = new ArrayList<List<String>>();
        String first = topic.columns().getFirst();
        for (String name : Slots.words(first)) {
            var row = new ArrayList<String>();
            row.add(name);
            for (String column : topic.columns().subList(1, topic.columns().size())) {
                row.add(value(column, row.getLast(), dice));
            }
            rows.add(row);
        }
        return new DemoTable(topic.columns(), rows);
    }

    private static String value(String column, String before, Dice dice) {
        List<String> words = Slots.words(column);
        if (!words.isEmpty()) {
            return dice.pick(words);
        }
        if (column.startsWith("合格批次") || column.startsWith("实际录取") || column.startsWith("执行数")) {
            return String.valueOf(Math.max(0, Integer.parseInt(before) - dice.between(0, 6)));
        }
        return column.contains("率") ? "9%d.%d".formatted(dice.between(4, 9), dice.between(0, 9)) : figure(column, dice);
    }

    private static String figure(String column, Dice dice) {
        String name = column.replaceAll("（.*", "");
        return switch (name) {
            case "氨氮" -> "0.%02d".formatted(dice.between(12, 78));
            case "总磷" -> "0.%02d".formatted(dice.between(3, 17));
            case "不合格批次", "陪餐次数" -> String.valueOf(dice.between(1, 9));
            case "平均班额" -> String.valueOf(dice.between(38, 45));
            case "优良天数" -> String.valueOf(dice.between(70, 91));
            case "细颗粒物" -> String.valueOf(dice.between(18, 42));
            case "臭氧" -> String.valueOf(dice.between(82, 148));
            case "月人均补助" -> String.valueOf(dice.between(420, 680));
            case "较上年" -> dice.between(1, 14) + "." + dice.between(0, 9);
            case "助餐服务点", "机构数", "检测点数" -> String.valueOf(dice.between(8, 46));
            default -> String.valueOf(dice.between(64, 980));
        };
    }

    String html() {
        return "<table><thead>" + line(columns, "th scope=\"col\"", "th") + "</thead><tbody>"
                + rows.stream().map(row -> line(row, "td", "td")).collect(Collectors.joining()) + "</tbody></table>";
    }

    InputStream csv() {
        String text = "\uFEFF" + String.join(",", columns) + "\r\n"
                + rows.stream().map(row -> String.join(",", row)).collect(Collectors.joining("\r\n")) + "\r\n";
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String line(List<String> cells, String open, String close) {
        return cells.stream()
                .map(cell -> "<%s>%s</%s>".formatted(open, cell, close))
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }
}
