package gongkai.foundation.operations;

import java.util.function.Supplier;

/// A figure a room shows to monitors, asked for when they ask: cheap, a single number, and never about a person.
///
/// @param name for example `gongkai.notices.waiting`
/// @param words what it counts, for whoever sets up the monitor
public record HouseGauge(String name, String words, Supplier<Number> value) {}
