package gongkai.foundation.web;

/// A figure as people read it, that leads to the rows behind it.
///
/// @param value already written out, for example 1,204
public record Figure(String label, String value, String unit, String path) {}
