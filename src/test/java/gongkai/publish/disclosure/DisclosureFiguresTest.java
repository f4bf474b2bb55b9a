package gongkai.publish.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.operations.ReplayClock;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DisclosureFiguresTest {
    private final Publishing publishing;
    private final ValidityVerbs verbs;
    private final DisclosureFigures figures;
    private final Organs organs;
    private final Accounts accounts;
    private Town town;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    DisclosureFiguresTest(
            Publishing publishing, ValidityVerbs verbs, DisclosureFigures figures, Organs organs, Accounts accounts) {
        this.publishing = publishing;
        this.verbs = verbs;
        this.figures = figures;
        this.organs = organs;
        this.accounts = accounts;
    }

    @BeforeAll
    void aFewYearsOfWork() {
        town = Town.found(organs, accounts);
        var old = publish(DocumentKind.NORMATIVE_DOCS, "2024-05-06", Optional.empty());
        publish(DocumentKind.NORMATIVE_DOCS, "2025-01-01", Optional.empty());
        publish(DocumentKind.NORMATIVE_DOCS, "2025-12-31", Optional.empty());
        publish(DocumentKind.NORMATIVE_DOCS, "2026-01-05", Optional.empty());
        var mistaken = publish(DocumentKind.NORMATIVE_DOCS, "2025-06-01", Optional.empty());
        publish(DocumentKind.PENALTY_DECISION, "2025-03-03", Optional.empty());
        publish(DocumentKind.ADMIN_FEE, "2025-03-03", Optional.of(new BigDecimal("7.22")));
        publish(DocumentKind.ADMIN_FEE, "2025-09-09", Optional.of(new BigDecimal("10.08")));
        at("2025-12-31", () -> {
            publishing.abolish(old.id(), LocalDate.parse("2025-12-31"), "清理决定", town.publisher());
            publishing.withdraw(mistaken.id(), "重复", town.publisher());
            return true;
        });
    }

    @Test
    void normativeDocumentsAreCountedAsTheReportAsks() {
        assertThat(figure(2025, DocumentKind.NORMATIVE_DOCS, Count.ISSUED_THIS_YEAR))
                .isEqualByComparingTo("2");
        assertThat(figure(2025, DocumentKind.NORMATIVE_DOCS, Count.ABOLISHED_THIS_YEAR))
                .isEqualByComparingTo("1");
        assertThat(figure(2024, DocumentKind.NORMATIVE_DOCS, Count.IN_FORCE)).isEqualByComparingTo("1");
        assertThat(figure(2025, DocumentKind.NORMATIVE_DOCS, Count.IN_FORCE)).isEqualByComparingTo("2");
        assertThat(figure(2026, DocumentKind.NORMATIVE_DOCS, Count.IN_FORCE)).isEqualByComparingTo("3");
    }

    @Test
    void theStockOfAYearIsThatOfTheYearBeforePlusNewLessAbolished() {
        for (int year = 2024; year <= 2026; year++) {
            var kind = DocumentKind.NORMATIVE_DOCS;
            assertThat(figure(year, kind, Count.IN_FORCE))
                    .isEqualByComparingTo(figure(year - 1, kind, Count.IN_FORCE)
                            .add(figure(year, kind, Count.ISSUED_THIS_YEAR))
                            .subtract(figure(year, kind, Count.ABOLISHED_THIS_YEAR)));
        }
    }

    @Test
    void whatExpiredLeavesTheStockUncountedAndWhatWasDeclaredInvalidIsCounted() {
        var kind = DocumentKind.NORMATIVE_DOCS;
        var short_ = publishUntil("2024-02-01", "2024-12-31");
        var invalid = publishUntil("2024-03-01", "2029-12-31");
        at("2025-03-03", () -> {
            verbs.declareInvalid(invalid.id(), LocalDate.parse("2025-03-03"), Basis.of("清理决定"), town.publisher());
            return true;
        });

        assertThat(figureOfEducation(2024, kind, Count.IN_FORCE)).isEqualByComparingTo("2");
        assertThat(figureOfEducation(2024, kind, Count.ABOLISHED_THIS_YEAR)).isEqualByComparingTo("0");
        assertThat(figureOfEducation(2025, kind, Count.IN_FORCE)).isEqualByComparingTo("0");
        assertThat(figureOfEducation(2025, kind, Count.ABOLISHED_THIS_YEAR)).isEqualByComparingTo("1");
        assertThat(figures.listBehind(town.education().id(), 2024, kind, Count.IN_FORCE))
                .extracting(PublishedDocument::id)
                .containsExactly(short_.id(), invalid.id());
    }

    private BigDecimal figureOfEducation(int year, DocumentKind kind, Count count) {
        return figures.count(town.education().id(), year, kind, count);
    }

    private Publication publishUntil(String madeOn, String last) {
        var document = NewDocument.about(
                        town.education().id(), DocumentKind.NORMATIVE_DOCS, "有期限的办法" + madeOn, LocalDate.parse(madeOn))
                .body("正文")
                .particulars(Particulars.NONE.binding(Optional.empty(), Optional.of(LocalDate.parse(last))))
                .complete();
        return at(madeOn, () -> publishing.publish(document, town.publisher()));
    }

    @Test
    void feesAreAddedUpAndDecisionsCounted() {
        assertThat(figure(2025, DocumentKind.ADMIN_FEE, Count.AMOUNT_WAN)).isEqualByComparingTo("17.30");
        assertThat(figure(2024, DocumentKind.ADMIN_FEE, Count.AMOUNT_WAN)).isEqualByComparingTo("0");
        assertThat(figure(2025, DocumentKind.PENALTY_DECISION, Count.DECISIONS)).isEqualByComparingTo("1");
    }

    @Test
    void everyFigureEqualsTheListBehindIt() {
        for (int year = 2023; year <= 2027; year++) {
            for (DocumentKind kind : DocumentKind.values()) {
                for (Count count : Count.values()) {
                    var list = figures.listBehind(town.government().id(), year, kind, count);
                    var expected = count == Count.AMOUNT_WAN
                            ? list.stream()
                                    .map(document -> document.amountWan().orElse(BigDecimal.ZERO))
                                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                            : BigDecimal.valueOf(list.size());
                    assertThat(figure(year, kind, count))
                            .as("%d %s %s", year, kind, count)
                            .isEqualByComparingTo(expected);
                }
            }
        }
    }

    private BigDecimal figure(int year, DocumentKind kind, Count count) {
        return figures.count(town.government().id(), year, kind, count);
    }

    private Publication publish(DocumentKind kind, String madeOn, Optional<BigDecimal> amount) {
        var document = NewDocument.about(town.government().id(), kind, kind.label() + madeOn, LocalDate.parse(madeOn))
                .body("正文")
                .amountWan(amount)
                .complete();
        return at(madeOn, () -> publishing.publish(document, town.publisher()));
    }

    private static <T> T at(String day, java.util.function.Supplier<T> work) {
        return ReplayClock.at(
                LocalDate.parse(day).atTime(10, 0).atZone(ReplayClock.ZONE).toInstant(), work);
    }
}
