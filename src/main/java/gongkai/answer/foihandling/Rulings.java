package gongkai.answer.foihandling;

import gongkai.answer.foi.FoiFiles;
import gongkai.answer.foi.FoiReply;
import gongkai.answer.foi.FoiRequest;
import gongkai.foundation.attachment.Attachments;
import gongkai.foundation.kernel.FieldProblem;
import gongkai.foundation.kernel.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/// Makes of a draft what is decided, with the files that go out with it.
@Component
class Rulings {
    private final FoiFiles files;
    private final Attachments attachments;

    Rulings(FoiFiles files, Attachments attachments) {
        this.files = files;
        this.attachments = attachments;
    }

    FoiReply.Ruling of(FoiRequest request, DraftedReply content) {
        var decision = content.decision()
                .orElseThrow(() -> Refusal.of(
                        HandlingRefusal.HANDLING_INCOMPLETE, List.of(new FieldProblem("decision", "请选择答复的结果。"))));
        return new FoiReply.Ruling(
                decision,
                content.withheld(),
                content.text(),
                files.enclosed(
                        request.id(),
                        decision,
                        content.files().stream().map(attachments::get).toList()),
                content.publicInterest());
    }
}
