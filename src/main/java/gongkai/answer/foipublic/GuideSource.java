package gongkai.answer.foipublic;

import gongkai.answer.foi.FoiProcedure;
import gongkai.foundation.calendar.Periods;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.organ.Regions;
import gongkai.foundation.search.SearchEntry;
import gongkai.foundation.search.SearchSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What the search finds of the pages of this room: the guide, the statistics, and the register where the city wants
/// one. They are those of the organ that leads disclosure in the city (条例第三条).
@Component
class GuideSource implements SearchSource {
    static final String NAME = "foipublic";

    private static final String KIND = "依申请公开";

    private final Organs organs;
    private final Regions regions;
    private final Periods periods;
    private final PublicRegisterSettings settings;

    GuideSource(Organs organs, Regions regions, Periods periods, PublicRegisterSettings settings) {
        this.organs = organs;
        this.regions = regions;
        this.periods = periods;
        this.settings = settings;
    }

    /// A page, in the order of their names.
    private enum Page {
        PROCEDURE(ProcedureController.PATH, ProcedureController.TITLE, FoiPublicConfiguration.PROCEDURE),
        REGISTER(PublicRegisterController.PATH, PublicRegisterController.TITLE, "哪些申请办结了、怎样答复的。"),
        STATISTICS(StatisticsController.PATH, StatisticsController.TITLE, FoiPublicConfiguration.STATISTICS);

        private final String path;
        private final String title;
        private final String words;

        Page(String path, String title, String words) {
            this.path = path;
            this.title = title;
            this.words = words;
        }
    }

    /// The pages there may be, shown or not.
    static List<String> ids() {
        return Arrays.stream(Page.values()).map(Page::name).toList();
    }

    @Override
    public String source() {
        return NAME;
    }

    @Override
    public Optional<SearchEntry> find(String id) {
        return list().filter(entry -> entry.id().equals(id)).findFirst();
    }

    @Override
    public long count() {
        return list().count();
    }

    @Override
    public List<SearchEntry> list(Optional<String> after, int size) {
        return list().filter(entry -> entry.id().compareTo(after.orElse("")) > 0)
                .limit(size)
                .toList();
    }

    private Stream<SearchEntry> list() {
        return leading().stream()
                .flatMap(organ -> Arrays.stream(Page.values())
                        .filter(page -> page != Page.REGISTER || settings.register())
                        .map(page -> entry(page, organ)));
    }

    /// Who leads disclosure where the topmost organ is; without one the topmost organ itself.
    private Optional<Organ> leading() {
        return organs.listActive().stream()
                .filter(organ -> organ.parent().isEmpty())
                .findFirst()
                .map(top -> regions.authority(top.region()).orElse(top));
    }

    private SearchEntry entry(Page page, Organ organ) {
        return new SearchEntry(
                NAME,
                page.name(),
                page.title,
                "",
                page == Page.PROCEDURE ? page.words + " " + procedure() : page.words,
                KIND,
                "",
                "",
                organ.id(),
                SearchEntry.UNDATED,
                page.path);
    }

    private String procedure() {
        var steps = FoiProcedure.states().stream()
                .flatMap(state -> Stream.concat(
                        Stream.of(state.label()), state.ways().stream().map(FoiProcedure.Way::action)));
        var lengths = ProcedureController.periods().map(period -> period.label() + "：" + periods.text(period));
        return Stream.concat(steps, lengths).distinct().collect(Collectors.joining("；"));
    }
}
