package gongkai.oversee.reportreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The tables of real reports in files of every kind must come out as printed, cell by cell.
class FileKindsTest {
    /// Kinds of file.
    enum Kind {
        HTML,
        DOCX,
        XLSX,
        PDF,
        OFD;

        byte[] write(List<ReportFiles.Printed> tables) throws IOException {
            return switch (this) {
                case HTML -> WrittenFiles.html(tables);
                case DOCX -> WrittenFiles.docx(tables);
                case XLSX -> WrittenFiles.xlsx(tables);
                case PDF -> WrittenFiles.pdf(tables);
                case OFD -> WrittenFiles.ofd(tables);
            };
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyCellOfARealReportIsRead(Kind kind) throws IOException {
        for (Samples sample : Samples.values()) {
            byte[] file = kind.write(ReportFiles.tables(sample.format(), sample.expected()));
            // As in the house, in a process of its own, which takes a while to start: once for each kind.
            assertThat(
                            sample == Samples.PIPES_AFTER_CELLS
                                    ? ReportReader.read(file, "")
                                    : ReportReader.read(CopyFiles.open(file), ""))
                    .as(sample + " as " + kind)
                    .isInstanceOfSatisfying(ReportReader.Found.class, found -> {
                        assertThat(found.report().format()).isEqualTo(sample.format());
                        assertThat(differences(found.report(), sample)).isEmpty();
                        assertThat(found.report().issuer()).contains("云州市民政局");
                        assertThat(found.report().year()).contains(2023);
                        assertThat(found.report().hasErrors()).isFalse();
                    });
        }
    }

    private static List<String> differences(AnnualReport report, Samples sample) {
        return sample.expected().entrySet().stream()
                .filter(entry ->
                        !entry.getValue().equals(Samples.written(report.tables().cell(entry.getKey()))))
                .map(entry -> entry.getKey().path() + " "
                        + Samples.written(report.tables().cell(entry.getKey())) + " instead of " + entry.getValue())
                .sorted()
                .toList();
    }
}
