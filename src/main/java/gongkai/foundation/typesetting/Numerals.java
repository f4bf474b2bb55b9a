package gongkai.foundation.typesetting;

/// 结构层次序数 of GB/T 9704: 一、（一）1.（1）.
final class Numerals {
    static final int LEVELS = 4;
    private static final String DIGITS = "零一二三四五六七八九";

    private final int[] counts = new int[LEVELS + 1];

    /// The sequence mark of the next heading of a level; the levels below begin anew.
    String next(int level) {
        counts[level]++;
        for (int below = level + 1; below <= LEVELS; below++) {
            counts[below] = 0;
        }
        return switch (level) {
            case 1 -> chinese(counts[1]) + "、";
            case 2 -> "（" + chinese(counts[2]) + "）";
            case 3 -> counts[3] + ".";
            default -> "（" + counts[level] + "）";
        };
    }

    /// Chinese numerals to 99, figures beyond.
    static String chinese(int number) {
        if (number > 99) {
            return String.valueOf(number);
        }
        int tens = number / 10;
        String head = tens == 0 ? "" : (tens == 1 ? "" : String.valueOf(DIGITS.charAt(tens))) + "十";
        return number % 10 == 0 && tens > 0 ? head : head + DIGITS.charAt(number % 10);
    }
}
