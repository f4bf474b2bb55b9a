package gongkai.oversee.reportcheck;

import gongkai.oversee.statutoryreport.Finding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Figures a sentence sets against each other: a sum and its parts, growth over a figure given, a share of a whole.
/// What does not come out is worth a look and no more: the sentence may leave something out.
final class SentenceChecks {
    private static final String UNIT = "(件|条|份|个|项|次|篇|人次|万元)";
    /// Of bounded length, and never begun within another: a stranger's line of nothing but digits takes no time.
    private static final String NUMBER = "(?<![0-9.])([0-9]{1,12}+(?:\\.[0-9]{1,6}+)?)";

    private static final String WAY = "(增长|上升|增加|下降|减少|降低)";
    private static final String LAST_YEAR = "(?:上年|去年|上一年|20[0-9]{2}年)(?:同期|度)?";
    private static final Pattern COUNT = Pattern.compile(NUMBER + "(万|亿)?(?:余|多)?" + UNIT);
    private static final Pattern WHOLE =
            Pattern.compile("(?:共|合计|总计|累计)[^,，。;；0-9]{0,14}" + COUNT.pattern() + "[^0-9。;；]{0,4}其中(?<parts>[^。;；]+)");
    private static final Pattern BRACKETED = Pattern.compile(COUNT.pattern() + "\\((?<parts>[^()]*)\\)");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\([^()]*\\)");
    /// 105件，较上年的100件增长5%.
    private static final Pattern GROWTH = Pattern.compile(COUNT.pattern() + ",?(?:同比)?(?:较|比)" + LAST_YEAR
            + "(?:的)?\\(?" + COUNT.pattern() + "\\)?,?" + WAY + "(?:了)?" + NUMBER + "%");
    /// 105件，同比增长5%（上年100件）.
    private static final Pattern GROWTH_FIRST = Pattern.compile(COUNT.pattern() + ",?(?:同比|(?:较|比)" + LAST_YEAR + ")"
            + WAY + "(?:了)?" + NUMBER + "%,?\\(?" + LAST_YEAR + "(?:为|是)?" + COUNT.pattern());
    /// 105件，比上年增加5件，增长5%.
    private static final Pattern GROWTH_BY = Pattern.compile(COUNT.pattern() + ",?(?:同比|(?:较|比)" + LAST_YEAR + ")" + WAY
            + "(?:了)?" + COUNT.pattern() + ",?" + WAY + "(?:了)?" + NUMBER + "%");
    private static final Pattern SHARE = Pattern.compile(COUNT.pattern() + ",?占(?:比|总数的|总量的)(?:为)?" + NUMBER + "%");
    private static final Pattern DOUBLED = Pattern.compile("(?<![0-9.])[0-9.]{1,20}+%%+");
    /// 2,200 is one number.
    private static final Pattern THOUSANDS = Pattern.compile("(?<=[0-9]),(?=[0-9]{3}(?![0-9]))");
    private static final int SHORTEST = 12;

    private SentenceChecks() {}

