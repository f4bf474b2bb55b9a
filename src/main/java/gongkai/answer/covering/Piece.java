package gongkai.answer.covering;

/// A paragraph of a document or a cell of a table, as the copy would show it.
///
/// @param number the first is 1
/// @param place where it stands, in words
public record Piece(int number, String place, String text) {}
