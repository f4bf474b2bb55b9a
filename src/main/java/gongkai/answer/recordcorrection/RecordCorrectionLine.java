package gongkai.answer.recordcorrection;

import java.time.Instant;

/// A line of a correction's history.
record RecordCorrectionLine(Instant at, RecordCorrectionAction action, boolean byOrgan, String detail) {}
