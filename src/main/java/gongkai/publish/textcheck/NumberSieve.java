package gongkai.publish.textcheck;

import gongkai.foundation.identity.IdentityNumber;
import java.util.Locale;
import java.util.Set;

/// Numbers that belong to somebody: citizen numbers (GB 11643-1999, with a right check digit, a possible birthday and a
/// province), mobile telephones, bank cards (with a right check digit). Written in any way: full-width digits, blanks
/// or
/// hyphens within. Index numbers, credit codes, amounts, project codes and landlines of offices are left alone.
final class NumberSieve implements Sieve {
    private static final int CITIZEN = 18;
    private static final int MOBILE = 11;
    private static final int LABEL_REACH = 14;
    private static final int LAST_YEAR = 2100;
    private static final Set<Integer> PROVINCES = Set.of(
            11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61,
            62, 63, 64, 65, 71, 81, 82, 83);
    private static final Set<String> MOBILE_SHAPES = Set.of("344", "335", "434", "38", "56", "65", "74", "443");
    private static final String UNITS = "元万亿吨千瓦平立㎡股美册人次件户台套";
    private static final String[] PHONE_LABELS = {"电话", "手机", "联系", "号码", "微信", "tel", "致电", "拨打"};
    private static final String[] CARD_LABELS = {"卡号", "银行卡", "账号", "账户", "帐号", "帐户", "开户"};
    private static final String[] OTHER_LABELS = {
        "索引", "信用代码", "编号", "文号", "案号", "代码", "备案号", "流水", "许可证", "证书", "单号", "金额", "合计", "总计", "预算", "决算", "收入", "支出",
        "产值", "登记号", "合同号", "标识码"
    };

    @Override
    public void sift(Passage passage, Catch found) {
        int place = 0;
        while (place < passage.length()) {
            if (!passage.isDigit(place)) {
                place++;
            } else if (passage.isWordSign(place - 1)) {
                place = skipWord(passage, place);
            } else {
                var run = DigitRun.read(passage, place);
                sift(passage, run, found);
                place = Math.max(run.end(), place + 1);
            }
        }
    }

    private static int skipWord(Passage passage, int from) {
        int place = from;
        while (passage.isWordSign(place)) {
            place++;
        }
        return Math.max(place, from + 1);
    }

    private static void sift(Passage passage, DigitRun run, Catch found) {
        int digit = 0;
        while (digit < run.length()) {
            int next = run.startsGroup(digit) ? take(passage, run, digit, found) : digit;
            digit = next > digit ? next : digit + 1;
        }
    }

    /// Takes the number that begins with this digit; answers the digit behind it, or the same where there is none.
    private static int take(Passage passage, DigitRun run, int digit, Catch found) {
        if (isCitizen(run, digit)) {
            catchNumber(passage, run, digit, CITIZEN, FindingKind.CITIZEN_NUMBER, found);
            return digit + CITIZEN;
        }
        int card = cardLength(passage, run, digit);
        if (card > 0) {
            catchNumber(passage, run, digit, card, FindingKind.BANK_CARD, found);
            return digit + card;
        }
        int prefix = countryPrefix(run, digit);
        if (isMobile(passage, run, digit + prefix)) {
            catchNumber(passage, run, digit + prefix, MOBILE, FindingKind.MOBILE_NUMBER, found);
            return digit + prefix + MOBILE;
        }
        return digit;
    }

    private static void catchNumber(
            Passage passage, DigitRun run, int digit, int length, FindingKind kind, Catch found) {
        int from = run.at(digit);
        int to = run.at(digit + length - 1) + 1;
        String what = switch (kind) {
            case CITIZEN_NUMBER -> "这是一个有效的公民身份号码，属于个人信息，请删去或者遮盖中间的数字。";
            case BANK_CARD -> "这像是银行卡号，请删去；如是对公账户或者缴款账号，请说明。";
            default -> "这像是个人手机号码，请删去或者改为办公电话；如是对外公布的办公手机，请说明。";
        };
        var severity = kind == FindingKind.CITIZEN_NUMBER ? Severity.MUST_MEND : Severity.MUST_ANSWER;
        if (passage.slice(from, to).length() >= length) {
            found.take(kind, severity, from, to, what);
        }
    }

