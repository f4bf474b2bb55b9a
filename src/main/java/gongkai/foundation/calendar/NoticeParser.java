package gongkai.foundation.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/// Reads the yearly notice 国务院办公厅关于某年部分节假日安排的通知 as it was pasted: which days are off, on which days
/// offices work to make up for it. What it does not understand it says.
final class NoticeParser {
    /// The longest text taken, in characters; a real notice has about a thousand.
    static final int LONGEST_TEXT = 20_000;

    private final NoticeTally tally;
    private final List<NoticeReading.Line> lines = new ArrayList<>();

    private NoticeParser(int year) {
        this.tally = new NoticeTally(year);
    }

    /// Reads a notice on a year.
    static NoticeReading parse(int year, String pasted) {
        var parser = new NoticeParser(year);
        NoticeText.paragraphs(pasted).forEach(parser::read);
        var items = parser.tally.items();
        var findings = parser.tally.findings();
        var days = items.stream().flatMap(each -> each.days().stream()).toList();
        findings.addAll(NoticeChecks.of(year, items));
        return new NoticeReading(year, NoticeChecks.distinct(days), parser.lines, findings);
    }

    private void read(NoticeText.Paragraph paragraph) {
        var items = tally.items();
        var before = items.size();
        int touched = tally.findings().size();
        boolean dated = false;
        for (String sentence : paragraph.sentences()) {
            dated |= readSentence(paragraph.line(), sentence);
        }
        String read = items.stream()
                .skip(dated && items.size() == before ? Math.max(0, before - 1) : before)
                .map(NoticeItem::words)
                .collect(Collectors.joining("；"));
        if (!dated || read.isEmpty()) {
            read = tally.findings().size() > touched ? "没有读懂" : "正文，没有放假或者上班的日期";
        }
        lines.add(new NoticeReading.Line(paragraph.line(), paragraph.original(), read));
    }

    /// Whether the sentence said something of days.
    private boolean readSentence(int line, String sentence) {
        var ofYear = NoticeWords.OF_YEAR.matcher(sentence);
        while (ofYear.find()) {
            if (Integer.parseInt(ofYear.group(1)) != tally.year()) {
                tally.stop(line, "这里写的是%s年，而要录入的是%d年。请核对年份，或者换一份通知。".formatted(ofYear.group(1), tally.year()));
            }
        }
        if (NoticeWords.isSignature(sentence)) {
            return false;
        }
        String rest = sentence;
        Matcher head = NoticeWords.HEAD.matcher(sentence);
        if (head.find() && (head.group("mark") != null || NoticeWords.isHoliday(head.group("name")))) {
            tally.begin(line, head.group("name"));
            rest = sentence.substring(head.end());
        }
        return new NoticeClauses(tally, line, rest).read();
    }
}
