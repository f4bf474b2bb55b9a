package gongkai.publish.documentimport;

import gongkai.publish.textcheck.Finding;
import gongkai.publish.textcheck.Severity;

/// One thing found in a row, as a page shows it and an answer refers to it.
///
/// @param where the field, in words
/// @param before what stands before the passage
/// @param passage what was found, masked where it is personal
record RowFinding(
        String key,
        String kind,
        boolean mustMend,
        String where,
        String before,
        String passage,
        String after,
        String sentence) {
    static RowFinding of(Finding finding) {
        return new RowFinding(
                finding.key(),
                finding.kind().label(),
                finding.severity() == Severity.MUST_MEND,
                finding.place().label(),
                finding.place().before(),
                finding.shown(),
                finding.place().after(),
                finding.sentence());
    }

    /// The same text or the same number in another row.
    static RowFinding twice(String key, String kind, String sentence) {
        return new RowFinding(key, kind, false, "整份文件", "", "", "", sentence);
    }
}
