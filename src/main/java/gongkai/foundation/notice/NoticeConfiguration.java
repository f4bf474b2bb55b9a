package gongkai.foundation.notice;

import gongkai.foundation.identity.Act;
import gongkai.foundation.operations.HouseGauge;
import gongkai.foundation.operations.RegularWork;
import gongkai.foundation.web.ConsoleDoor;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/// The kinds of notice this room sends itself, and its doors.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NoticeSettings.class)
class NoticeConfiguration {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// Empties the outbox right after a change (`Wake`), and every few seconds for what has become due. The message
    /// under way when the server stops arrives.
    @Bean
    @Profile("!command")
    static RegularWork noticeWork(Pump pump, NoticeSettings settings) {
        return RegularWork.every("发出通知", settings.passEvery(), pump::run).finishingWithin(PATIENCE);
    }

    @Bean
    static HouseGauge waiting(DeliveryStore deliveries, Clock clock) {
        return new HouseGauge(
                "gongkai.notices.waiting", "已经到期、还没有发出的通知条数", () -> deliveries.countWaiting(clock.instant()));
    }

    static final String CODE = "notice.code";
    static final String SUBSCRIBE = "notice.subscribe";

    @Bean
    static NoticeKind codeKind() {
        return new NoticeKind(
                CODE,
                "验证联系方式",
                NoticeKind.Weight.STATUTORY,
                "您的验证码是 {code}",
                "您正在{site}填写接收通知的联系方式，验证码是 {code}，30 分钟内有效。不是您本人操作的，不必理会，也不要把验证码告诉他人。",
                Set.of("code", "site"));
    }

    @Bean
    static NoticeKind subscribeKind() {
        return new NoticeKind(
                SUBSCRIBE,
                "确认订阅",
                NoticeKind.Weight.STATUTORY,
                "请确认订阅：{topic}",
                "有人用这个邮箱在{site}订阅“{topic}”。是您本人的，请在七日内打开下面的链接确认；不是您本人的，不必理会，不确认就不会收到后续邮件。",
                Set.of("topic", "site"));
    }

    @Bean
    static ConsoleDoor noticesDoor() {
        return new ConsoleDoor("/console/notices", "通知", "我的", Act.ENTER_CONSOLE.name(), 890);
    }

    @Bean
    static ConsoleDoor textsDoor() {
        return new ConsoleDoor(TextController.LIST, "通知文字", "平台管理", Act.MANAGE_NOTICES.name(), 940);
    }

    @Bean
    static ConsoleDoor undeliverableDoor() {
        return new ConsoleDoor(UndeliverableController.LIST, "没有发出的通知", "平台管理", Act.MANAGE_NOTICES.name(), 941);
    }
}
