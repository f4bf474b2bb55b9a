package gongkai.foundation.web;

import java.util.List;
import java.util.stream.Stream;

/// What a page tells programs of itself: the labels that monitors of government sites read, the feeds that follow it,
/// and what it is about in the words of schema.org.
///
/// @param labels `<meta name content>`
/// @param feeds what a feed reader finds by itself
/// @param data JSON-LD objects, one text each, made by `LinkedData` alone: they are written as they are
public record Head(List<Label> labels, List<Feed> feeds, List<LinkedData> data) {
    /// A page of which nothing is told.
    public static final Head EMPTY = new Head(List.of(), List.of(), List.of());

    public Head {
        labels = List.copyOf(labels);
        feeds = List.copyOf(feeds);
        data = List.copyOf(data);
    }

    /// This, and what another knows.
    public Head and(Head other) {
        return new Head(join(labels, other.labels), join(feeds, other.feeds), join(data, other.data));
    }

    private static <T> List<T> join(List<T> ours, List<T> others) {
        return Stream.concat(ours.stream(), others.stream()).toList();
    }

    /// One label.
    public record Label(String name, String content) {}

    /// A feed of what the page shows.
    ///
    /// @param type its media type
    public record Feed(String path, String type, String title) {}
}
