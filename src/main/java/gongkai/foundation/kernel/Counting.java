package gongkai.foundation.kernel;

import java.util.Locale;

/// How a word processor counts what it numbers by itself: 一 二 三, 1 2 3, ① ② ③. Its names differ from place to place,
/// what is meant by them does not.
public enum Counting {
    CHINESE,
    STEMS,
    DECIMAL,
    FULL_WIDTH,
    CIRCLED,
    UPPER_LETTER,
    LOWER_LETTER,
    UPPER_ROMAN,
    LOWER_ROMAN,
    /// A dot, or nothing.
    NONE;

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String TEN_STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int LETTERS = 26;
    private static final int MOST_CIRCLED = 20;

    /// By its name in a document (`chineseCountingThousand`), a pasted page (`chinese-counting`) or a style sheet
    /// (`cjk-ideographic`); what is not known counts 1, 2, 3.
    public static Counting named(String name) {
        return switch (name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "")) {
            case "chinesecounting",
                    "chinesecountingthousand",
                    "chineselegalsimplified",
                    "japanesecounting",
                    "japanesedigitaltenthousand",
                    "taiwanesecounting",
                    "taiwanesecountingthousand",
                    "ideographdigital",
                    "cjkideographic",
                    "simpchineseinformal",
                    "tradchineseinformal",
                    "cjkdecimal" -> CHINESE;
            case "ideographtraditional", "cjkheavenlystem" -> STEMS;
            case "decimalenclosedcircle", "decimalenclosedcirclechinese", "circlenum" -> CIRCLED;
            case "decimalfullwidth", "decimalfullwidth2" -> FULL_WIDTH;
            case "upperletter", "upperalpha", "upperlatin", "alphaupper" -> UPPER_LETTER;
            case "lowerletter", "loweralpha", "lowerlatin", "alphalower" -> LOWER_LETTER;
            case "upperroman", "romanupper" -> UPPER_ROMAN;
            case "lowerroman", "romanlower" -> LOWER_ROMAN;
            case "bullet", "none", "disc", "circle", "square" -> NONE;
            default -> DECIMAL;
        };
    }

    /// The number in words; a number that cannot be said so is written in figures.
    public String text(int number) {
        return switch (this) {
            case CHINESE -> chinese(number);
            case STEMS -> number < 1 || number > TEN_STEMS.length() ? figures(number) : at(TEN_STEMS, number - 1);
            case DECIMAL -> figures(number);
            case FULL_WIDTH -> fullWidth(number);
            case CIRCLED ->
                number < 1 || number > MOST_CIRCLED ? figures(number) : Character.toString('①' + number - 1);
            case UPPER_LETTER -> letters(number).toUpperCase(Locale.ROOT);
            case LOWER_LETTER -> letters(number);
            case UPPER_ROMAN -> roman(number).toUpperCase(Locale.ROOT);
            case LOWER_ROMAN -> roman(number);
            case NONE -> "";
        };
    }

    private static String figures(int number) {
        return Integer.toString(number);
    }

    private static String at(String all, int place) {
        return String.valueOf(all.charAt(place));
    }

    private static String fullWidth(int number) {
        var wide = new StringBuilder();
        figures(number).chars().forEach(digit -> wide.appendCodePoint(digit - '0' + '０'));
        return wide.toString();
    }

    /// To 999: no list of an official text is longer.
    private static String chinese(int number) {
        if (number < 0 || number > 999) {
            return figures(number);
        }
        int rest = number % 100;
        String hundreds = number < 100 ? "" : at(DIGITS, number / 100) + "百";
        if (number >= 100 && rest == 0) {
            return hundreds;
        }
        if (rest < 10) {
            return hundreds + (number >= 100 ? "零" : "") + at(DIGITS, rest);
        }
        String tens = (rest < 20 && number < 100 ? "" : at(DIGITS, rest / 10)) + "十";
        return hundreds + tens + (rest % 10 == 0 ? "" : at(DIGITS, rest % 10));
    }

    /// a … z, aa … zz.
    private static String letters(int number) {
        return number < 1
                ? figures(number)
                : Character.toString('a' + (number - 1) % LETTERS).repeat((number - 1) / LETTERS + 1);
    }

    private static String roman(int number) {
        if (number < 1 || number > 3999) {
            return figures(number);
        }
        var written = new StringBuilder();
        int rest = number;
        for (int at = 0; at < VALUES.length; at++) {
            while (rest >= VALUES[at]) {
                written.append(ROMAN[at]);
                rest -= VALUES[at];
            }
        }
        return written.toString();
    }
}
