package gongkai.answer.foi;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.TableFile;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// 台账 for staff and for programs: which requests came, how they stand and how they ended; described in
/// `openapi/foi.json`. Nothing of the applicant but the column of the yearly report. What was asked is the
/// applicant's own words: members of staff read it, programs do not.
@RestController
class FoiLedgerApi {
    static final String PATH = "/api/foi/requests/ledger";
    private static final int MOST_ROWS = 10_000;

    private final FoiLedgerStore store;
    private final FoiPages pages;
    private final Organs organs;
    private final Policy policy;
    private final Clock clock;

    FoiLedgerApi(FoiLedgerStore store, FoiPages pages, Organs organs, Policy policy, Clock clock) {
        this.store = store;
        this.pages = pages;
        this.organs = organs;
        this.policy = policy;
        this.clock = clock;
    }

    /// A page of the ledger.
    ///
    /// @param next what to ask behind for the rest, when there is more
    record Ledger(List<Row> requests, Optional<String> next) {}

    /// One request.
    record Row(
            String number,
            String organ,
            String organName,
            String channel,
            String applicantKind,
            Optional<String> title,
            LocalDate receivedOn,
            LocalDate dueOn,
            FoiStatus status,
            String statusLabel,
            Optional<String> result,
            Optional<LocalDate> closedOn,
            boolean late) {}

    @Needs(Act.SEE_REQUEST)
    @GetMapping(PATH)
    Ledger list(Person who, @RequestParam Map<String, String> asked) {
        var query = LedgerQuery.parse(asked, who, policy, organs, LocalDate.now(clock));
        var found = store.listBehind(query, query.size() + 1);
        boolean more = found.size() > query.size();
        var shown = more ? found.subList(0, query.size()) : found;
        return new Ledger(
                shown.stream().map(request -> row(request, who)).toList(),
                more ? Optional.of(LedgerQuery.Place.of(shown.getLast()).toString()) : Optional.empty());
    }

    /// The same as a table to take along; what does not fit is refused, never cut off.
    @Needs(Act.SEE_REQUEST)
    @GetMapping(PATH + "/{ending}")
    ResponseEntity<byte[]> table(Person who, @PathVariable String ending, @RequestParam Map<String, String> asked) {
        if (!ending.equals("csv") && !ending.equals("xlsx")) {
            throw Refusal.of(FoiRefusal.UNKNOWN_REQUEST);
        }
        var query = LedgerQuery.parse(asked, who, policy, organs, LocalDate.now(clock));
        var found = store.listBehind(query, MOST_ROWS + 1);
        new Problems()
                .when(found.size() > MOST_ROWS, "from", "超过 10,000 件，请缩小日期范围，分几次导出。")
                .refuseIfAny(FoiIntakeRefusal.LEDGER_QUERY);
        var rows = found.stream().map(request -> cells(row(request, who))).toList();
        return new TableFile("依申请公开台账", head(), rows).as(ending);
    }

    private Row row(FoiRequest request, Person who) {
        return new Row(
                request.number(),
                request.organ().value(),
                pages.organName(request),
                request.channel().label(),
                request.applicantKind().label(),
                who instanceof Person.Staff ? Optional.of(request.wish().title()) : Optional.empty(),
                request.receivedOn(),
                request.dueOn(),
                request.status(),
                request.status().label(),
                request.decision().map(Decision::words),
                request.closedOn(),
                request.isLate(LocalDate.now(clock)));
    }

    private static List<String> head() {
        return List.of("编号", "机关", "渠道", "申请人类别", "信息名称", "收到之日", "最迟答复", "状态", "结果", "办结之日", "是否超期");
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        cells.add(row.number());
        cells.add(row.organName());
        cells.add(row.channel());
        cells.add(row.applicantKind());
        cells.add(row.title().orElse(""));
        cells.add(row.receivedOn().toString());
        cells.add(row.dueOn().toString());
        cells.add(row.statusLabel());
        cells.add(row.result().orElse(""));
        cells.add(row.closedOn().map(LocalDate::toString).orElse(""));
        cells.add(row.late() ? "是" : "否");
        return cells;
    }
}
