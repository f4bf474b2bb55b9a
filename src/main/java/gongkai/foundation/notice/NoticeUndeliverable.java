package gongkai.foundation.notice;

import java.time.Instant;

/// A notice could not be delivered after the last try. Published in the transaction in which that is noted.
///
/// @param about the subject the notice named
/// @param reason what the other side said last
public record NoticeUndeliverable(String about, String kind, NoticeChannel channel, Instant at, String reason) {}
