package gongkai.foundation.notice;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The ways out that are set up in this house.
@Component
class Channels {
    private final Map<NoticeChannel, Channel> offered = new EnumMap<>(NoticeChannel.class);

    Channels(NoticeSettings settings, MailText mailText, Clock clock) {
        if (settings.mail().isSet()) {
            offered.put(NoticeChannel.EMAIL, new MailChannel(settings.mail(), mailText));
        }
        if (settings.sms().isSet()) {
            offered.put(NoticeChannel.SMS, new GatewayChannel(NoticeChannel.SMS, settings.sms(), clock));
        }
        if (settings.wechat().isSet()) {
            offered.put(NoticeChannel.WECHAT, new GatewayChannel(NoticeChannel.WECHAT, settings.wechat(), clock));
        }
    }

    Set<NoticeChannel> offered() {
        return offered.keySet();
    }

    Optional<Channel> find(NoticeChannel channel) {
        return Optional.ofNullable(offered.get(channel));
    }
}
