package gongkai.foundation.organ;

import java.util.Optional;

/// A code by GB/T 2260: two digits each for province, city and county, three more for a township, three more for a
/// village. What the statistical tables fill up with zeros is cut back: 990121000000 is 990121.
public record RegionCode(String value) implements Comparable<RegionCode> {
    private static final int COUNTY_LENGTH = 6;
    private static final int TOWNSHIP_LENGTH = 9;
    private static final int VILLAGE_LENGTH = 12;
    private static final String NONE = "00";
    private static final String NONE_LONG = "000";

    public RegionCode {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not a region code: " + value);
        }
        value = cut(value);
    }

    public static RegionCode of(String value) {
        return new RegionCode(value);
    }

    /// Whether a text that came from outside has the form of a code.
    public static boolean isOne(String text) {
        boolean form = text.matches("[1-9][0-9]{5}([0-9]{3}([0-9]{3})?)?");
        return form && (text.length() == COUNTY_LENGTH || isOne(text.substring(0, COUNTY_LENGTH)) && isWhole(text));
    }

    /// A village stands below a township, a township below a county, a county below a province.
    private static boolean isWhole(String text) {
        String shorter = cut(text);
        return shorter.length() < VILLAGE_LENGTH || !shorter.startsWith(NONE_LONG, COUNTY_LENGTH);
    }

    private static String cut(String text) {
        return (text.length() == VILLAGE_LENGTH || text.length() == TOWNSHIP_LENGTH) && text.endsWith(NONE_LONG)
                ? cut(text.substring(0, text.length() - NONE_LONG.length()))
                : text;
    }

    public RegionLevel level() {
        return switch (value.length()) {
            case VILLAGE_LENGTH -> RegionLevel.VILLAGE;
            case TOWNSHIP_LENGTH -> RegionLevel.TOWNSHIP;
            default ->
                !value.endsWith(NONE)
                        ? RegionLevel.COUNTY
                        : value.startsWith(NONE, 2) ? RegionLevel.PROVINCE : RegionLevel.CITY;
        };
    }

    /// The code of the region around it; a province has none.
    public Optional<RegionCode> parent() {
        return switch (level()) {
            case PROVINCE -> Optional.empty();
            case CITY -> Optional.of(of(value.substring(0, 2) + NONE + NONE));
            case COUNTY -> Optional.of(of(value.substring(0, 4) + NONE));
            case TOWNSHIP -> Optional.of(of(value.substring(0, COUNTY_LENGTH)));
            case VILLAGE -> Optional.of(of(value.substring(0, TOWNSHIP_LENGTH)));
        };
    }

    @Override
    public int compareTo(RegionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
