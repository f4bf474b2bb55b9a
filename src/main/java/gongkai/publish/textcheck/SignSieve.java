package gongkai.publish.textcheck;

/// Signs that stand twice (GB/T 15834): “%%”, “。。”, “，，”, “《《”, and stops that exclude each other. 省略号 and 破折号
/// are two signs by rule, nested round brackets may close together, and signs of numbers and addresses are left alone.
final class SignSieve implements Sieve {
    private static final String STOPS = "。、,;:?!";
    private static final String OPENING = "《〈【〔［“‘「『([{";
    private static final String CLOSING = "》〉】〕］”’」』)";
    private static final String RATES = "%‰℃";

    @Override
    public void sift(Passage passage, Catch found) {
        int open = 0;
        for (int place = 0; place < passage.length(); place++) {
            char sign = passage.at(place);
            if (sign == '\n') {
                open = 0;
            } else if (sign == '(') {
                open++;
            }
            if (place > 0 && isWrong(passage, place, open)) {
                place = take(passage, place, found);
            } else if (sign == ')') {
                open = Math.max(0, open - 1);
            }
        }
    }

    /// Whether this sign and the one before it cannot stand together.
    private static boolean isWrong(Passage passage, int place, int open) {
        char sign = passage.at(place);
        char before = passage.at(place - 1);
        if (sign == before) {
            return sign == ')' ? open < 1 : isDoubled(passage, place, sign);
        }
        return isStop(sign) && isStop(before) && excludes(before, sign);
    }

    private static boolean isDoubled(Passage passage, int place, char sign) {
        if (isStop(sign)) {
            return sign != ':' && sign != '?' && sign != '!' || isAmongHan(passage, place);
        }
        return OPENING.indexOf(sign) >= 0 && sign != '[' && sign != '{'
                || CLOSING.indexOf(sign) >= 0
                || RATES.indexOf(sign) >= 0;
    }

    private static boolean isStop(char sign) {
        return STOPS.indexOf(sign) >= 0;
    }

    /// “？！” is usual; a full stop, a comma, 、 or ； beside another one never is. Commas are half-width when folded.
    private static boolean excludes(char before, char sign) {
        String never = "。,、;";
        return never.indexOf(before) >= 0 && never.indexOf(sign) >= 0;
    }

    private static boolean isAmongHan(Passage passage, int place) {
        return place > 1 && Han.is(passage.at(place - 2))
                || place + 1 < passage.length() && Han.is(passage.at(place + 1));
    }

    /// The doubled signs with all that stand in the same row, and the figure before a rate, so that it is seen which.
    private static int take(Passage passage, int place, Catch found) {
        int to = place + 1;
        while (to < passage.length() && passage.at(to) == passage.at(place)) {
            to++;
        }
        int from = place - 1;
        if (RATES.indexOf(passage.at(place)) >= 0) {
            while (from > 0 && (passage.isDigit(from - 1) || passage.at(from - 1) == '.')) {
                from--;
            }
        }
        String signs = passage.slice(place - 1, to);
        boolean bracket = OPENING.indexOf(passage.at(place)) >= 0 || CLOSING.indexOf(passage.at(place)) >= 0;
        found.take(
                FindingKind.DOUBLED_SIGN,
                bracket ? Severity.MUST_ANSWER : Severity.MUST_MEND,
                from,
                to,
                signs.chars().distinct().count() == 1
                        ? "“%s”连用了，请只留一个。".formatted(signs)
                        : "“%s”不能连用，请只留合适的一个。".formatted(signs));
        return to - 1;
    }
}
