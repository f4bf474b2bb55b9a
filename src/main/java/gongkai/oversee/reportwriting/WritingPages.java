package gongkai.oversee.reportwriting;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.oversee.reportwriting.page.WritingListPage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The list of reports: for each organ how far it has come, for who receives them who is missing.
@Component
class WritingPages {
    static final String TITLE = "年报编制";

    private final WritingStore store;
    private final ReportUnits units;
    private final Organs organs;
    private final Policy policy;
    private final Clock clock;

    WritingPages(WritingStore store, ReportUnits units, Organs organs, Policy policy, Clock clock) {
        this.store = store;
        this.units = units;
        this.organs = organs;
        this.policy = policy;
        this.clock = clock;
    }

    WritingListPage list(Frames frames, Person.Staff me, String wanted) {
        Set<OrganId> places = policy.where(me, Act.SEE_REPORT);
        List<Integer> known = store.listYears(places);
        int last = LocalDate.now(clock).getYear() - 1;
        int year = known.stream()
                .filter(each -> String.valueOf(each).equals(wanted))
                .findFirst()
                .orElse(known.isEmpty() ? last : known.getFirst());
        Map<OrganId, YearReport> reports =
                store.list(places, year).stream().collect(Collectors.toMap(YearReport::organ, Function.identity()));
        var rows = reports.values().stream()
                .sorted(Comparator.comparing(
                        report -> organs.get(report.organ()).order()))
                .map(this::row)
                .toList();
        return new WritingListPage(
                frames.console(TITLE, Crumb.here(TITLE)),
                known.stream()
                        .map(each -> new WritingListPage.Year(
                                each + "年度", WritingController.LIST + "?year=" + each, each == year))
                        .toList(),
                year + "年度的报告：部门在" + (year + 1) + "年1月31日前报送并公布，政府在3月31日前公布（条例第四十九条）。",
                sums(me, year, reports),
                rows,
                "每年1月1日起，这里列出各机关上一年度的报告。现在还没有。");
    }

    private WritingListPage.Row row(YearReport report) {
        var organ = organs.get(report.organ());
        boolean late = isLate(report);
        return new WritingListPage.Row(
                organ.name(),
                report.path(),
                report.holder().equals(report.organ())
                        ? ""
                        : organs.get(report.holder()).shortName(),
                report.status().label(),
                DateText.full(report.dueOn()),
                late,
                next(report.status()));
    }

    boolean isLate(YearReport report) {
        return report.status() != WritingStatus.PUBLISHED
                && report.status() != WritingStatus.EXEMPT
                && report.edition() == 1
                && LocalDate.now(clock).isAfter(report.dueOn());
    }

    private static String next(WritingStatus status) {
        return switch (status) {
            case DRAFTING, CORRECTING -> "编写，送审签";
            case RETURNED -> "按意见修改，再送审签";
            case SIGNING -> "负责人审签";
            case SENT -> "上级机关接收";
            case ACCEPTED -> "起草公开稿";
            case PUBLISHING -> "公开稿审核、发布";
            case PUBLISHED, EXEMPT -> "";
        };
    }

    /// One sentence for each organ the reader receives reports for.
    private List<String> sums(Person.Staff me, int year, Map<OrganId, YearReport> reports) {
        List<String> sums = new ArrayList<>();
        for (OrganId place : policy.where(me, Act.COLLECT_REPORTS)) {
            List<Organ> below = reports.containsKey(place) ? units.below(place, year) : List.of();
            if (!below.isEmpty()) {
                sums.add(sum(organs.get(place), below, reports));
            }
        }
        return sums;
    }

    private String sum(Organ place, List<Organ> below, Map<OrganId, YearReport> reports) {
        long in = 0;
        long sent = 0;
        long late = 0;
        for (Organ organ : below) {
            var report = reports.get(organ.id());
            if (report == null) {
                continue;
            }
            switch (report.status()) {
                case ACCEPTED, PUBLISHING, PUBLISHED, CORRECTING, EXEMPT -> in++;
                case SENT -> sent++;
                case DRAFTING, SIGNING, RETURNED -> late += isLate(report) ? 1 : 0;
            }
        }
        long out = below.size() - in - sent;
        return "%s应接收 %d 份报告，已接收 %d 份，待接收 %d 份，未报送 %d 份%s。"
                .formatted(
                        place.shortName(),
                        below.size(),
                        in,
                        sent,
                        out,
                        late > 0 ? "，其中 %d 份已超过期限".formatted(late) : "");
    }
}
