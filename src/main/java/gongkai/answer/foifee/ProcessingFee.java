package gongkai.answer.foifee;

import java.util.List;

/// 信息处理费 of one request, with its arithmetic. What was charged before in the month is not charged again: only the
/// units of this request are counted, beginning where the earlier ones ended.
///
/// @param before units that came before: by item those of the same applicant in the same calendar month, by volume none
/// @param quantity units of this request
/// @param lines the arithmetic, band by band
/// @param amount in whole 元
public record ProcessingFee(FeeMethod method, int before, int quantity, List<Line> lines, int amount) {
    /// More than any request has, and far from where whole 元 overflow.
    public static final int MOST = 10_000;

    /// Keeps its own copy of the lines.
    public ProcessingFee {
        lines = List.copyOf(lines);
    }

    /// The units of this request that fall into one band.
    ///
    /// @param from the first of them, counted from the first of the month or of the request
    /// @param to the last of them
    /// @param rate 元 for each
    public record Line(int from, int to, int rate) {
        public int units() {
            return to - from + 1;
        }

        public int amount() {
            return units() * rate;
        }
    }

    /// Counts the fee.
    public static ProcessingFee of(FeeMethod method, int before, int quantity) {
        if (before < 0 || quantity < 1 || before > MOST || quantity > MOST) {
            throw new IllegalArgumentException("no such quantity: " + before + " + " + quantity);
        }
        if (method == FeeMethod.BY_VOLUME && before > 0) {
            throw new IllegalArgumentException("pages of different requests do not add up");
        }
        int last = before + quantity;
        var lines = method.bandsUpTo(last).stream()
                .filter(band -> band.last() > before)
                .map(band -> new Line(Math.max(band.first(), before + 1), Math.min(band.last(), last), band.rate()))
                .toList();
        return new ProcessingFee(
                method,
                before,
                quantity,
                lines,
                lines.stream().mapToInt(Line::amount).sum());
    }

    /// The arithmetic of one line in words: 第31件至第40件，10件×200元＝2,000元.
    public String words(Line line) {
        String unit = method.unit();
        String which = line.from() == line.to()
                ? "第%d%s".formatted(line.from(), unit)
                : "第%d%s至第%d%s".formatted(line.from(), unit, line.to(), unit);
        return line.rate() == 0
                ? which + "，免费"
                : "%s，%d%s×%d元＝%,d元".formatted(which, line.units(), unit, line.rate(), line.amount());
    }
}
