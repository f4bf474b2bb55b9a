package gongkai.oversee.annualreport;

import gongkai.foundation.operations.KnownSetting;
import gongkai.foundation.operations.RegularWork;
import gongkai.foundation.organ.OrganChanged;
import gongkai.foundation.search.SearchableMany;
import gongkai.publish.disclosure.StockEntered;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Lets the search know when figures of a year are found differently: when the year is over, when the organ is called
/// otherwise or ends, and when documents of earlier years came in.
@Component
class ReportFollowing {
    private final ReportDataSource source;
    private final ReportYears years;
    private final ApplicationEventPublisher events;

    ReportFollowing(ReportDataSource source, ReportYears years, ApplicationEventPublisher events) {
        this.source = source;
        this.years = years;
        this.events = events;
    }

    /// The figures of these organs and years.
    record FiguresChanged(List<String> sourceIds) implements SearchableMany {
        @Override
        public String source() {
            return ReportDataSource.NAME;
        }
    }

    /// The year before this one is over, and its figures are open to everyone.
    @Transactional
    public void yearIsOver() {
        tell(source.ids(years.current() - 1));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(OrganChanged change) {
        change.changedOrgan().ifPresent(organ -> tell(source.possibleIds(List.of(organ))));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(StockEntered change) {
        tell(source.possibleIds(change.organs()));
    }

    private void tell(List<String> ids) {
        if (!ids.isEmpty()) {
            events.publishEvent(new FiguresChanged(ids));
        }
    }

    /// When the search learns of it.
    @Configuration(proxyBeanMethods = false)
    static class Regularly {
        private static final String PASS = "gongkai.annualreport.year-pass";

        @Bean
        static KnownSetting yearPassSetting() {
            return new KnownSetting(PASS);
        }

        /// Each night of January, so that a server that stood still in one of them misses nothing.
        @Bean
        @Profile("!command")
        static RegularWork reportYearPass(ReportFollowing following) {
            return RegularWork.at("让上一年度的数据可以检索", PASS, "0 10 0 * 1 *", following::yearIsOver);
        }
    }
}
