package gongkai.answer.foi.page;

import gongkai.foundation.web.Choice;
import java.util.List;
import java.util.Optional;

/// What moves the clock of a request: whom we wait for, and what may be set going.
///
/// @param mayHandle whether this person may do anything here
/// @param letters the letters that asked others, oldest first
/// @param manners how an applicant may bring something to the office
/// @param proposal an extension that waits for the head
/// @param reasons what the applicant was asked to explain, and what was said
/// @param fee the fee that was charged
/// @param form what the form of a fee begins with
public record ClockPart(
        boolean mayHandle,
        List<Letter> letters,
        List<Choice> kinds,
        List<Choice> opinions,
        List<Choice> manners,
        Optional<Proposal> proposal,
        Optional<Reasons> reasons,
        Optional<Fee> fee,
        FeeForm form) {

    /// The letters that are still out, to choose from.
    public List<Choice> open() {
        return letters.stream()
                .filter(Letter::open)
                .map(letter -> new Choice(String.valueOf(letter.id()), letter.addressee()))
                .toList();
    }

    /// Those of them whose delivery is not known.
    public List<Choice> unserved() {
        return letters.stream()
                .filter(letter -> letter.open() && !letter.served())
                .map(letter -> new Choice(String.valueOf(letter.id()), letter.addressee()))
                .toList();
    }

    /// Those who were silent, and may still be heard.
    public List<Choice> late() {
        return letters.stream()
                .filter(Letter::late)
                .map(letter -> new Choice(String.valueOf(letter.id()), letter.addressee()))
                .toList();
    }

    /// Whether a third party does not want something opened.
    public boolean objected() {
        return letters.stream().anyMatch(Letter::objected);
    }

    /// One letter that asked somebody.
    ///
    /// @param addressee who was asked
    /// @param state what came of it, or until when it may
    /// @param late whether an answer that comes now can be noted as a late one
    /// @param paths the issued letters
    public record Letter(
            long id,
            String kind,
            String addressee,
            String matter,
            String sent,
            String state,
            String words,
            boolean open,
            boolean served,
            boolean objected,
            boolean late,
            List<MatterPage.LetterLine> paths) {}

    /// A proposal to extend.
    ///
    /// @param whyNot why this person cannot decide it now
    public record Proposal(int days, String reason, String by, String on, String dueWith, Optional<String> whyNot) {
        public boolean mine() {
            return whyNot.isEmpty();
        }
    }

    /// What the applicant was asked to explain.
    public record Reasons(String finding, String explanation, boolean awaited) {}

    /// A fee as charged, or as tried.
    ///
    /// @param lines the arithmetic, band by band
    public record Fee(String method, List<String> lines, String amount, String state, boolean awaited) {}

    /// What the form begins with.
    ///
    /// @param howToPay as it will stand in the notice; empty while the organ has not said it
    /// @param howToPayPath where that is set
    /// @param tried the arithmetic of what was typed, when it was only tried
    public record FeeForm(
            List<Choice> methods, int before, String howToPay, String howToPayPath, Optional<Fee> tried) {}
}
