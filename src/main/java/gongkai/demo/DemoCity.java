package gongkai.demo;

import gongkai.foundation.operations.ReplayClock;
import gongkai.publish.disclosure.Publishing;
import java.time.Instant;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Loads 云州市, a city that does not exist, into an empty database: organs, accounts, documents and requests,
/// all made by the rooms' own verbs in the order of time. The same day gives the same city.
@Service
public class DemoCity {
    static final String NAME = "云州市";
    static final int YEARS_OF_HISTORY = 3;

    private static final Logger LOG = LoggerFactory.getLogger(DemoCity.class);
    private static final long SEED = 20_190_515L;

    private final DemoStore store;
    private final DemoOrgans organs;
    private final DemoCast cast;
    private final DemoRequestVerbs requestVerbs;
    private final Publishing publishing;
    private final DemoTools tools;
    private final ReplayClock clock;

    DemoCity(
            DemoStore store,
            DemoOrgans organs,
            DemoCast cast,
            DemoRequestVerbs requestVerbs,
            Publishing publishing,
            DemoTools tools,
            ReplayClock clock) {
        this.store = store;
        this.organs = organs;
        this.cast = cast;
        this.requestVerbs = requestVerbs;
        this.publishing = publishing;
        this.tools = tools;
        this.clock = clock;
    }

    /// Whether the house has no organs yet, of this city or any other.
    boolean isEmpty() {
        return organs.list().isEmpty();
    }

    public boolean isLoaded() {
        return store.isLoaded(NAME);
    }

    /// Loads the city when the database holds no organs; does nothing otherwise. All of it is one transaction, so a
    /// load that was broken off leaves nothing and begins anew the next time.
    ///
    /// @return whether the city was loaded now
    @Transactional
    boolean load(DemoScale scale) {
        if (!organs.list().isEmpty()) {
            if (!isLoaded()) {
                LOG.warn("数据库里已经有机关，而且不是演示城市，所以没有装入演示数据。要看演示，请换一个空的数据目录或者数据库。");
            }
            return false;
        }
        LocalDate today = clock.realToday();
        if (!store.begin(NAME, today)) {
            return false;
        }
        LOG.info("正在装入演示城市{}：{}年1月至{}。", NAME, today.getYear() - YEARS_OF_HISTORY, today);
        play(scale, today);
        store.analyze();
        return true;
    }

    private void play(DemoScale scale, LocalDate today) {
        Instant present = clock.instant();
        Instant beginning = LocalDate.of(today.getYear() - YEARS_OF_HISTORY, 1, 1)
                .atStartOfDay(ReplayClock.ZONE)
                .toInstant();
        var players = ReplayClock.at(beginning, () -> {
            organs.enter();
            return cast.enter();
        });
        var agenda = new Agenda();
        var stage = new DemoStage(
                agenda,
                new DemoDays(tools.calendars().current(), today),
                scale,
                organs,
                players,
                DemoTopic.readAll(),
                tools.attachments());
        ReplayClock.at(beginning, () -> {
            organs.planReforms(agenda, today);
            return agenda;
        });
        var documents = new DemoDocuments(stage, publishing);
        var requests = new DemoRequests(stage, requestVerbs);
        var dice = new Dice(SEED);
        stage.years().forEach(year -> {
            documents.plan(year, dice.split());
            requests.plan(year, dice.split());
        });
        requests.planDesk(dice.split());
        requests.planCitizen(dice.split());
        new DemoWork(stage, requestVerbs).plan();
        tools.chapters().forEach(chapter -> chapter.plan(stage, dice.split()));
        agenda.run(
                present,
                year -> LOG.info("{}年装入完毕：累计公开{}件，收到申请{}件。", year, documents.published(), requests.received()));
    }
}
