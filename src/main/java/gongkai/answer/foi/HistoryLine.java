package gongkai.answer.foi;

import java.time.Instant;

/// One line of a request's history. Append-only; it is the timeline the applicant reads.
///
/// @param byOrgan whether the organ acted; otherwise the applicant
/// @param detail what was said or changed, in words the applicant may read
record HistoryLine(Instant at, FoiAction action, boolean byOrgan, String detail) {}
