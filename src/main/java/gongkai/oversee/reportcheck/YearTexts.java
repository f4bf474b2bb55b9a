package gongkai.oversee.reportcheck;

import gongkai.oversee.reportreading.AnnualReport;
import gongkai.oversee.statutoryreport.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Whether a report repeats the words of the year before: sentences that are the same but for their figures.
final class YearTexts {
    private static final int SHORTEST = 16;
    private static final int FEWEST = 5;
    private static final int TOO_MUCH = 70;

    private YearTexts() {}

    static List<Finding> findings(List<AnnualReport> reports) {
        List<Finding> found = new ArrayList<>();
        for (AnnualReport before : reports) {
            for (AnnualReport after : reports) {
                boolean next = before.issuer().isPresent()
                        && before.issuer().equals(after.issuer())
                        && before.year().isPresent()
                        && after.year()
                                .filter(year -> year == before.year().get() + 1)
                                .isPresent();
                if (next) {
                    compare(before, after, found);
                }
            }
        }
        return found;
    }

    private static void compare(AnnualReport before, AnnualReport after, List<Finding> found) {
        Set<String> old = sentences(before);
        Set<String> now = sentences(after);
        long same = now.stream().filter(old::contains).count();
        if (now.size() >= FEWEST && same * 100 >= (long) TOO_MUCH * now.size()) {
            found.add(Finding.of(
                    "W8",
                    Finding.Level.CHECK,
                    List.of(),
                    after.year().orElseThrow() + "年报告的文字有 " + same * 100 / now.size()
                            + "% 的句子与上一年相同（不计数字），请核对是否如实反映本年的工作。"));
        }
    }

    private static Set<String> sentences(AnnualReport report) {
        Set<String> sentences = new HashSet<>();
        for (String line : report.lines()) {
            for (String sentence : line.split("[。;；]")) {
                String words = sentence.replaceAll("[0-9.%\\s]", "");
                if (words.length() >= SHORTEST) {
                    sentences.add(words);
                }
            }
        }
        return sentences;
    }
}
