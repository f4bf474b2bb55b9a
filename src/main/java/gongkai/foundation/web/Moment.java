package gongkai.foundation.web;

/// Something that happened to a matter.
///
/// @param when the date, and the time where it matters, as people read it
/// @param words what it means for the reader, or empty
public record Moment(String when, String title, String words) {}
