package gongkai.publish.textcheck;

import java.util.Arrays;

/// Digits one behind the other, with at most one blank or hyphen between two of them; an X may be the last.
final class DigitRun {
    private static final int MOST = 400;

    private final char[] digits;
    private final int[] places;
    private final int end;
    private final boolean wordBehind;

    private DigitRun(char[] digits, int[] places, int end, boolean wordBehind) {
        this.digits = digits;
        this.places = places;
        this.end = end;
        this.wordBehind = wordBehind;
    }

    static DigitRun read(Passage passage, int from) {
        var digits = new char[MOST];
        var places = new int[MOST];
        int count = 0;
        int place = from;
        int next = from;
        while (next < passage.length() && count < MOST && (passage.isDigit(next) || isLastSign(passage, next))) {
            digits[count] = passage.at(next);
            places[count] = next;
            count++;
            place = next + 1;
            if (passage.at(next) == 'x') {
                break;
            }
            next = skipSeparator(passage, place);
        }
        return new DigitRun(
                Arrays.copyOf(digits, count), Arrays.copyOf(places, count), place, passage.isWordSign(place));
    }

    private static boolean isLastSign(Passage passage, int place) {
        return passage.at(place) == 'x' && !passage.isWordSign(place + 1);
    }

    /// Behind one blank or hyphen, and any signs without a width, if a digit follows; else the same place.
    private static int skipSeparator(Passage passage, int from) {
        int place = skipInvisible(passage, from);
        if (place < passage.length() && (passage.at(place) == ' ' || passage.at(place) == '-')) {
            place = skipInvisible(passage, place + 1);
        }
        boolean goesOn = passage.isDigit(place) || place < passage.length() && isLastSign(passage, place);
        return goesOn ? place : from;
    }

    private static int skipInvisible(Passage passage, int from) {
        int place = from;
        while (place < passage.length() && isInvisible(passage.at(place))) {
            place++;
        }
        return place;
    }

    private static boolean isInvisible(char character) {
        return character >= '\u200b' && character <= '\u200f' || character == '\ufeff' || character == '\u2060';
    }

    int length() {
        return digits.length;
    }

    /// The place behind the last digit.
    int end() {
        return end;
    }

    int at(int digit) {
        return places[digit];
    }

    String text(int digit, int length) {
        return new String(digits, digit, length);
    }

    boolean startsWith(int digit, String first) {
        return digit + first.length() <= digits.length
                && text(digit, first.length()).equals(first);
    }

    boolean startsGroup(int digit) {
        return digit == 0 || places[digit] > places[digit - 1] + 1;
    }

    /// Whether so many digits stand from here on and end where a group of them ends.
    boolean holds(int digit, int length) {
        int behind = digit + length;
        if (behind > digits.length) {
            return false;
        }
        return behind == digits.length ? !wordBehind : startsGroup(behind);
    }

    boolean isUnbroken(int digit, int length) {
        return places[digit + length - 1] - places[digit] == length - 1;
    }

    /// Whether the run is these digits and no more: in a row of figures, some neighbours always make eleven digits.
    boolean isAlone(int digit, int length) {
        return digit + length == digits.length && (digit == 0 || startsWith(0, "86") && digit == 2);
    }

    /// How many digits stand in each group, for example 344.
    String shape(int digit, int length) {
        var shape = new StringBuilder();
        int group = 1;
        for (int next = digit + 1; next < digit + length; next++) {
            if (startsGroup(next)) {
                shape.append(group);
                group = 0;
            }
            group++;
        }
        return shape.append(group).toString();
    }
}
