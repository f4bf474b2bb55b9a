package gongkai.oversee.reportwriting;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Role;
import gongkai.foundation.operations.KnownSetting;
import gongkai.foundation.operations.RegularWork;
import gongkai.foundation.web.ConsoleDoor;
import gongkai.foundation.worklist.WorkKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/// The door of the room, its kind of work and its regular pass.
@Configuration(proxyBeanMethods = false)
class ReportWritingConfiguration {
    private static final String PASS = "gongkai.reportwriting.opening-pass";

    @Bean
    static WorkKind reportsAsWork() {
        return new WorkKind(ReportWork.KIND, "年度报告", Act.WRITE_REPORT, Role.OFFICER);
    }

    @Bean
    static ConsoleDoor reportWritingDoor() {
        return new ConsoleDoor(WritingController.LIST, "年报编制", "监督", Act.SEE_REPORT.name(), 48);
    }

    @Bean
    static KnownSetting openingPassSetting() {
        return new KnownSetting(PASS);
    }

    /// Each night of January to March, so that a server that stood still in one of them misses nothing.
    @Bean
    @Profile("!command")
    static RegularWork reportOpeningPass(ReportOpening opening) {
        return RegularWork.at("开始编制上一年度的年度报告", PASS, "0 20 0 * 1-3 *", opening::run);
    }
}
