package gongkai.oversee.reportcompare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;

/// How figures are written in tables and beside charts.
final class Amount {
    /// A figure that is not in the report.
    static final String UNKNOWN = "—";

    private static final BigDecimal SEPARATED_FROM = BigDecimal.valueOf(10_000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Amount() {}

    /// A count or a sum of money, with separators from 10,000 on.
    static String written(Optional<BigDecimal> value) {
        return value.map(Amount::written).orElse(UNKNOWN);
    }

    static String written(BigDecimal value) {
        boolean large = value.abs().compareTo(SEPARATED_FROM) >= 0;
        return new DecimalFormat(large ? "#,##0.####" : "0.####", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(value);
    }

    /// A part of a whole in hundredths, to one place; empty where the whole is nothing.
    static Optional<BigDecimal> share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? Optional.empty()
                : Optional.of(part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP));
    }

    /// A share in words.
    static String percent(BigDecimal share) {
        return share.setScale(1, RoundingMode.HALF_UP) + "%";
    }
}
