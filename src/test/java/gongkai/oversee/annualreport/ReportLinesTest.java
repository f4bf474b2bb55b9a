package gongkai.oversee.annualreport;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.answer.foi.ApplicantKind;
import gongkai.answer.foi.Decision;
import gongkai.oversee.statutoryreport.ApplicantColumn;
import gongkai.oversee.statutoryreport.ReportFormat;
import gongkai.oversee.statutoryreport.RequestRow;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a request may end with and who may ask are the rows and columns of table 三, neither more nor fewer, in the
/// order
/// in which the form prints them (国办公开办函〔2021〕30号).
class ReportLinesTest {
    @Test
    void everyResultIsOneRowOfTheForm() {
        var rows = RequestRow.results(ReportFormat.F2021);

        assertThat(names(Decision.values()))
                .isEqualTo(rows.stream().map(Enum::name).toList());
        assertThat(rows).hasSize(21);
        for (Decision decision : Decision.values()) {
            if (decision.name().startsWith("REFUSED") || decision.name().startsWith("NOT_PROCESSED")) {
                assertThat(RequestRow.valueOf(decision.name()).label()).endsWith("." + decision.label());
            }
        }
    }

    /// Before 2021 the form had one line for all that ends otherwise.
    @Test
    void theFormOfEarlierYearsHasOneRowForAllOtherEnds() {
        var rows =
                RequestRow.results(ReportFormat.F2019).stream().map(Enum::name).toList();

        assertThat(Arrays.stream(Decision.values())
                        .map(decision -> decision.name().startsWith("OTHER_") ? "OTHER" : decision.name())
                        .distinct())
                .containsExactlyElementsOf(rows);
    }

    @Test
    void everyKindOfApplicantIsOneColumnOfTheForm() {
        assertThat(names(ApplicantKind.values()))
                .isEqualTo(ApplicantColumn.kinds().stream().map(Enum::name).toList());
        for (ApplicantKind kind : ApplicantKind.values()) {
            assertThat(kind.label())
                    .startsWith(ApplicantColumn.valueOf(kind.name()).label());
        }
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
