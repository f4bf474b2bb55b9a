package gongkai.answer.recordcorrection;

import gongkai.foundation.organ.OrganId;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How many corrections there were. They are no requests under 第二十七条: no line of table 三 counts them, so they have a
/// figure of their own.
@Service
public class RecordCorrectionFigures {
    private final RecordCorrectionStore store;

    RecordCorrectionFigures(RecordCorrectionStore store) {
        this.store = store;
    }

    /// A year's figures.
    ///
    /// @param closed how many came to an end, withdrawn ones with them
    /// @param corrected in how many of these something was put right
    public record Year(long received, long closed, long corrected) {
        public String words() {
            return "收到 %,d 件，办结 %,d 件，其中更正 %,d 件".formatted(received, closed, corrected);
        }
    }

    /// Of one organ, or of all.
    @Transactional(readOnly = true)
    public Year year(Optional<OrganId> organ, int year) {
        return store.year(organ, year);
    }
}
