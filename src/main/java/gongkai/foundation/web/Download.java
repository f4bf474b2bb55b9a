package gongkai.foundation.web;

/// A file somebody may take along.
///
/// @param kind what the reader will open, for example PDF
/// @param size as people read it, for example 1.2 MB
public record Download(String name, String path, String kind, String size) {}
