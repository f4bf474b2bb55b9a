package gongkai.answer.foihandling;

import gongkai.answer.foi.Decision;
import gongkai.answer.foi.FoiRequestId;
import gongkai.foundation.identity.Person;
import gongkai.foundation.organ.OrganId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// The front door: the handling of requests, step by step, for rooms above. Each verb acts on the present text.
@Service
public class ReplyHandling {
    private final RouteKeeping routes;
    private final ReplyDraftStore drafts;
    private final ReplyWriting writing;
    private final ReplySecrecy secrecy;
    private final ReplyReview review;
    private final AssistanceWork assistance;
    private final HandlingComments comments;

    ReplyHandling(
            RouteKeeping routes,
            ReplyDraftStore drafts,
            ReplyWriting writing,
            ReplySecrecy secrecy,
            ReplyReview review,
            AssistanceWork assistance,
            HandlingComments comments) {
        this.routes = routes;
        this.drafts = drafts;
        this.writing = writing;
        this.secrecy = secrecy;
        this.review = review;
        this.assistance = assistance;
        this.comments = comments;
    }

    /// Sets the steps of an organ's replies.
    ///
    /// @param steps `REVIEW`, `LEGAL`, `SIGN`
    public void setSteps(OrganId organ, List<String> steps, Person.Staff by) {
        routes.set(organ, steps, Map.of(), by);
    }

    /// Saves a draft without files.
    public void draft(FoiRequestId request, Decision decision, String text, Person.Staff by) {
        writing.save(
                request,
                new DraftedReply(Optional.of(decision), Optional.empty(), text, "", List.of()),
                present(request),
                by);
    }

    /// 保密审查：不涉密.
    public void clear(FoiRequestId request, String basis, String opinion, Person.Staff by) {
        secrecy.review(request, present(request), Optional.of(false), basis, opinion, by);
    }

    public void submit(FoiRequestId request, String words, Person.Staff by) {
        review.submit(request, present(request), words, by);
    }

    public void pass(FoiRequestId request, String words, Person.Staff by) {
        review.pass(request, present(request), words, by);
    }

    public void sendBack(FoiRequestId request, String words, Person.Staff by) {
        review.sendBack(request, present(request), words, by);
    }

    /// 协办, or 会办 where the other organ signs the reply too.
    public void ask(FoiRequestId request, OrganId organ, boolean joint, String need, int days, Person.Staff by) {
        assistance.ask(
                request,
                new AssistanceWork.Question(
                        Optional.of(joint ? AssistanceKind.JOINT : AssistanceKind.ASSIST),
                        Optional.of(organ),
                        Optional.empty(),
                        need,
                        days),
                by);
    }

    public void comment(FoiRequestId request, String words, Person.Staff by) {
        comments.add(request, words, by);
    }

    private int present(FoiRequestId request) {
        return drafts.find(request).map(ReplyDraft::version).orElse(0);
    }
}
