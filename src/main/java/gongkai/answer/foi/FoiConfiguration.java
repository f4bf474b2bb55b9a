package gongkai.answer.foi;

import gongkai.foundation.calendar.Periods;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Role;
import gongkai.foundation.operations.RegularWork;
import gongkai.foundation.worklist.WorkKind;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FoiSettings.class)
class FoiConfiguration {
    @Bean
    FoiDeadlines foiDeadlines(Periods periods) {
        return new FoiDeadlines(periods);
    }

    @Bean
    @Profile("!command")
    static RegularWork runOut(RunOutPass pass, FoiSettings settings) {
        return RegularWork.every("查看征求意见和说明理由的期限", settings.lookEvery(), pass::look);
    }

    /// The head finds proposals to extend a period in the worklist.
    @Bean
    static WorkKind extensionsAsWork() {
        return new WorkKind(ExtensionWork.KIND, "延期审批", Act.APPROVE_EXTENSION, Role.HEAD);
    }

    /// Requests stand in the worklist; whoever may handle requests may be given one.
    @Bean
    static WorkKind requestsAsWork() {
        return new WorkKind(FoiRequestChanged.KIND, "依申请公开", Act.HANDLE_REQUEST, Role.OFFICER);
    }

    /// What applicants propose to publish waits for an answer.
    @Bean
    static WorkKind proposalsAsWork() {
        return new WorkKind(ProposalWork.KIND, "建议主动公开", Act.HANDLE_REQUEST, Role.OFFICER);
    }

    /// What an organ owes in reviews and suits.
    @Bean
    static WorkKind remedyAnswersAsWork() {
        return new WorkKind(FoiRemedyDuty.KIND, "复议诉讼答复", Act.HANDLE_REQUEST, Role.OFFICER);
    }
}
