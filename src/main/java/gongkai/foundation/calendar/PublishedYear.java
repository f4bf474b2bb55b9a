package gongkai.foundation.calendar;

import java.time.Instant;
import java.util.Optional;

/// A year whose holiday notice an office entered.
///
/// @param notice the notice's name
/// @param actor who entered it; empty where an older build did not note it
record PublishedYear(int year, String notice, Optional<String> actor, Optional<Instant> at) {}
