package gongkai.foundation.notice;

import java.time.Instant;

/// A channel took a notice over: the recipient's mail server accepted it, a gateway confirmed it, or it stands in the
/// inbox. Published in the transaction in which that is noted.
///
/// @param about the subject the notice named
/// @param receipt what the other side said, for example the mail server's answer
public record NoticeAccepted(String about, String kind, NoticeChannel channel, Instant at, String receipt) {}
