package gongkai.foundation.web;

import java.util.List;
import java.util.function.Supplier;

/// A short list of the newest things a room has, shown on the home page; contributed by the room.
///
/// @param path where the whole list is
public record PortalList(String label, String path, int order, Supplier<List<Line>> lines) {
    /// One line of the list.
    public record Line(String title, String path, String from, String date) {}
}
