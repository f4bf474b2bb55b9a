package gongkai.publish.gazette;

import gongkai.foundation.organ.OrganId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// 一期公报.
///
/// @param title the name of the gazette when it was begun
/// @param number which of the year
/// @param total which of all, 总第
/// @param dated 出版日期
record Issue(
        IssueId id,
        OrganId organ,
        String title,
        int year,
        int number,
        int total,
        LocalDate dated,
        IssueStatus status,
        Optional<Instant> publishedAt) {

    /// 2026年第3期（总第51期）.
    String called() {
        return "%d年第%d期（总第%d期）".formatted(year, number, total);
    }

    /// Where the public reads it.
    String path() {
        return "/publish/gazette/" + year + "/" + number;
    }

    String deskPath() {
        return "/console/gazette/" + id;
    }
}
