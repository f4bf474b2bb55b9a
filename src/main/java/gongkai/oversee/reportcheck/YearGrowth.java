package gongkai.oversee.reportcheck;

import gongkai.oversee.reportreading.AnnualReport;
import gongkai.oversee.statutoryreport.ApplicantColumn;
import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.Finding;
import gongkai.oversee.statutoryreport.RequestRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// W9: growth that the text states of the requests, against the tables of the two years. Where the text names its own
/// base, `SentenceChecks` has looked at it. The text may speak of the office alone, so what does not come out is to be
/// looked at and no error.
final class YearGrowth {
    private static final Pattern STATED =
            Pattern.compile("(?:收到|新收|受理|办理|办结|答复)[^,;。]{0,30}申请[^;。]{0,24}?(?:同比|(?:较|比)(?:上年|去年|上一年)(?:同期|度)?)"
                    + "(?<way>增长|上升|增加|下降|减少|降低)(?:了)?(?<said>[0-9]+(?:\\.[0-9]+)?)(?<unit>%|件|宗|份)");

    private YearGrowth() {}

    static List<Finding> findings(List<AnnualReport> reports) {
        List<Finding> found = new ArrayList<>();
        for (AnnualReport after : reports) {
            reports.stream()
                    .filter(before -> before.issuer().isPresent()
                            && before.issuer().equals(after.issuer())
                            && before.year().isPresent()
                            && after.year().equals(before.year().map(year -> year + 1)))
                    .findFirst()
                    .ifPresent(before -> compare(before, after, found));
        }
        return found;
    }

    private static void compare(AnnualReport before, AnnualReport after, List<Finding> found) {
        for (int at = 0; at < after.lines().size(); at++) {
            String line =
                    after.lines().get(at).replace(" ", "").replace('，', ',').replace('；', ';');
            Matcher stated = STATED.matcher(line);
            while (stated.find()) {
                compare(before, after, stated, at).ifPresent(found::add);
            }
        }
    }

    private static Optional<Finding> compare(AnnualReport before, AnnualReport after, Matcher stated, int at) {
        BigDecimal said = new BigDecimal(stated.group("said"));
        boolean up = stated.group("way").matches("增长|上升|增加");
        boolean percent = stated.group("unit").equals("%");
        List<BigDecimal> changes = Stream.of(RequestRow.NEW_REQUESTS, RequestRow.TOTAL_HANDLED)
                .flatMap(row -> change(before, after, row, percent, said.scale()).stream())
                .map(change -> up ? change : change.negate())
                .toList();
        BigDecimal allowed = percent ? BigDecimal.ONE.movePointLeft(said.scale()) : BigDecimal.ZERO;
        if (changes.isEmpty()
                || changes.stream()
                        .anyMatch(change -> change.subtract(said).abs().compareTo(allowed) <= 0)) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                "W9",
                Finding.Level.CHECK,
                List.of(total(RequestRow.NEW_REQUESTS), total(RequestRow.TOTAL_HANDLED)),
                Optional.of(changes.getFirst()),
                Optional.of(said),
                "正文写“%s”，按两年表三的总计，新收或者办理的申请%s%s%s；正文可能只说本机关或本级，请核对口径。"
                        .formatted(
                                stated.group(),
                                stated.group("way"),
                                changes.getFirst().toPlainString(),
                                stated.group("unit")),
                Optional.of(Finding.Place.of(at, stated.group()))));
    }

    /// By how much a total of table 三 grew: in percent, or in pieces.
    private static Optional<BigDecimal> change(
            AnnualReport before, AnnualReport after, RequestRow row, boolean percent, int scale) {
        var old = before.tables().cell(total(row)).amount();
        var now = after.tables().cell(total(row)).amount();
        if (old.isEmpty() || now.isEmpty() || percent && old.get().signum() == 0) {
            return Optional.empty();
        }
        BigDecimal change = now.get().subtract(old.get());
        return Optional.of(
                percent
                        ? change.multiply(BigDecimal.valueOf(100)).divide(old.get(), scale, RoundingMode.HALF_UP)
                        : change);
    }

    private static CellRef total(RequestRow row) {
        return new CellRef(row, ApplicantColumn.TOTAL);
    }
}
