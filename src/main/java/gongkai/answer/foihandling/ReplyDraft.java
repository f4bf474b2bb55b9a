package gongkai.answer.foihandling;

import gongkai.answer.foi.FoiRequestId;
import java.time.Instant;
import java.util.Optional;

/// The draft of a reply, without its text.
///
/// @param version the number of the present text
/// @param round how often it was sent to review
/// @param writer the account of whoever began it
record ReplyDraft(
        FoiRequestId request,
        ReplyDraftStatus status,
        int version,
        int round,
        long writer,
        String writerName,
        Instant begunAt) {

    Optional<ReplyStep> step() {
        return ReplyStep.at(status);
    }

    ReplyDraft in(ReplyDraftStatus next) {
        return new ReplyDraft(request, next, version, round, writer, writerName, begunAt);
    }

    ReplyDraft written(int number) {
        return new ReplyDraft(request, status, number, round, writer, writerName, begunAt);
    }

    ReplyDraft sentAgain() {
        return new ReplyDraft(request, status, version, round + 1, writer, writerName, begunAt);
    }
}
