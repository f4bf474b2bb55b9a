package gongkai.answer.foifee;

import java.util.ArrayList;
import java.util.List;

/// How a request is charged (国办函〔2020〕109号): by item or by volume, never both on one request. Either way the
/// rate of a band applies to that band's part only (超额累进).
public enum FeeMethod {
    /// 按件计收: the items of one applicant in one calendar month add up, whatever is decided on them.
    BY_ITEM("按件计收", "件", List.of(new Band(1, 10, 0), new Band(11, 30, 100))),
    /// 按量计收: the pages of one request; pages of different requests do not add up.
    BY_VOLUME(
            "按量计收",
            "页",
            List.of(
                    new Band(1, 30, 0),
                    new Band(31, 100, 10),
                    new Band(101, 200, 20),
                    new Band(201, Integer.MAX_VALUE, 40)));

    private static final int STEP = 10;
    private static final int FIRST_STEP = 31;
    private static final int STEP_RATE = 100;

    private final String label;
    private final String unit;
    private final List<Band> printed;

    FeeMethod(String label, String unit, List<Band> printed) {
        this.label = label;
        this.unit = unit;
        this.printed = printed;
    }

    /// A part of the tariff.
    ///
    /// @param first the first unit in it
    /// @param last the last unit in it
    /// @param rate 元 for each unit
    record Band(int first, int last, int rate) {}

    public String label() {
        return label;
    }

    /// What is counted: 件 or 页.
    public String unit() {
        return unit;
    }

    /// The bands that reach up to this unit. By item every further ten cost 100 元 more each, without end.
    List<Band> bandsUpTo(int unit) {
        var bands = new ArrayList<>(printed);
        if (this == BY_ITEM) {
            for (int first = FIRST_STEP, rate = 2 * STEP_RATE; first <= unit; first += STEP, rate += STEP_RATE) {
                bands.add(new Band(first, first + STEP - 1, rate));
            }
        }
        return bands.stream().filter(band -> band.first() <= unit).toList();
    }
}
