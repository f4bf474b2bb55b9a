package gongkai.answer.foiimport;

import gongkai.answer.foi.ApplicantKind;
import gongkai.answer.foi.Channel;
import gongkai.answer.foi.Decision;
import gongkai.answer.foi.OldRequest;
import gongkai.foundation.organ.OrganId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// One line of an old book, read: what it says, or what is wrong with it.
///
/// @param number the line people see in their program
/// @param request empty when something is wrong
record BookLine(int number, Map<BookColumn, String> cells, Optional<OldRequest> request, List<String> problems) {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_EXTENSION = 60;
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(?:\\s.*)?");

    /// How books before the table of 2021 named results.
    private static final Map<String, Decision> OTHER_WORDS = Map.ofEntries(
            Map.entry("同意公开", Decision.DISCLOSED),
            Map.entry("公开", Decision.DISCLOSED),
            Map.entry("已主动公开", Decision.DISCLOSED),
            Map.entry("同意部分公开", Decision.PARTLY_DISCLOSED),
            Map.entry("信息不存在", Decision.UNAVAILABLE_NOT_HELD),
            Map.entry("不存在", Decision.UNAVAILABLE_NOT_HELD),
            Map.entry("非本机关职责", Decision.UNAVAILABLE_NOT_HELD),
            Map.entry("重复申请", Decision.NOT_PROCESSED_REPEAT),
            Map.entry("逾期不补正", Decision.OTHER_CORRECTION_LAPSED),
            Map.entry("撤回申请", Decision.OTHER_MISC),
            Map.entry("撤回", Decision.OTHER_MISC),
            Map.entry("其他处理", Decision.OTHER_MISC));

    BookLine {
        cells = Map.copyOf(cells);
        problems = List.copyOf(problems);
    }

    static BookLine read(int number, Map<BookColumn, String> cells, OrganId organ, LocalDate today) {
        var reading = new Reading(cells);
        String id = reading.text(BookColumn.NUMBER, 60);
        LocalDate received = reading.day(BookColumn.RECEIVED);
        LocalDate closed = reading.day(BookColumn.CLOSED);
        var kind = reading.one(BookColumn.KIND, BookLine::kind, "不是年度报告表三的申请人类别");
        var decision = reading.one(BookColumn.DECISION, BookLine::decision, "不是年度报告表三的办理结果");
        String title = reading.text(BookColumn.TITLE, LONGEST_TITLE);
        var channel = reading.cell(BookColumn.CHANNEL).isEmpty()
                ? Optional.of(Channel.MAIL_SIGNED)
                : reading.one(BookColumn.CHANNEL, BookLine::channel, "不是收到方式");
        int extension = reading.number(BookColumn.EXTENSION, LONGEST_EXTENSION);
        if (closed.isBefore(received)) {
            reading.problems.add("办结日期早于收到日期。");
        }
        if (closed.isAfter(today)) {
            reading.problems.add("办结日期还没有到。");
        }
        var request = reading.problems.isEmpty()
                ? Optional.of(new OldRequest(
                        id,
                        organ,
                        kind.orElseThrow(),
                        reading.cell(BookColumn.APPLICANT),
                        title,
                        reading.cell(BookColumn.DESCRIPTION),
                        channel.orElseThrow(),
                        received,
                        closed,
                        decision.orElseThrow(),
                        extension))
                : Optional.<OldRequest>empty();
        return new BookLine(number, cells, request, reading.problems);
    }

    BookLine with(String problem) {
        var all = new ArrayList<>(problems);
        all.add(problem);
        return new BookLine(number, cells, Optional.empty(), all);
    }

    private static Optional<ApplicantKind> kind(String text) {
        return Arrays.stream(ApplicantKind.values())
                .filter(kind -> kind.label().equals(text)
                        || kind == ApplicantKind.NATURAL_PERSON
                                && List.of("公民", "个人").contains(text)
                        || kind == ApplicantKind.ORG_OTHER
                                && List.of("其他", "其他组织").contains(text))
                .findFirst();
    }

    private static Optional<Channel> channel(String text) {
        return Arrays.stream(Channel.values())
                .filter(channel -> channel.label().equals(text)
                        || channel == Channel.MAIL_SIGNED
                                && List.of("信函", "邮寄", "挂号信", "快递").contains(text)
                        || channel == Channel.ONLINE
                                && List.of("网络", "互联网", "电子邮件").contains(text)
                        || channel == Channel.IN_PERSON && text.equals("当面申请"))
                .findFirst();
    }

    /// By the words of the report, with or without the number before them and the group.
    private static Optional<Decision> decision(String text) {
        String words = text.replaceAll("^[（(]?[一二三四五六七八九十0-9]+[）)、.．]\\s*", "");
        return Arrays.stream(Decision.values())
                .filter(decision -> words.equals(decision.label()) || words.endsWith("：" + decision.label()))
                .findFirst()
                .or(() -> Optional.ofNullable(OTHER_WORDS.get(words)));
    }

    /// Reads cells and gathers what is wrong.
    private static final class Reading {
        private final Map<BookColumn, String> cells;
        private final List<String> problems = new ArrayList<>();

        Reading(Map<BookColumn, String> cells) {
            this.cells = cells;
        }

        String cell(BookColumn column) {
            return cells.getOrDefault(column, "").strip();
        }

        String text(BookColumn column, int longest) {
            String text = cell(column);
            if (text.isEmpty()) {
                problems.add("没有填写%s。".formatted(column.label()));
            } else if (text.length() > longest) {
                problems.add("%s超过 %d 个字。".formatted(column.label(), longest));
            }
            return text;
        }

        LocalDate day(BookColumn column) {
            var found = DAY.matcher(cell(column));
            try {
                if (found.matches()) {
                    return LocalDate.of(
                            Integer.parseInt(found.group(1)),
                            Integer.parseInt(found.group(2)),
                            Integer.parseInt(found.group(3)));
                }
            } catch (DateTimeException noSuchDay) {
                // Said below.
            }
            problems.add("%s“%s”不是日期，请写成 2019-03-02 的样子。".formatted(column.label(), cell(column)));
            return LocalDate.EPOCH;
        }

        <T> Optional<T> one(BookColumn column, Function<String, Optional<T>> read, String wrong) {
            var one = read.apply(cell(column));
            if (one.isEmpty()) {
                problems.add("%s“%s”%s。".formatted(column.label(), cell(column), wrong));
            }
            return one;
        }

        int number(BookColumn column, int most) {
            String text = cell(column);
            if (text.isEmpty()) {
                return 0;
            }
            int number = text.matches("\\d{1,3}") ? Integer.parseInt(text) : -1;
            if (number < 0 || number > most) {
                problems.add("%s“%s”不是 0 到 %d 的天数。".formatted(column.label(), text, most));
            }
            return Math.max(0, number);
        }
    }
}
