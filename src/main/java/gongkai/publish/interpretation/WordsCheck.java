package gongkai.publish.interpretation;

import gongkai.foundation.organ.OrganId;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.textcheck.CheckedText;
import gongkai.publish.textcheck.Finding;
import gongkai.publish.textcheck.Severity;
import gongkai.publish.textcheck.TextCheck;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/// 发布前检查 of what an interpretation says beside its text: the words of pictures and films, questions and answers. It
/// goes public like a text, so it is looked through like one.
@Component
class WordsCheck {
    private final TextCheck check;
    private final WordAnswerStore answers;

    WordsCheck(TextCheck check, WordAnswerStore answers) {
        this.check = check;
        this.answers = answers;
    }

    /// A finding, with what was answered to it.
    ///
    /// @param answer empty while nobody did
    record Checked(Finding finding, String answer) {
        boolean mustMend() {
            return finding.severity() == Severity.MUST_MEND;
        }

        boolean stops() {
            return mustMend() || answer.isEmpty();
        }
    }

    /// What is found in these words.
    ///
    /// @param typed answers given just now, by the key of the finding; they go before those given earlier
    List<Checked> look(DocumentId document, OrganId organ, String words, Map<String, String> typed) {
        String body = words.lines()
                .filter(line -> !line.isBlank())
                .map(line -> "<p>" + HtmlUtils.htmlEscape(line.strip(), "UTF-8") + "</p>")
                .collect(Collectors.joining());
        if (body.isEmpty()) {
            return List.of();
        }
        var kept = answers.list(document);
        return check.check(CheckedText.of(organ, body).standingAs(document.toString())).stream()
                .map(finding -> {
                    String now = typed.getOrDefault(finding.key(), "").strip();
                    return new Checked(finding, now.isEmpty() ? kept.getOrDefault(finding.key(), "") : now);
                })
                .toList();
    }
}
