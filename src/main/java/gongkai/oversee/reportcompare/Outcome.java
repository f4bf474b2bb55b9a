package gongkai.oversee.reportcompare;

import java.math.BigDecimal;
import java.util.Optional;

/// How the reviews or suits of a year ended, where table 四 says it.
///
/// @param concluded 维持、纠正 and 其他结果 together; what is pending is not in it
record Outcome(BigDecimal corrected, BigDecimal concluded) {
    static final String NOTHING = "没有审结";

    /// 结果纠正率 in hundredths: of what was concluded, how much was corrected. Empty when nothing was concluded.
    Optional<BigDecimal> rate() {
        return Amount.share(corrected, concluded);
    }

    Outcome and(Outcome other) {
        return new Outcome(corrected.add(other.corrected), concluded.add(other.concluded));
    }

    /// The rate with what it was made of.
    String words() {
        return rate().map(rate -> "%s（%s/%s）"
                        .formatted(Amount.percent(rate), Amount.written(corrected), Amount.written(concluded)))
                .orElse(NOTHING);
    }
}
