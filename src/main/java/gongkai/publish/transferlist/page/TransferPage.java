package gongkai.publish.transferlist.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.letter.LetterView;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Download;
import gongkai.foundation.web.Frame;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The form of a transfer list, and the list it asked for.
public record TransferPage(
        Frame frame,
        List<Choice> organs,
        Map<String, String> typed,
        Problems problems,
        Optional<LetterView> list,
        List<Download> downloads) {
    public String text(String field) {
        return typed.getOrDefault(field, "");
    }
}
