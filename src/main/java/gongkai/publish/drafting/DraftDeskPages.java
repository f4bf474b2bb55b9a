package gongkai.publish.drafting;

import gongkai.foundation.attachment.Attachments;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.operations.ReplayClock;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Download;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Moment;
import gongkai.foundation.worklist.Worklist;
import gongkai.publish.disclosure.BodyPictures;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.drafting.page.DraftDeskPage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Lays out the desk of a draft.
@Component
class DraftDeskPages {
    private static final int STATES = 30;

    private final DraftAccess access;
    private final DraftStateStore states;
    private final DraftMoveStore moves;
    private final DraftFindings findings;
    private final DraftFacts facts;
    private final DraftOffers offers;
    private final Attachments attachments;
    private final Worklist worklist;

    DraftDeskPages(
            DraftAccess access,
            DraftStateStore states,
            DraftMoveStore moves,
            DraftFindings findings,
            DraftFacts facts,
            DraftOffers offers,
            Attachments attachments,
            Worklist worklist) {
        this.access = access;
        this.states = states;
        this.moves = moves;
        this.findings = findings;
        this.facts = facts;
        this.offers = offers;
        this.attachments = attachments;
        this.worklist = worklist;
    }

    /// @param typed what was typed into an action that was refused
    DraftDeskPage page(Frames frames, Person.Staff me, Draft draft, Map<String, String> typed, Problems problems) {
        var text = access.text(draft);
        return new DraftDeskPage(
                frames.console(draft.title(), Crumb.of("拟稿与审核", DraftListController.LIST), Crumb.here(draft.title())),
                draft.title(),
                draft.id().path(),
                draft.state(),
                facts.standing(draft),
                facts.of(draft, text),
                BodyPictures.shown(text.body(), file -> draft.id().path() + "/attachments/" + file),
                files(draft, text),
                findings.list(draft.id()).stream().map(DraftDeskPages::finding).toList(),
                moves.findSecrecy(draft.id(), draft.state()).map(DraftDeskPages::secrecy),
                Stream.concat(
                                Stream.of(DraftWorks.DRAFT, DraftWorks.SECRECY),
                                Stream.of(Role.REVIEWER, Role.PUBLISHER, Role.HEAD)
                                        .map(DraftWorks::reviewBy))
                        .flatMap(kind -> worklist.partOf(kind, draft.id().value()).stream())
                        .toList(),
                moves.list(draft.id()).reversed().stream()
                        .map(DraftDeskPages::moment)
                        .toList(),
                states.listHeads(draft.id(), STATES).stream()
                        .map(state -> state(state, draft))
                        .toList(),
                draft.document().map(DocumentId::path),
                offers.list(draft, me),
                typed,
                problems);
    }

    private List<Download> files(Draft draft, DraftText text) {
        return text.files().stream()
                .flatMap(id -> attachments.find(id).stream())
                .map(file -> new Download(
                        file.name(),
                        draft.id().path() + "/attachments/" + file.id(),
                        file.type().label(),
                        file.sizeText()))
                .toList();
    }

    private static DraftDeskPage.Finding finding(FindingRow row) {
        var finding = row.finding();
        return new DraftDeskPage.Finding(
                finding.key(),
                finding.kind(),
                finding.place(),
                finding.passage(),
                finding.sentence(),
                finding.mustMend(),
                row.open(),
                row.answer().map(FindingRow.Answer::words).orElse(""),
                row.answer().map(FindingRow.Answer::by).orElse(""));
    }

    private static DraftDeskPage.Secrecy secrecy(SecrecyReview review) {
        return new DraftDeskPage.Secrecy(
                review.secret() ? "涉密，不得公开" : "不涉密，可以公开",
                review.basis(),
                review.opinion(),
                review.reviewerName(),
                DateText.full(day(review.at())),
                review.draft().path() + "/secrecy");
    }

    private static Moment moment(DraftMove move) {
        return new Moment(
                GateDays.moment(move.at()),
                move.label() + "，" + move.actor().replaceFirst("^\\S+:\\S+ ", ""),
                move.opinion());
    }

    private static DraftDeskPage.State state(DraftState state, Draft draft) {
        return new DraftDeskPage.State(
                state.number(),
                GateDays.moment(state.at()),
                state.staffName(),
                state.manner().label(),
                state.number() == draft.state());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ReplayClock.ZONE);
    }
}
