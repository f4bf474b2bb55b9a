package gongkai.answer.foi.page;

import gongkai.answer.foi.HandlingPart;
import gongkai.foundation.calendar.DeadlineExplanation;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Download;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frame;
import gongkai.foundation.web.Moment;
import gongkai.foundation.worklist.WorkPart;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The desk of one request: facts, what can be done and why the rest cannot, what the law says now.
///
/// @param told what the applicant was told, by which way
/// @param work its place in the worklist while it is open
/// @param screening what there is to see before an answer, while it is open
/// @param handling how far the draft of the reply has come
/// @param secrecy how the secrecy review stands
/// @param proposal how the applicant's proposal to publish stands, a sentence each
/// @param handOver what was handed over, or can be
/// @param base the address of the desk; an action posts to base + "/" + its name
public record DeskPage(
        Frame frame,
        String base,
        Optional<WorkPart> work,
        String turn,
        String tone,
        List<Fact> facts,
        ApplicantPart applicant,
        String description,
        List<Moment> moments,
        List<Moment> told,
        List<MatterPage.LetterLine> letters,
        List<Download> downloads,
        Optional<PublicationPart> published,
        List<String> proposal,
        HandOverPart handOver,
        List<Action> actions,
        ClockPart clock,
        List<Choice> decisions,
        List<Choice> withheld,
        List<RemedyLine> remedies,
        List<Choice> remedyKinds,
        List<Choice> remedyResults,
        Map<String, String> typed,
        Problems problems,
        Optional<ScreeningPart> screening,
        Optional<HandlingPart> handling,
        SecrecyPart secrecy,
        List<Rule> rules,
        DeadlineExplanation why) {

    public String text(String field) {
        return typed.getOrDefault(field, "");
    }

    /// Whether the form of the reply saves a draft that others sign first.
    public boolean guarded() {
        return handling.filter(HandlingPart::guarded).isPresent();
    }

    /// Whether the form of the reply stands on the desk: not where a draft is already under way, unless it was just
    /// filled in.
    public boolean writable() {
        boolean begun = handling.filter(part -> part.guarded() && !part.stage().isEmpty())
                .isPresent();
        return action("decide").possible() && (!begun || !text("text").isEmpty());
    }

    /// The action of that name.
    public Action action(String name) {
        return actions.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// Who asked.
    ///
    /// @param full whether the data stand unmasked, this once
    /// @param mayUnmask whether this person may see them in full
    public record ApplicantPart(List<Fact> facts, boolean full, boolean mayUnmask, List<Choice> reasons) {}

    /// The secrecy review of what is asked for.
    ///
    /// @param lines what is on file, a sentence each
    /// @param open whether this person may make it here and now
    /// @param ask whether they may ask those charged with it
    public record SecrecyPart(List<String> lines, boolean open, boolean ask) {
        public boolean shown() {
            return open || ask || !lines.isEmpty();
        }
    }

    /// Something that can be done with the request, or cannot.
    ///
    /// @param whyNot why it cannot be done now
    /// @param effect what it does to the date
    /// @param who who may do it
    public record Action(String name, String label, Optional<String> whyNot, String effect, String who) {
        /// What whoever handles requests may do.
        public Action(String name, String label, Optional<String> whyNot, String effect) {
            this(name, label, whyNot, effect, "经办人员");
        }

        public boolean possible() {
            return whyNot.isEmpty();
        }
    }

    /// How far the answer is on its way to the public.
    ///
    /// @param done whether everybody can read it
    public record PublicationPart(String words, String path, String link, boolean done) {}

    /// 转交 of a petition.
    ///
    /// @param line what was handed over to whom; empty when nothing was
    /// @param unit the unit that is offered
    public record HandOverPart(String line, String unit) {}

    /// A review or a suit.
    ///
    /// @param answer what the organ owes or has answered, as a sentence; empty when nothing is known of it
    /// @param mayNotice whether the copy has not come yet
    public record RemedyLine(
            long id,
            String kind,
            String filed,
            String result,
            String answer,
            boolean pending,
            boolean mayNotice,
            boolean owesAnswer) {}

    /// An article that applies now.
    public record Rule(String article, String words) {}
}
