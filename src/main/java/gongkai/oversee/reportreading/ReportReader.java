package gongkai.oversee.reportreading;

import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.Finding;
import gongkai.oversee.statutoryreport.ReportFormat;
import gongkai.oversee.statutoryreport.ReportJson;
import gongkai.oversee.statutoryreport.ReportRules;
import gongkai.oversee.statutoryreport.ReportTables;
import gongkai.oversee.statutoryreport.RequestRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads a copy of a yearly report: which format it is, its figures, and what is wrong with them.
public final class ReportReader {
    private static final long LARGEST = 30L * 1024 * 1024;
    private static final int SECTION_LENGTH = 25;
    private static final String LOOKED_FOR =
            "查找过：标题“政府信息公开工作年度报告”，表二“主动公开政府信息情况”，表三“收到和处理政府信息公开申请情况”，表四“政府信息公开行政复议、行政诉讼情况”。";

    /// What came of reading a file.
    public sealed interface Outcome {}

    /// The file is a report.
    public record Found(AnnualReport report) implements Outcome {}

    /// The file is no report; `message` says what was looked for.
    public record NotAReport(String message) implements Outcome {}

    private ReportReader() {}

    /// Reads the file at a path.
    public static Outcome read(Path file) {
        if (Files.isDirectory(file)) {
            return new NotAReport("“" + file + "”是文件夹，请指定一份年度报告文件。");
        }
        if (!Files.exists(file)) {
            return new NotAReport("没有找到文件“" + file + "”。");
        }
        try {
            if (Files.size(file) > LARGEST) {
                return new NotAReport("文件“" + file + "”超过 " + LARGEST / 1024 / 1024 + " MB，不是年度报告。");
            }
            return read(Files.readAllBytes(file), file.toString());
        } catch (IOException _) {
            return new NotAReport("文件“" + file + "”打不开，请检查读取权限。");
        }
    }

    /// Reads a file of any kind we know by its bytes; text is UTF-8, else GB18030. The name may tell issuer and year.
    /// What
    /// is wrapped is unwrapped in a process of its own, which takes half a second, and at most ten.
    public static Outcome read(byte[] bytes, String name) {
        if (!CopyFiles.isWrapped(bytes)) {
            return read(CopyFiles.open(bytes), name);
        }
        try (var apart = CopyProcess.start()) {
            return read(apart.copy(bytes), name);
        }
    }

    /// Reads what a file holds.
    static Outcome read(ReportCopy copy, String name) {
        return switch (copy) {
            case ReportCopy.Unreadable(String sentence) -> new NotAReport(sentence + LOOKED_FOR);
            case ReportCopy.Plain(String text) -> read(text, name);
            case ReportCopy.Laid laid -> read(ReportSource.of(laid), name);
        };
    }

    /// Reads the text of a file, or text that was pasted.
    public static Outcome read(String text) {
        return read(text, "");
    }

    private static Outcome read(String text, String name) {
        if (text.isBlank()) {
            return new NotAReport("文件是空的，没有年度报告。" + LOOKED_FOR);
        }
        return ReportJson.read(text)
                .<Outcome>map(report -> new Found(figures(report)))
                .orElseGet(() -> read(ReportSource.of(text), name));
    }

    /// The open data of a report: figures alone.
    private static AnnualReport figures(ReportJson.Report report) {
        return new AnnualReport(
                report.issuer(),
                report.year(),
                report.tables().format(),
                report.tables(),
                ReportRules.findings(report.tables()),
                List.of(),
                Map.of(),
                List.of());
    }

    private static Outcome read(ReportSource source, String name) {
        ReportIdentity identity = ReportIdentity.of(source.lines(), name);
        TableReader tables = new TableReader(source.tokens(), source.isOpen());
        if (tables.foundAny()) {
            return new Found(withTables(source, identity, tables));
        }
        List<StatisticsItem> statistics = StatisticsReader.read(source);
        if (!statistics.isEmpty() || isNarrative(source.lines(), identity)) {
            return new Found(narrative(source, identity, statistics));
        }
        return new NotAReport(
                identity.titled() ? "文件有年度报告的标题，但在表格之前就中断了，一张表也没有找到。" + LOOKED_FOR : "文件不是政府信息公开工作年度报告。" + LOOKED_FOR);
    }

