package gongkai.oversee.reportreading;

import java.math.BigDecimal;

/// One line of 《政府信息公开情况统计表》, which reports for 2014 to 2018 attach: items are taken as printed, because their
/// names and order differ from place to place.
///
/// @param unit as printed, or empty
public record StatisticsItem(String name, String unit, BigDecimal value) {}
