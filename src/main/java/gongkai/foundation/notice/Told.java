package gongkai.foundation.notice;

import java.time.Instant;

/// One way by which somebody was told something about a subject.
///
/// @param kind what was told, in words, for example 申请已受理
/// @param at when it arrived or ended, or when it will be tried next
/// @param masked the address, masked; empty for the inbox
/// @param answer what the other side said last
public record Told(
        String kind,
        String title,
        NoticeChannel channel,
        DeliveryState state,
        Instant at,
        String masked,
        String answer) {}
