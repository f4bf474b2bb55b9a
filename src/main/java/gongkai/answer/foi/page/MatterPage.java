package gongkai.answer.foi.page;

import gongkai.foundation.audit.Receipt;
import gongkai.foundation.calendar.DeadlineExplanation;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Download;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frame;
import gongkai.foundation.web.Moment;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One's own request: whose turn it is, what has happened, what was answered.
///
/// @param code the query code, to be noted down
/// @param receipt 存证码 of what was received
/// @param turn whose turn it is, in one sentence
/// @param moved that another organ goes on with it, or empty
/// @param receiptRule which day is the day of receipt, with its article
/// @param siblings the other requests of the same form (一事一申请)
/// @param material the files that came with the form
/// @param proposal how the proposal to publish stands, a sentence each
/// @param grounds why it may be proposed; nothing where it cannot
/// @param published where the answered information was published, if it was
public record MatterPage(
        Frame frame,
        String number,
        String code,
        Optional<Receipt> receipt,
        String receiptRule,
        List<ArrivalPage.Line> siblings,
        List<Download> material,
        boolean fresh,
        String turn,
        String tone,
        String moved,
        List<Fact> facts,
        List<Moment> moments,
        List<LetterLine> letters,
        List<Download> downloads,
        Optional<String> published,
        List<String> proposal,
        List<Choice> grounds,
        boolean mayCorrect,
        boolean mayExplain,
        boolean mayWithdraw,
        Map<String, String> typed,
        Problems problems,
        DeadlineExplanation why) {

    public String text(String field) {
        return typed.getOrDefault(field, "");
    }

    /// A letter of the matter.
    ///
    /// @param delivery how far it has come, for the desk
    public record LetterLine(String title, String number, String date, String path, String delivery) {}
}
