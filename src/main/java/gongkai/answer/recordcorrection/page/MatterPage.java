package gongkai.answer.recordcorrection.page;

import gongkai.foundation.audit.Receipt;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frame;
import gongkai.foundation.web.Moment;
import java.util.List;
import java.util.Optional;

/// A correction as who asked for it sees it.
public record MatterPage(
        Frame frame,
        boolean fresh,
        String number,
        String code,
        Optional<Receipt> receipt,
        String turn,
        String tone,
        String term,
        List<Fact> facts,
        List<String> files,
        List<LetterLine> letters,
        List<Moment> moments,
        boolean mayWithdraw) {
    /// A letter in a list.
    public record LetterLine(String title, String number, String date, String path, String delivery) {}
}
