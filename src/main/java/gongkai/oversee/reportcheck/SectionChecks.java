package gongkai.oversee.reportcheck;

import gongkai.oversee.reportreading.AnnualReport;
import gongkai.oversee.statutoryreport.Finding;
import gongkai.oversee.statutoryreport.ReportFormat;
import gongkai.publish.textcheck.PlantedText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The parts a report must have (条例第五十条, 国办公开办函〔2021〕30号), their order, the day it was signed, and text that
/// others planted in it.
final class SectionChecks {
    private static final int LONGEST_HEADING = 40;
    private static final int SHORTEST_PROBLEMS = 30;
    private static final int LAST_LINES = 10;
    private static final Pattern DATE = Pattern.compile("(20[0-9]{2})年([0-9]{1,2})月([0-9]{1,2})日");

    /// The six sections of the form.
    private enum Section {
        OVERVIEW("一、总体情况", "总体情况|概述"),
        PROACTIVE_TABLE("二、主动公开政府信息情况", "主动公开政府信息情况"),
        REQUEST_TABLE("三、收到和处理政府信息公开申请情况", "收到和处理政府信息公开申请"),
        REMEDY_TABLE("四、政府信息公开行政复议、行政诉讼情况", "行政复议.?行政诉讼情况"),
        PROBLEMS("五、存在的主要问题及改进情况", "主要问题|存在问题|存在的问题"),
        /// Met missing in sound reports; what it is for may stand elsewhere.
        OTHER_MATTERS("六、其他需要报告的事项", "其他需要报告的?事项");

        private final String title;
        private final Pattern words;

        Section(String title, String words) {
            this.title = title;
            this.words = Pattern.compile(words);
        }
    }

    private SectionChecks() {}

    static List<Finding> findings(AnnualReport report) {
        List<Finding> found = new ArrayList<>();
        // Open data holds figures alone.
        if (report.format() != ReportFormat.NARRATIVE && !report.lines().isEmpty()) {
            sections(report.lines(), found);
        }
        signedInTime(report).ifPresent(found::add);
        planted(report.lines(), found);
        return found;
    }

    private static void sections(List<String> lines, List<Finding> found) {
        Map<Section, Integer> places = places(lines);
        int last = -1;
        for (Section section : Section.values()) {
            Integer at = places.get(section);
            if (at == null) {
                if (section != Section.OTHER_MATTERS) {
                    found.add(Finding.of("W4", Finding.Level.CHECK, List.of(), "没有找到“" + section.title + "”一节，请核对。"));
                }
            } else {
                if (at < last) {
                    found.add(Finding.of(
                                    "W4", Finding.Level.CHECK, List.of(), "“" + section.title + "”一节的位置与统一格式的次序不同，请核对。")
                            .at(Finding.Place.of(at, lines.get(at))));
                }
                last = Math.max(last, at);
            }
        }
        problems(lines, places, found);
    }

    private static Map<Section, Integer> places(List<String> lines) {
        Map<Section, Integer> places = new EnumMap<>(Section.class);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replace(" ", "");
            if (line.length() <= LONGEST_HEADING && !line.endsWith("。")) {
                for (Section section : Section.values()) {
                    if (section.words.matcher(line).find()) {
                        places.putIfAbsent(section, i);
                    }
                }
            }
        }
        return places;
    }

    /// W5: 条例第五十条第四项 asks for problems and how they are mended; a heading alone says nothing.
    private static void problems(List<String> lines, Map<Section, Integer> places, List<Finding> found) {
        Integer from = places.get(Section.PROBLEMS);
        if (from == null) {
            return;
        }
        Integer other = places.get(Section.OTHER_MATTERS);
        int to = other != null && other > from ? other : lines.size();
        int length = lines.subList(from + 1, to).stream()
                .mapToInt(line -> (int) line.chars().filter(Character::isLetter).count())
                .sum();
        if (length < SHORTEST_PROBLEMS) {
            found.add(Finding.of("W5", Finding.Level.WARNING, List.of(), "“五、存在的主要问题及改进情况”没有内容，或者过于简单。")
                    .at(Finding.Place.of(from, lines.get(from))));
        }
    }

    /// W6: 条例第四十九条: departments by 31 January, governments by 31 March of the next year.
    private static Optional<Finding> signedInTime(AnnualReport report) {
        if (report.year().isEmpty() || report.format() == ReportFormat.NARRATIVE) {
            return Optional.empty();
        }
        int year = report.year().get() + 1;
        boolean government =
                report.issuer().filter(issuer -> issuer.endsWith("政府")).isPresent();
        LocalDate due = government ? LocalDate.of(year, 3, 31) : LocalDate.of(year, 1, 31);
        List<String> lines = report.lines();
        int seen = 0;
        for (int i = lines.size() - 1; i >= 0 && seen < LAST_LINES; i--) {
            seen += lines.get(i).isEmpty() ? 0 : 1;
            Matcher matcher = DATE.matcher(lines.get(i).replace(" ", ""));
            if (matcher.matches()) {
                int at = i;
                return date(matcher)
                        .filter(signed -> signed.isAfter(due) && report.issuer().isPresent())
                        .map(signed -> Finding.of(
                                        "W6",
                                        Finding.Level.WARNING,
                                        List.of(),
                                        "落款日期 " + lines.get(at) + "，晚于条例第四十九条规定的 " + due.getYear() + "年"
                                                + due.getMonthValue() + "月" + due.getDayOfMonth() + "日。")
                                .at(Finding.Place.of(at, lines.get(at))));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> date(Matcher matcher) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// W7: the same planted words are told once, with how often they stand.
    private static void planted(List<String> lines, List<Finding> found) {
        Map<String, Integer> first = new LinkedHashMap<>();
        Map<String, Integer> times = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            for (PlantedText.Place place : PlantedText.find(lines.get(i))) {
                first.putIfAbsent(place.words(), i);
                times.merge(place.words(), 1, Integer::sum);
            }
        }
        first.forEach((words, line) -> found.add(Finding.of(
                        "W7",
                        Finding.Level.WARNING,
                        List.of(),
                        "“" + words + "”不像公文里的话，可能是被人植入的，出现 " + times.getOrDefault(words, 1) + " 处，请检查原文来源是否被篡改。")
                .at(Finding.Place.of(line, around(lines.get(line), words)))));
    }

    private static String around(String line, String words) {
        int at = Math.max(0, line.indexOf(words) - 15);
        return line.substring(at);
    }
}