    private static AnnualReport withTables(ReportSource source, ReportIdentity identity, TableReader reader) {
        ReportFormat format = format(reader, identity);
        TableAssembly assembly = new TableAssembly(reader, format);
        ReportTables tables = assembly.tables();
        List<Finding> findings = new ArrayList<>(ReportRules.findings(tables));
        findings.addAll(assembly.findings());
        outdated(identity, format).ifPresent(findings::add);
        Map<CellRef.Row, Integer> places = new HashMap<>();
        reader.places().forEach((row, token) -> places.put(row, source.place(token)));
        return new AnnualReport(
                identity.issuer(),
                identity.year(),
                format,
                tables,
                findings,
                source.lines(),
                places,
                StatisticsReader.read(source));
    }

    /// 国办公开办函〔2021〕30号: reports for 2021 and later use the new tables.
    private static Optional<Finding> outdated(ReportIdentity identity, ReportFormat format) {
        boolean late = identity.year().filter(year -> year >= 2021).isPresent();
        return late && format != ReportFormat.F2021
                ? Optional.of(Finding.of(
                        "F1",
                        Finding.Level.WARNING,
                        List.of(),
                        "2021年起的年度报告应使用国办公开办函〔2021〕30号规定的表格，本文件的表格是" + format.label() + "。"))
                : Optional.empty();
    }

    /// 国办公开办函〔2021〕30号 changed the words of table 二 and split 其他处理: the words decide, then the year. Copies of
    /// the first year mix the two forms; each table is then taken in its own.
    private static ReportFormat format(TableReader reader, ReportIdentity identity) {
        long older = Stream.of("新制作数量", "新公开数量", "对外公开总数量", "上一年项目数量", "政府集中采购", "其他对外管理服务事项", "采购总金额")
                .filter(reader::mentions)
                .count();
        long newer = Stream.of("制发件数", "废止件数", "现行有效件数", "收费金额", "行政规范性文件")
                .filter(reader::mentions)
                .count();
        boolean divided =
                reader.prints(RequestRow.OTHER_CORRECTION_LAPSED) || reader.prints(RequestRow.OTHER_FEE_UNPAID);
        boolean undivided = reader.prints(RequestRow.OTHER)
                && reader.prints(RequestRow.TOTAL_HANDLED)
                && !divided
                && !reader.prints(RequestRow.OTHER_MISC);
        if (older != newer) {
            return older > newer
                    ? divided ? ReportFormat.F2019_DIVIDED : ReportFormat.F2019
                    : undivided ? ReportFormat.F2021_UNDIVIDED : ReportFormat.F2021;
        }
        boolean early = identity.year().filter(year -> year < 2021).isPresent();
        return early && !divided || undivided ? ReportFormat.F2019 : ReportFormat.F2021;
    }

    /// A report in prose names itself, or has the usual sections, and, from 2019 on when the tables are due, reaches
    /// its end:
    /// otherwise it is a copy cut off before the tables.
    private static boolean isNarrative(List<String> lines, ReportIdentity identity) {
        List<String> heads =
                lines.stream().filter(line -> line.length() <= SECTION_LENGTH).toList();
        long sections = Stream.of("概述", "主动公开", "依申请公开", "收费", "复议", "诉讼", "总体情况", "监督保障")
                .filter(word -> heads.stream().anyMatch(line -> line.contains(word)))
                .count();
        boolean subject = lines.stream().anyMatch(line -> line.contains("政府信息公开"));
        boolean ends = heads.stream().anyMatch(line -> line.contains("问题") && sections > 0);
        boolean named = identity.titled() || sections >= 3 && subject;
        Optional<Integer> year = identity.year();
        boolean early = year.filter(y -> y < 2019).isPresent() || year.isEmpty() && sections >= 2;
        return named && (early || ends);
    }

    private static AnnualReport narrative(
            ReportSource source, ReportIdentity identity, List<StatisticsItem> statistics) {
        ReportTables none = new ReportTables(ReportFormat.NARRATIVE, Map.of());
        List<Finding> findings = new ArrayList<>(StatisticsReader.findings(statistics));
        if (identity.year().filter(year -> year >= 2019).isPresent()) {
            findings.add(Finding.of("P3", Finding.Level.WARNING, List.of(), "2019年起的年度报告应有三张统计表，本文件没有。"));
        }
        return new AnnualReport(
                identity.issuer(),
                identity.year(),
                ReportFormat.NARRATIVE,
                none,
                findings,
                source.lines(),
                Map.of(),
                statistics);
    }
}
