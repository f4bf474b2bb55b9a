package gongkai.foundation.web;

/// A filter that is one link, with the count of what it lets through.
///
/// @param on whether the list is filtered by it now
public record Chip(String label, String path, long count, boolean on) {}
