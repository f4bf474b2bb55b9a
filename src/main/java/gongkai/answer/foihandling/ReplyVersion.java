package gongkai.answer.foihandling;

import java.time.Instant;

/// A text of a draft as it was saved.
///
/// @param staff the account of whoever saved it
record ReplyVersion(int number, Instant at, long staff, String name, DraftedReply content) {}
