package gongkai.oversee.reportcheck;

import gongkai.oversee.reportreading.AnnualReport;
import gongkai.oversee.reportreading.CopyCommand;
import gongkai.oversee.reportreading.ReportReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `gongkai report`: reads and checks copies of yearly reports. Exit status 0: fine; 1: findings of level ERROR; 2:
/// no report. The words are UTF-8 whatever the locale.
@Command(
        name = "report",
        description = "读取和核对政府信息公开工作年度报告",
        mixinStandardHelpOptions = true,
        subcommands = {ReportCommand.Read.class, ReportCommand.Check.class, CopyCommand.class})
public final class ReportCommand {
    static final int FINE = 0;
    static final int ERRORS = 1;
    static final int NO_REPORT = 2;

    private static PrintStream out() {
        return new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    }

    private static PrintStream err() {
        return new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    }

    /// Prints the figures of one report.
    @Command(name = "read", description = "读出一份年度报告的三张表", mixinStandardHelpOptions = true)
    static final class Read implements java.util.concurrent.Callable<Integer> {
        @Parameters(paramLabel = "文件", description = "年度报告文件（.txt、.md、.html、.docx、.xlsx、.pdf、.ofd）")
        private Path file = Path.of("");

        @Option(names = "--json", description = "输出 JSON")
        private boolean json;

        @Override
        public Integer call() {
            return read(file, json, out(), err());
        }
    }

    /// Prints the findings of each report given, and between successive years.
    @Command(name = "check", description = "核对年度报告的勾稽关系", mixinStandardHelpOptions = true)
    static final class Check implements java.util.concurrent.Callable<Integer> {
        @Parameters(paramLabel = "文件", arity = "1..*", description = "几份年度报告文件，或者放着年度报告的文件夹")
        private List<Path> files = new ArrayList<>();

        @Option(names = "--sheet", paramLabel = "核对单", description = "另把核对结果写入这个 .xlsx 或 .docx 文件")
        private Optional<Path> sheet = Optional.empty();

        @Option(names = "--units", paramLabel = "下级报告", arity = "1..*", description = "各单位的年度报告：逐格相加，与所给的（一份）汇总报告核对")
        private List<Path> units = new ArrayList<>();

        @Override
        public Integer call() {
            return new ReportBatch(out(), err()).check(files, units, sheet);
        }
    }

    static int read(Path file, boolean json, PrintStream out, PrintStream err) {
        return switch (ReportReview.of(file)) {
            case ReportReader.NotAReport(String message) -> {
                err.println(message);
                yield NO_REPORT;
            }
            case ReportReader.Found(AnnualReport report) -> {
                out.println(json ? ReportRendering.json(report) : ReportRendering.words(report));
                yield report.hasErrors() ? ERRORS : FINE;
            }
        };
    }

    static int check(List<Path> files, PrintStream out, PrintStream err) {
        return new ReportBatch(out, err).check(files, List.of(), Optional.empty());
    }
}