    private static boolean isCitizen(DigitRun run, int digit) {
        if (!run.holds(digit, CITIZEN)) {
            return false;
        }
        String number = run.text(digit, CITIZEN).toUpperCase(Locale.ROOT);
        int x = number.indexOf('X');
        return (x < 0 || x == CITIZEN - 1)
                && PROVINCES.contains(Integer.parseInt(number.substring(0, 2)))
                && IdentityNumber.problem(number).isEmpty()
                && Integer.parseInt(number, 6, 10, 10) < LAST_YEAR;
    }

    private static int countryPrefix(DigitRun run, int digit) {
        if (run.startsWith(digit, "86") && run.length() >= digit + 2 + MOBILE) {
            return 2;
        }
        return run.startsWith(digit, "0086") && run.length() >= digit + 4 + MOBILE ? 4 : 0;
    }

    private static boolean isMobile(Passage passage, DigitRun run, int digit) {
        if (!run.holds(digit, MOBILE) || run.text(digit, MOBILE).indexOf('x') >= 0) {
            return false;
        }
        String number = run.text(digit, MOBILE);
        int from = run.at(digit);
        int to = run.at(digit + MOBILE - 1) + 1;
        boolean labelled = passage.hasBefore(from, LABEL_REACH, PHONE_LABELS);
        return number.charAt(0) == '1'
                && number.charAt(1) >= '3'
                && hasMobileShape(run, digit, labelled)
                && !isAmount(passage, from, to)
                && (labelled || !passage.hasBefore(from, LABEL_REACH, OTHER_LABELS) && !isPartOfCode(passage, from));
    }

    private static boolean hasMobileShape(DigitRun run, int digit, boolean labelled) {
        if (run.isUnbroken(digit, MOBILE)) {
            return true;
        }
        return labelled || run.isAlone(digit, MOBILE) && MOBILE_SHAPES.contains(run.shape(digit, MOBILE));
    }

    private static boolean isAmount(Passage passage, int from, int to) {
        boolean fraction = from > 1 && passage.at(from - 1) == '.' && passage.isDigit(from - 2)
                || to + 1 < passage.length() && passage.at(to) == '.' && passage.isDigit(to + 1);
        int next = to < passage.length() && passage.at(to) == ' ' ? to + 1 : to;
        return fraction || next < passage.length() && UNITS.indexOf(passage.at(next)) >= 0;
    }

    /// Behind a hyphen or a stroke that hangs on something else: the number of an asset, a project, an address of a
    /// page.
    private static boolean isPartOfCode(Passage passage, int from) {
        return from > 1
                && "-/_=".indexOf(passage.at(from - 1)) >= 0
                && passage.isWordSign(from - 2)
                && !passage.folded(from - 3, from).endsWith("86-");
    }

    /// How many digits a card that begins here has; 0 when there is none. UnionPay cards begin with 62; others are only
    /// taken for one behind a word that says so.
    private static int cardLength(Passage passage, DigitRun run, int digit) {
        int from = run.at(digit);
        boolean labelled = passage.hasBefore(from, LABEL_REACH, CARD_LABELS);
        boolean other =
                !labelled && (passage.hasBefore(from, LABEL_REACH, OTHER_LABELS) || isPartOfCode(passage, from));
        if (other || !run.startsWith(digit, "62") && !(labelled && beginsLikeCard(run, digit))) {
            return 0;
        }
        for (int length = 19; length >= 16; length--) {
            if (run.holds(digit, length)
                    && (run.isUnbroken(digit, length) || run.isAlone(digit, length))
                    && hasRightCheck(run.text(digit, length))
                    && !isAmount(passage, from, run.at(digit + length - 1) + 1)) {
                return length;
            }
        }
        return 0;
    }

    private static boolean beginsLikeCard(DigitRun run, int digit) {
        return run.startsWith(digit, "4")
                || run.startsWith(digit, "5")
                || run.startsWith(digit, "35")
                || run.startsWith(digit, "60")
                || run.startsWith(digit, "9");
    }

    /// The check digit of ISO/IEC 7812, after Luhn.
    static boolean hasRightCheck(String number) {
        int sum = 0;
        for (int place = 0; place < number.length(); place++) {
            int value = number.charAt(number.length() - 1 - place) - '0';
            if (value < 0 || value > 9) {
                return false;
            }
            int doubled = place % 2 == 0 ? value : value * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
