package gongkai.answer.foi;

import gongkai.foundation.organ.OrganId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The figures of the annual report's tables 三 and 四, counted where the rows live. A count and the list behind it
/// share one condition, so they cannot differ.
@Service
@Transactional(readOnly = true)
public class FoiFigures {
    private final FoiFigureStore store;
    private final FoiRemedyFigureStore remedies;

    FoiFigures(FoiFigureStore store, FoiRemedyFigureStore remedies) {
        this.store = store;
        this.remedies = remedies;
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

    /// A place in table 三; without a kind it stands in the total column.
    public record Place(Row row, Optional<ApplicantKind> kind) {}

    /// The columns of table 四.
    public enum RemedyCount {
        /// 结果维持
        UPHELD,
        /// 结果纠正
        CORRECTED,
        /// 其他结果
        OTHER_RESULT,
        /// 尚未审结: filed by the end of the year and not concluded by then
        PENDING,
        /// 总计: concluded in the year, or pending at its end
        TOTAL
    }

    /// A place in table 四.
    public record RemedyPlace(RemedyKind kind, RemedyCount count) {}

    /// The figures of an organ; a place that is not named holds nothing, and counts 0.
    public record Tables(Map<Place, Long> requests, Map<RemedyPlace, Long> remedies) {
        public Tables {
            requests = Map.copyOf(requests);
            remedies = Map.copyOf(remedies);
        }

        public long at(Place place) {
            return requests.getOrDefault(place, 0L);
        }

        public long at(RemedyPlace place) {
            return remedies.getOrDefault(place, 0L);
        }
    }

    /// Tables 三 and 四 of an organ for a year, 1 January to 31 December. Totals are counted over the rows, not added up
    /// from the other cells, so that the relations between them check something.
    public Tables tables(OrganId organ, int year) {
        return tables(Set.of(organ), year).values().iterator().next();
    }

    /// The same for several organs at once.
    public Map<OrganId, Tables> tables(Set<OrganId> organs, int year) {
        if (organs.isEmpty()) {
            return Map.of();
        }
        var requests = store.tables(organs, year);
        var cases = remedies.tables(organs, year);
        return organs.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        organ -> new Tables(
                                requests.getOrDefault(organ, Map.of()), cases.getOrDefault(organ, Map.of()))));
    }

    /// The figures of several organs added up, counted over all their rows in one reading.
    public Tables consolidated(Set<OrganId> organs, int year) {
        return new Tables(store.consolidated(organs, year), remedies.consolidated(organs, year));
    }

    /// Of the replies that gave a part: how many withheld the rest on which ground, for each kind of applicant and
    /// together.
    public Map<Place, Long> separated(OrganId organ, int year) {
        return store.separated(organ, year);
    }

    /// The year in which each organ received its first request.
    public Map<OrganId, Integer> firstYears() {
        return store.firstYears();
    }

    /// How many requests of an organ stand in a cell of table 三.
    public long count(OrganId organ, int year, Row row, ApplicantKind kind) {
        return tables(organ, year).at(new Place(row, Optional.of(kind)));
    }

    /// The requests behind that figure, oldest first; without a kind those of the total column.
    public List<FoiRequest> listBehind(OrganId organ, int year, Row row, Optional<ApplicantKind> kind) {
        return store.listBehind(organ, year, row, kind);
    }

    /// The reviews or suits behind a figure of table 四, oldest first.
    public List<Remedy> listRemediesBehind(OrganId organ, int year, RemedyKind kind, RemedyCount count) {
        return remedies.listBehind(organ, year, kind, count);
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
