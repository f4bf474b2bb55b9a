package gongkai.answer.foi;

import gongkai.foundation.typesetting.OfficialText;
import gongkai.foundation.typesetting.TextPart;
import java.util.List;
import java.util.Optional;

/// The manner of papers that are made for the case file alone: a heading and what stands below it, unnumbered and
/// unsigned.
final class CaseText {
    private CaseText() {}

    static OfficialText of(String organ, String title, List<TextPart> parts) {
        return new OfficialText(organ, Optional.empty(), title, "", parts, Optional.empty(), "", "");
    }
}
