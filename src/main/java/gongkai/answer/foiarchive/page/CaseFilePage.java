package gongkai.answer.foiarchive.page;

import gongkai.foundation.web.Frame;
import java.util.List;
import java.util.Optional;

/// The case file of one request.
///
/// @param whyNot why it cannot be archived now
/// @param papers the papers it would have now
/// @param files what was archived, newest first
public record CaseFilePage(
        Frame frame, String base, Optional<String> whyNot, List<Paper> papers, List<Archived> files) {
    public CaseFilePage {
        papers = List.copyOf(papers);
        files = List.copyOf(files);
    }

    /// One paper.
    public record Paper(int number, String title, String on) {}

    /// One archived file.
    public record Archived(
            int number, String on, int papers, String size, String digest, String code, String verify, String path) {}
}
