package gongkai.answer.foi;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Role;
import gongkai.foundation.operations.KnownSetting;
import gongkai.foundation.operations.RegularWork;
import gongkai.foundation.worklist.WorkKind;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How requests come in: its settings, its place in the worklist, and the end of drafts nobody goes on with.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FoiIntakeSettings.class)
class FoiIntakeConfiguration {
    private static final String SWEEP = "gongkai.foi.draft-sweep";

    /// 条例第三十一条第二项: on the day the letter arrives, the office confirms with the applicant.
    @Bean
    static WorkKind arrivalsAsWork() {
        return new WorkKind(FoiFilingChanged.KIND, "申请来件确认", Act.HANDLE_REQUEST, Role.OFFICER);
    }

    @Bean
    static KnownSetting draftSweepSetting() {
        return new KnownSetting(SWEEP);
    }

    @Bean
    static RegularWork endOfDrafts(FoiDrafts drafts) {
        return RegularWork.at("清除过期的申请草稿", SWEEP, "0 20 3 * * *", drafts::sweep);
    }
}
