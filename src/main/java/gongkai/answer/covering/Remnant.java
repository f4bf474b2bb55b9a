package gongkai.answer.covering;

/// Something struck that is still there.
///
/// @param strike the number of the strike
/// @param where in words, without the struck words themselves
public record Remnant(int strike, String where) {}
