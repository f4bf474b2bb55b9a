package gongkai.foundation.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;
import tools.jackson.databind.json.JsonMapper;

/// `gongkai calendar`: questions to the calendar, without starting the server.
@Command(
        name = "calendar",
        description = "查询工作日与期限",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {CalendarCommand.Due.class, CalendarCommand.OfYear.class})
public final class CalendarCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// Without a subcommand there is nothing to answer: shows how to ask.
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return 2;
    }

    private static int refuse(CommandSpec spec, String sentence) {
        var err = spec.commandLine().getErr();
        err.print(sentence + "\n");
        err.flush();
        return 2;
    }

    /// `calendar year YEAR`: its holidays and make-up days.
    @Command(name = "year", description = "列出一年的放假和调休上班", customSynopsis = "gongkai calendar year YEAR [--built-in]")
    static final class OfYear implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Unmatched
        private final List<String> words = new ArrayList<>();

        @Option(names = "--built-in", description = "只按内置的放假安排，不看平台的数据")
        private boolean builtIn;

        @Override
        public Integer call() {
            if (words.size() != 1 || !words.getFirst().matches("(19[5-9]|20\\d|21\\d)\\d")) {
                return refuse(spec, "请写明1950年至2199年之间的一个年份，例如：calendar year 2026。");
            }
            var calendar = CommandCalendar.choose(builtIn, spec.commandLine().getErr());
            var sheet = YearSheets.of(calendar, Integer.parseInt(words.getFirst()));
            var out = spec.commandLine().getOut();
            out.print("%d年放假安排%s，全年%d个工作日\n".formatted(sheet.year(), sheet.status(), sheet.workingDays()));
            sheet.holidays()
                    .forEach(holiday -> out.print("%s：%s%s\n"
                            .formatted(
                                    holiday.name(),
                                    holiday.off(),
                                    holiday.makeUps().isEmpty() ? "" : "；" + holiday.makeUps() + "上班")));
            out.flush();
            return 0;
        }
    }

    /// `calendar due FROM DAYS [--explain] [--json]`: the last day of a period of working days.
    @Command(
            name = "due",
            description = "计算期限届满日：FROM 为收到之日（不计），DAYS 为工作日数",
            customSynopsis = "gongkai calendar due FROM DAYS [--explain] [--json] [--built-in]")
    static final class Due implements Callable<Integer> {
        private static final JsonMapper JSON = new JsonMapper();
        private static final int MOST_DAYS = 9999;
        private static final int FIRST_YEAR = 1949;
        private static final int LAST_YEAR = 2199;

        @Spec
        private CommandSpec spec = CommandSpec.create();

        // Taken unparsed, so that a wrong word is answered in our words and not in the parser's.
        @Unmatched
        private final List<String> words = new ArrayList<>();

        @Option(names = "--explain", description = "同时列出逐日说明")
        private boolean explain;

        @Option(names = "--json", description = "以 JSON 输出结果和逐日说明，与接口相同")
        private boolean json;

        @Option(names = "--built-in", description = "只按内置的放假安排，不看平台的数据")
        private boolean builtIn;

        @Override
        public Integer call() {
            if (words.size() != 2) {
                return refuse(spec, "请写明起算日期和工作日数，例如：calendar due 2026-02-10 20 --explain。");
            }
            var from = date(words.getFirst());
            if (from.isEmpty()) {
                return refuse(spec, "日期“" + words.getFirst() + "”无法识别，请按 2026-02-10 的格式填写1949年至2199年之间的日期。");
            }
            var days = number(words.getLast());
            if (days.isEmpty()) {
                return refuse(spec, "工作日数“" + words.getLast() + "”无法识别，请填写0至9999之间的整数。");
            }
            print(Deadline.workingDays(from.get(), days.get()));
            return 0;
        }

        private void print(Deadline deadline) {
            var out = spec.commandLine().getOut();
            var calendar = CommandCalendar.choose(builtIn, spec.commandLine().getErr());
            if (json) {
                var question = new DeadlineQuestion(deadline, DeadlineQuestion.TRIGGERS.getFirst());
                out.print(JSON.writeValueAsString(DeadlineAnswer.of(question, calendar)) + "\n");
                out.flush();
                return;
            }
            out.print(deadline.dueOn(calendar) + "\n");
            if (explain) {
                var explanation = deadline.explain(calendar);
                explanation.lines().forEach(line -> out.print(text(line)));
                out.print(explanation.sentence() + "\n");
                explanation.warning().ifPresent(warning -> out.print(warning + "\n"));
            }
            out.flush();
        }

        private static String text(DayLine line) {
            var count = line.isCounted() ? "第" + line.count() + "个工作日" : "";
            var words =
                    List.of(line.day().toString(), line.weekday(), line.mark().label(), count, line.note());
            return String.join(
                            " ", words.stream().filter(word -> !word.isEmpty()).toList()) + "\n";
        }

        private static Optional<LocalDate> date(String word) {
            try {
                return Optional.of(LocalDate.parse(word))
                        .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
            } catch (DateTimeException notADate) {
                return Optional.empty();
            }
        }

        private static Optional<Integer> number(String word) {
            try {
                return Optional.of(Integer.parseInt(word)).filter(days -> days >= 0 && days <= MOST_DAYS);
            } catch (NumberFormatException notANumber) {
                return Optional.empty();
            }
        }
    }
}
