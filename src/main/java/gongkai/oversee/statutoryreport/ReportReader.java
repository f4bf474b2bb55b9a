package gongkai.oversee.statutoryreport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads a copy of a yearly report: which format it is, its figures, and what is wrong with them.
final class ReportReader {
    private static final int SECTION_LENGTH = 25;
    private static final String LOOKED_FOR =
            "查找过：标题“政府信息公开工作年度报告”，表二“主动公开政府信息情况”，表三“收到和处理政府信息公开申请情况”，表四“政府信息公开行政复议、行政诉讼情况”。";

    /// What came of reading a file.
    sealed interface Outcome {}

    /// The file is a report.
    record Found(AnnualReport report) implements Outcome {}

    /// The file is no report; `message` says what was looked for.
    record NotAReport(String message) implements Outcome {}

    private ReportReader() {}

    /// Reads the file at a path.
    static Outcome read(Path file) {
        if (Files.isDirectory(file)) {
            return new NotAReport("“" + file + "”是文件夹，请指定一份年度报告文件（.txt、.md 或 .html）。");
        }
        if (!Files.exists(file)) {
            return new NotAReport("没有找到文件“" + file + "”。");
        }
        try {
            return read(Files.readAllBytes(file));
        } catch (IOException _) {
            return new NotAReport("文件“" + file + "”打不开，请检查读取权限。");
        }
    }

    /// Reads the bytes of a file: UTF-8, else GB18030.
    static Outcome read(byte[] bytes) {
        return ReportSource.decode(bytes)
                .map(ReportReader::read)
                .orElseGet(() -> new NotAReport("文件不是文本，不能读取。年度报告应为 .txt、.md 或 .html 文本。" + LOOKED_FOR));
    }

    /// Reads the text of a file.
    static Outcome read(String text) {
        if (text.isBlank()) {
            return new NotAReport("文件是空的，没有年度报告。" + LOOKED_FOR);
        }
        ReportSource source = ReportSource.of(text);
        ReportIdentity identity = ReportIdentity.of(source.lines());
        TableReader tables = new TableReader(source.tokens());
        if (tables.foundAny()) {
            return new Found(withTables(source, identity, tables));
        }
        if (isNarrative(source.lines(), identity)) {
            return new Found(narrative(identity));
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
        findings.addAll(ReportChecks.prose(tables, source.lines()));
        return new AnnualReport(identity.issuer(), identity.year(), format, tables, findings);
    }

    /// 国办公开办函〔2021〕30号 changed the words of table 二 and split 其他处理: the words decide, then the year.
    private static ReportFormat format(TableReader reader, ReportIdentity identity) {
        long older = Stream.of("新制作数量", "新公开数量", "对外公开总数量", "上一年项目数量", "政府集中采购", "其他对外管理服务事项", "采购总金额")
                .filter(reader::mentions)
                .count();
        long newer = Stream.of("制发件数", "废止件数", "现行有效件数", "收费金额", "逾期不补正", "逾期未按收费通知", "行政规范性文件")
                .filter(reader::mentions)
                .count();
        if (older != newer) {
            return older > newer ? ReportFormat.F2019 : ReportFormat.F2021;
        }
        return identity.year().filter(year -> year < 2021).isPresent() ? ReportFormat.F2019 : ReportFormat.F2021;
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

    private static AnnualReport narrative(ReportIdentity identity) {
        ReportTables none = new ReportTables(ReportFormat.NARRATIVE, java.util.Map.of());
        List<Finding> findings = identity.year().filter(year -> year >= 2019).isPresent()
                ? List.of(Finding.of("P3", Finding.Level.WARNING, List.of(), "2019年起的年度报告应有三张统计表，本文件没有。"))
                : List.of();
        return new AnnualReport(identity.issuer(), identity.year(), ReportFormat.NARRATIVE, none, findings);
    }
}