    static List<Finding> findings(List<String> lines) {
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).length() >= SHORTEST && lines.get(i).chars().anyMatch(c -> c >= '0' && c <= '9')) {
                String packed = lines.get(i).replace(" ", "");
                line(THOUSANDS.matcher(packed).replaceAll("").replace('，', ','), i, found);
            }
        }
        return found;
    }

    private static void line(String text, int at, List<Finding> found) {
        DOUBLED.matcher(text)
                .results()
                .forEach(result -> found.add(finding("W3", at, result.group(), "“" + result.group() + "”的百分号重复。")));
        for (String sentence : text.split("[。;；]")) {
            brackets(sentence, at, found);
            whole(sentence, at, found);
            growth(sentence, at, found);
            share(sentence, at, found);
        }
    }

    private static void brackets(String sentence, int at, List<Finding> found) {
        Matcher matcher = BRACKETED.matcher(sentence);
        while (matcher.find()) {
            compare(amount(matcher, 1), matcher.group(3), matcher.group("parts"), at, matcher.group(), found);
        }
    }

    private static void whole(String sentence, int at, List<Finding> found) {
        Matcher matcher = WHOLE.matcher(IN_BRACKETS.matcher(sentence).replaceAll(""));
        if (matcher.find()) {
            compare(amount(matcher, 1), matcher.group(3), matcher.group("parts"), at, matcher.group(), found);
        }
    }

    /// W1: parts that come near the whole, or beyond it, were meant to make it up.
    private static void compare(
            BigDecimal whole, String unit, String words, int at, String passage, List<Finding> found) {
        List<BigDecimal> parts = new ArrayList<>();
        Matcher part = COUNT.matcher(words);
        while (part.find()) {
            if (part.group(3).equals(unit)) {
                parts.add(amount(part, 1));
            }
        }
        BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal off = sum.subtract(whole).abs();
        boolean near = off.multiply(BigDecimal.TEN).compareTo(whole) <= 0;
        boolean beyond = parts.stream().anyMatch(each -> each.compareTo(whole) > 0);
        if (beyond || parts.size() >= 2 && off.signum() != 0 && near) {
            found.add(new Finding(
                    "W1",
                    Finding.Level.CHECK,
                    List.of(),
                    Optional.of(sum),
                    Optional.of(whole),
                    beyond
                            ? "正文写合计 " + plain(whole) + unit + "，其中一项却大于合计，请核对。"
                            : "正文写合计 " + plain(whole) + unit + "，所列各项相加为 " + plain(sum) + unit + "，请核对。",
                    Optional.of(Finding.Place.of(at, passage))));
        }
    }

    /// W2: growth over the figure given beside it.
    private static void growth(String sentence, int at, List<Finding> found) {
        GROWTH.matcher(sentence)
                .results()
                .forEach(it -> grown(amount(it, 1), amount(it, 4), it.group(7), it.group(8), at, it, found));
        GROWTH_FIRST
                .matcher(sentence)
                .results()
                .forEach(it -> grown(amount(it, 1), amount(it, 6), it.group(4), it.group(5), at, it, found));
        GROWTH_BY.matcher(sentence).results().forEach(it -> {
            BigDecimal by = isUp(it.group(4)) ? amount(it, 5) : amount(it, 5).negate();
            grown(amount(it, 1), amount(it, 1).subtract(by), it.group(8), it.group(9), at, it, found);
        });
    }

    private static void grown(
            BigDecimal now,
            BigDecimal before,
            String way,
            String said,
            int at,
            MatchResult passage,
            List<Finding> found) {
        if (before.signum() > 0) {
            BigDecimal change = isUp(way) ? now.subtract(before) : before.subtract(now);
            percent(change, before, new BigDecimal(said), at, passage.group(), found);
        }
    }

    private static boolean isUp(String way) {
        return way.matches("增长|上升|增加");
    }

    /// W2: a share of the last whole named before 其中.
    private static void share(String sentence, int at, List<Finding> found) {
        int split = sentence.indexOf("其中");
        if (split < 0) {
            return;
        }
        BigDecimal whole = BigDecimal.ZERO;
        Matcher before = COUNT.matcher(sentence.substring(0, split));
        while (before.find()) {
            whole = amount(before, 1);
        }
        Matcher share = SHARE.matcher(sentence.substring(split));
        while (share.find() && whole.signum() > 0) {
            if (amount(share, 1).compareTo(whole) <= 0) {
                percent(amount(share, 1), whole, new BigDecimal(share.group(4)), at, share.group(), found);
            }
        }
    }

    private static void percent(
            BigDecimal part, BigDecimal whole, BigDecimal said, int at, String passage, List<Finding> found) {
        BigDecimal exact = part.multiply(BigDecimal.valueOf(100)).divide(whole, 6, RoundingMode.HALF_UP);
        BigDecimal allowed = BigDecimal.ONE.movePointLeft(said.scale());
        if (exact.subtract(said).abs().compareTo(allowed) > 0) {
            BigDecimal expected = exact.setScale(said.scale(), RoundingMode.HALF_UP);
            found.add(new Finding(
                    "W2",
                    Finding.Level.CHECK,
                    List.of(),
                    Optional.of(expected),
                    Optional.of(said),
                    "正文写 " + said.toPlainString() + "%，按所列数字计算为 " + expected.toPlainString() + "%，请核对。",
                    Optional.of(Finding.Place.of(at, passage))));
        }
    }

    private static BigDecimal amount(MatchResult matcher, int group) {
        BigDecimal number = new BigDecimal(matcher.group(group));
        String scale = Optional.ofNullable(matcher.group(group + 1)).orElse("");
        return number.movePointRight(scale.equals("万") ? 4 : scale.equals("亿") ? 8 : 0);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static Finding finding(String rule, int at, String passage, String message) {
        return Finding.of(rule, Finding.Level.CHECK, List.of(), message).at(Finding.Place.of(at, passage));
    }
}
