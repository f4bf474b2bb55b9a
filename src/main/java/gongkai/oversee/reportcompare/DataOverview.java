package gongkai.oversee.reportcompare;

import gongkai.foundation.kernel.Slice;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Frames;
import gongkai.oversee.annualreport.ReportFigures;
import gongkai.oversee.reportcompare.page.DataPage;
import gongkai.oversee.reportcompare.page.Grid;
import gongkai.oversee.statutoryreport.ReportFormat;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// All organs in one year, and what may be taken along.
@Component
class DataOverview {
    private static final int PAGE = 50;

    private final ReportFigures figures;
    private final Governments governments;
    private final Organs organs;

    DataOverview(ReportFigures figures, Governments governments, Organs organs) {
        this.figures = figures;
        this.governments = governments;
        this.organs = organs;
    }

    DataPage page(Frames frames, Place place, String year, int page) {
        var of = governments.year(year);
        var heads = new ArrayList<>(List.of("机关"));
        Measure.casework().forEach(measure -> heads.add(measure.label()));
        return new DataPage(
                place.frame(frames, Place.LABEL),
                place.console(),
                place.base(),
                governments.years(),
                of.map(String::valueOf).orElse(""),
                heads,
                of.map(each -> rows(place, each, page)).orElse(new Slice<>(List.of(), 1, PAGE, 0)),
                files(place),
                place.base() + of.map(each -> "?year=" + each).orElse(""));
    }

    private Slice<Grid.Row> rows(Place place, int year, int page) {
        var all = organs(place, year);
        int last = Math.max(1, (all.size() + PAGE - 1) / PAGE);
        int shown = Math.clamp(page, 1, last);
        int from = Slice.offset(shown, PAGE);
        var here = all.subList(from, Math.min(all.size(), from + PAGE));
        var rows = OrganFigures.list(figures, here, year).stream()
                .map(each -> new Grid.Row(
                        each.organ().name(),
                        place.organPath(each.organ().id()),
                        Governments.note(each.organ()),
                        false,
                        Measure.casework().stream()
                                .map(measure -> measure.words().apply(each.figures()))
                                .toList()))
                .toList();
        return new Slice<>(rows, shown, PAGE, all.size());
    }

    /// Those of whom there are figures, in the order of the official list.
    List<Organ> organs(Place place, int year) {
        var there = figures.organs(year);
        return organs.list().stream()
                .filter(organ -> there.contains(organ.id()) && place.sees().test(organ.id()))
                .toList();
    }

    private List<DataPage.Files> files(Place place) {
        var files = new ArrayList<DataPage.Files>();
        long all = 0;
        for (int year : figures.years()) {
            long reports = organs(place, year).size();
            all += reports;
            files.add(new DataPage.Files(
                    year + "年", String.valueOf(year), ReportFormat.of(year).label(), reports));
        }
        if (files.size() > 1) {
            var forms = files.stream().map(DataPage.Files::form).distinct().toList();
            files.add(new DataPage.Files("全部年度", "", forms.size() > 1 ? "两种格式的数据分列" : forms.getFirst(), all));
        }
        return files;
    }
}
