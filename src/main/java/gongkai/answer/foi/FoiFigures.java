package gongkai.answer.foi;

import gongkai.foundation.organ.OrganId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The figures of the annual report's tables 三 and 四, counted where the rows live. A count and the list behind it
/// share one condition, so they cannot differ.
@Service
@Transactional(readOnly = true)
public class FoiFigures {
    private final FoiFigureStore store;

    FoiFigures(FoiFigureStore store) {
        this.store = store;
    }

    /// What table 三 counts about requests: the rows are these, and one for each `Decision`.
    public enum Count {
        /// 本年新收
        NEW_REQUESTS,
        /// 上年结转
        CARRIED_IN,
        /// 本年度办理结果, one decision
        DECIDED,
        /// 总计
        TOTAL_HANDLED,
        /// 结转下年度继续办理
        CARRIED_OUT
    }

    /// Which row of table 三.
    ///
    /// @param decision only with `DECIDED`
    public record Row(Count count, Optional<Decision> decision) {
        public Row {
            if ((count == Count.DECIDED) != decision.isPresent()) {
                throw new IllegalArgumentException("a decision belongs to DECIDED and to nothing else");
            }
        }

        public static Row of(Count count) {
            return new Row(count, Optional.empty());
        }

        public static Row of(Decision decision) {
            return new Row(Count.DECIDED, Optional.of(decision));
        }
    }

    /// How many requests of an organ stand in a cell of table 三.
    ///
    /// @param year the report year, 1 January to 31 December
    public long count(OrganId organ, int year, Row row, ApplicantKind kind) {
        return store.count(organ, year, row, kind);
    }

    /// The requests behind that figure, oldest first; without a kind those of the total column.
    public List<FoiRequest> listBehind(OrganId organ, int year, Row row, Optional<ApplicantKind> kind) {
        return store.listBehind(organ, year, row, kind);
    }

    /// How many reviews or suits of an organ ended so in the year; without a result: those pending at its end.
    public long countRemedies(OrganId organ, int year, RemedyKind kind, Optional<RemedyResult> result) {
        return store.countRemedies(organ, year, kind, result);
    }

    /// The reviews or suits behind that figure.
    public List<Remedy> listRemediesBehind(OrganId organ, int year, RemedyKind kind, Optional<RemedyResult> result) {
        return store.listRemediesBehind(organ, year, kind, result);
    }

    /// How many were received, closed, or closed in time between two days, all organs together: 本月回应.
    public long count(LocalDate from, LocalDate until, Response which) {
        return store.countResponses(from, until, which);
    }

    /// The requests behind that figure.
    public List<FoiRequest> listBehindResponses(LocalDate from, LocalDate until, Response which) {
        return store.listBehindResponses(from, until, which);
    }

    /// Which of the three figures.
    public enum Response {
        RECEIVED("收到"),
        ANSWERED("办结"),
        ON_TIME("按期办结");

        private final String label;

        Response(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
