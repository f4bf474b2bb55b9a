package gongkai.publish.documentimport;

import gongkai.foundation.kernel.Problems;
import gongkai.publish.disclosure.OldDocument;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the check says of a row.
///
/// @param document what would be entered, when every field can be read
/// @param answers what was answered, by the key of the finding
record RowVerdict(
        Optional<OldDocument> document, Problems problems, List<RowFinding> findings, Map<String, String> answers) {
    RowVerdict {
        findings = List.copyOf(findings);
        answers = Map.copyOf(answers);
    }

    int toMend() {
        return problems.list().size()
                + (int) findings.stream().filter(RowFinding::mustMend).count();
    }

    int toAnswer() {
        return (int) findings.stream()
                .filter(finding -> !finding.mustMend() && !answers.containsKey(finding.key()))
                .count();
    }

    boolean isReady() {
        return document.isPresent() && toMend() == 0 && toAnswer() == 0;
    }
}
