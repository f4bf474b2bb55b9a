package gongkai.foundation.web;

import java.util.function.Supplier;

/// The one live figure a wing shows on the home page; contributed by a room, and it drills down to its rows.
///
/// @param path where the rows behind the figure are listed
public record PortalFigure(Wing wing, String label, String unit, String path, Supplier<Long> value) {}
