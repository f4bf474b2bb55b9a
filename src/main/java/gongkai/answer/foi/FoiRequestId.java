package gongkai.answer.foi;

/// A request's place in our ledger. People know a request by its number instead.
public record FoiRequestId(long value) {}
