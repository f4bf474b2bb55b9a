package gongkai.foundation.calendar;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The pasted text of a holiday notice, made even: half-width figures and marks, one word for each thing, paragraphs
/// put together again where a copy from a PDF broke them.
final class NoticeText {
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final Pattern DASH = Pattern.compile("(?<=[日)]|月\\d{1,2})[~～—–―‐‑-]+(?=[\\d次翌])");
    private static final Pattern ITEM =
            Pattern.compile("^(?:[一二三四五六七八九十]{1,3}[、.]|\\([一二三四五六七八九十]{1,3}\\)|\\d{1,2}[.、](?!\\d)).*");
    private static final Pattern END = Pattern.compile(".*[。;:!]$");

    private NoticeText() {}

    /// A paragraph in even writing.
    ///
    /// @param line the line it begins on, from 1
    record Paragraph(int line, String original, String text) {
        /// Its sentences, without the marks between them.
        List<String> sentences() {
            return Pattern.compile("[。;!]")
                    .splitAsStream(text)
                    .filter(part -> !part.isEmpty())
                    .toList();
        }
    }

    static List<Paragraph> paragraphs(String pasted) {
        var paragraphs = new ArrayList<Paragraph>();
        boolean open = false;
        int number = 0;
        for (String line : pasted.lines().toList()) {
            number++;
            String text = even(line);
            if (text.isEmpty()) {
                open = false;
                continue;
            }
            if (open && !ITEM.matcher(text).matches()) {
                var last = paragraphs.removeLast();
                paragraphs.add(new Paragraph(
                        last.line(),
                        last.original() + line.strip(),
                        DASH.matcher(last.text() + text).replaceAll("至")));
            } else {
                paragraphs.add(new Paragraph(number, line.strip(), text));
            }
            open = !END.matcher(text).matches();
        }
        return paragraphs;
    }

    /// Full-width becomes half-width, 星期 becomes 周, 号 becomes 日, a dash between two days becomes 至.
    static String even(String line) {
        String text =
                BLANK.matcher(Normalizer.normalize(line, Normalizer.Form.NFKC)).replaceAll("");
        text = text.replace("〔", "(").replace("〕", ")").replace("[", "(").replace("]", ")");
        text = text.replace("星期", "周").replace("礼拜", "周").replace("周天", "周日").replaceAll("(?<=\\d)号", "日");
        text = text.replace('｡', '。').replaceAll("(?<=[\\p{IsHan})])\\.$", "。");
        return DASH.matcher(text).replaceAll("至");
    }
}
