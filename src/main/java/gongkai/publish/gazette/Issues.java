package gongkai.publish.gazette;

import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.kernel.Slice;
import gongkai.foundation.web.Pages;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The issues, as questions.
@Service
@Transactional(readOnly = true)
class Issues {
    /// 《规章制定程序条例》第三十一条.
    static final String STANDARD = "标准文本";

    private static final int PAGE_SIZE = 20;

    private final IssueStore issues;
    private final IssueEntryStore entries;

    Issues(IssueStore issues, IssueEntryStore entries) {
        this.issues = issues;
        this.entries = entries;
    }

    /// The issue in print that is named in an address.
    Issue printed(String year, String number) {
        if (!year.matches("[1-9][0-9]{3}") || !number.matches("[1-9][0-9]{0,2}")) {
            throw Refusal.of(GazetteRefusal.UNKNOWN_ISSUE);
        }
        return issues.findPrinted(Integer.parseInt(year), Integer.parseInt(number))
                .orElseThrow(() -> Refusal.of(GazetteRefusal.UNKNOWN_ISSUE));
    }

    Issue get(String id) {
        return IssueId.parse(id).flatMap(issues::find).orElseThrow(() -> Refusal.of(GazetteRefusal.UNKNOWN_ISSUE));
    }

    Optional<Issue> find(IssueId id) {
        return issues.find(id);
    }

    Optional<Issue> findLast() {
        return issues.findLast();
    }

    List<IssueEntry> entries(Issue issue) {
        return entries.list(issue.id());
    }

    Slice<Issue> slice(int page) {
        long total = issues.count();
        int shown = Pages.within(page, total, PAGE_SIZE);
        return new Slice<>(issues.list(Slice.offset(shown, PAGE_SIZE), PAGE_SIZE), shown, PAGE_SIZE, total);
    }

    Slice<Issue> slicePrinted(Optional<Integer> year, String word, int page) {
        long total = issues.countPrinted(year, word);
        int shown = Pages.within(page, total, PAGE_SIZE);
        return new Slice<>(
                issues.listPrinted(year, word, Slice.offset(shown, PAGE_SIZE), PAGE_SIZE), shown, PAGE_SIZE, total);
    }

    List<Issue> listPrinted(int from, int most) {
        return issues.listPrinted(Optional.empty(), "", from, most);
    }

    long countPrinted(Optional<Integer> year, String word) {
        return issues.countPrinted(year, word);
    }

    List<Integer> listYears() {
        return issues.listYears();
    }

    List<Issue> listPrintedAfter(long last, int size) {
        return issues.listPrintedAfter(last, size);
    }
}
