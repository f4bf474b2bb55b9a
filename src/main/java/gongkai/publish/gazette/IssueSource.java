package gongkai.publish.gazette;

import gongkai.foundation.search.SearchEntry;
import gongkai.foundation.search.SearchSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What the search finds of the gazette: each issue by its contents. The texts are found as documents.
@Component
class IssueSource implements SearchSource {
    static final String NAME = "gazette";

    private final Issues issues;

    IssueSource(Issues issues) {
        this.issues = issues;
    }

    @Override
    public String source() {
        return NAME;
    }

    @Override
    public Optional<SearchEntry> find(String id) {
        return IssueId.parse(id)
                .flatMap(issues::find)
                .filter(issue -> issue.status() == IssueStatus.IN_PRINT)
                .map(this::entry);
    }

    @Override
    public long count() {
        return issues.countPrinted(Optional.empty(), "");
    }

    @Override
    public List<SearchEntry> list(Optional<String> after, int size) {
        long last = after.flatMap(IssueId::parse).map(IssueId::value).orElse(0L);
        return issues.listPrintedAfter(last, size).stream().map(this::entry).toList();
    }

    private SearchEntry entry(Issue issue) {
        String contents = issues.entries(issue).stream()
                .filter(IssueEntry::isOpen)
                .flatMap(entry -> entry.printed().stream())
                .map(printed -> printed.title() + " " + printed.number())
                .collect(Collectors.joining(" "));
        return new SearchEntry(
                NAME,
                issue.id().toString(),
                issue.title() + " " + issue.called(),
                "",
                contents,
                "政府公报",
                "",
                "",
                issue.organ(),
                issue.dated(),
                issue.path());
    }
}
