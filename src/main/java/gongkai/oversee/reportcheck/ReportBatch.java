package gongkai.oversee.reportcheck;

import gongkai.oversee.reportreading.AnnualReport;
import gongkai.oversee.reportreading.ReportReader;
import gongkai.oversee.statutoryreport.Finding;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Checks reports one after the other, whole folders of them too, and says in the end how all of them stand. For many,
/// a bar on the error stream shows how far it is.
final class ReportBatch {
    private static final int BAR = 30;
    private static final int MANY = 5;
    private static final int LONGEST_COUNT = 16;

    private final PrintStream out;
    private final PrintStream err;
    private final List<AnnualReport> reports = new ArrayList<>();
    private final List<ReviewSheet.Entry> entries = new ArrayList<>();
    private int unread;
    private boolean barred;

    ReportBatch(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    int check(List<Path> given, List<Path> units, Optional<Path> sheet) {
        List<Path> files = given.stream().flatMap(ReportBatch::inside).toList();
        int status = ReportCommand.FINE;
        for (int i = 0; i < files.size(); i++) {
            bar(i, files.size());
            status = Math.max(status, one(files.get(i)));
        }
        bar(files.size(), files.size());
        List<Finding> between = between();
        if (!between.isEmpty()) {
            out.println("跨年度" + ReportRendering.findings(between));
        }
        consolidated(units);
        if (files.size() > 1) {
            summary(files.size());
        }
        return sheet.map(this::write).filter(written -> !written).isPresent() ? ReportCommand.NO_REPORT : status;
    }

    /// What the years say of each other; each finding goes to the report of the later year as well.
    private List<Finding> between() {
        List<Finding> all = new ArrayList<>();
        for (int at = 0; at < reports.size(); at++) {
            List<Finding> found = BetweenYears.of(reports.get(at), reports);
            add(at, found);
            all.addAll(found);
        }
        return all;
    }

    private void add(int at, List<Finding> found) {
        var entry = entries.get(at);
        entries.set(at, new ReviewSheet.Entry(entry.name(), ReportReview.with(entry.report(), found)));
    }

    /// The files of a folder by name; a file is itself.
    private static Stream<Path> inside(Path given) {
        if (!Files.isDirectory(given)) {
            return Stream.of(given);
        }
        try (Stream<Path> all = Files.list(given)) {
            List<Path> files = all.filter(Files::isRegularFile).sorted().toList();
            return files.isEmpty() ? Stream.of(given) : files.stream();
        } catch (IOException _) {
            return Stream.of(given);
        }
    }

    private int one(Path file) {
        switch (ReportReview.of(file)) {
            case ReportReader.NotAReport(String message) -> {
                complain(file, message);
                unread++;
                return ReportCommand.NO_REPORT;
            }
            case ReportReader.Found(AnnualReport report) -> {
                reports.add(report);
                entries.add(new ReviewSheet.Entry(
                        Optional.ofNullable(file.getFileName()).orElse(file).toString(), report));
                out.println("文件：" + file);
                out.println(ReportRendering.title(report));
                out.println(ReportRendering.findings(report.findings()));
                return report.hasErrors() ? ReportCommand.ERRORS : ReportCommand.FINE;
            }
        }
    }

    private void consolidated(List<Path> units) {
        if (units.isEmpty() || reports.isEmpty()) {
            return;
        }
        List<AnnualReport> parts = new ArrayList<>();
        units.stream().flatMap(ReportBatch::inside).forEach(file -> {
            switch (ReportReader.read(file)) {
                case ReportReader.NotAReport(String message) -> complain(file, message);
                case ReportReader.Found(AnnualReport report) -> parts.add(report);
            }
        });
        List<Finding> found = ReportChecks.consolidated(reports.getFirst(), parts);
        add(0, found);
        out.println("汇总" + ReportRendering.findings(found));
    }

    private void summary(int files) {
        long errors = reports.stream().filter(AnnualReport::hasErrors).count();
        long clean =
                reports.stream().filter(report -> report.findings().isEmpty()).count();
        out.println("共 " + files + " 份文件：没有问题 " + clean + " 份，有错误 " + errors + " 份，只有提醒或请核对 "
                + (reports.size() - clean - errors) + " 份，读不出 " + unread + " 份。");
    }

    private boolean write(Path sheet) {
        try {
            Files.write(sheet, ReviewSheet.write(entries, sheet.toString()));
            return true;
        } catch (IOException _) {
            err.println("核对单写不进“" + sheet + "”，请检查文件夹是否存在、是否可写。");
            return false;
        }
    }

    /// On a line of its own, beneath which the bar is drawn anew.
    private void complain(Path file, String message) {
        if (barred) {
            err.print("\r" + " ".repeat(BAR + LONGEST_COUNT) + "\r");
        }
        err.println(file + "：" + message);
    }

    private void bar(int done, int all) {
        if (all < MANY) {
            return;
        }
        barred = done < all;
        int filled = done * BAR / all;
        err.print("\r" + "█".repeat(filled) + "░".repeat(BAR - filled) + " " + done + "/" + all
                + (done == all ? "\n" : ""));
        err.flush();
    }
}
