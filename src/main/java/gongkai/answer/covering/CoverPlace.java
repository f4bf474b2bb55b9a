package gongkai.answer.covering;

/// Where something is struck: an area of a page, or characters of a text.
public sealed interface CoverPlace permits Box, Span {}
