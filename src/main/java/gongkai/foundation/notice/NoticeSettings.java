package gongkai.foundation.notice;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How notices leave the house. A channel without settings is not offered to anybody.
///
/// @param passEvery how often the outbox is looked through, beside right after each change; zero: never by itself
/// @param retryWaits how long to wait after the first, second, … try that failed; after the last the notice is
///     undeliverable
/// @param address where links in messages lead, for example https://www.example.gov.cn
/// @param replayed what a replay of history says is told only when it is not older than this
@ConfigurationProperties("gongkai.notice")
record NoticeSettings(
        @DefaultValue("5s") Duration passEvery,

        @DefaultValue({"1m", "5m", "30m", "2h", "6h", "12h"})
        List<Duration> retryWaits,

        @DefaultValue("") String address,
        @DefaultValue("30d") Duration replayed,
        @DefaultValue Mail mail,
        @DefaultValue Gateway sms,
        @DefaultValue Gateway wechat) {
    NoticeSettings {
        retryWaits = List.copyOf(retryWaits);
        address = address.strip().replaceAll("/+$", "");
    }

    /// The address of one of our pages as it stands in a message.
    String link(String path) {
        return address + path;
    }

    /// The mail server that takes our e-mail.
    ///
    /// @param from the sender's address; without it, or without a host, there is no e-mail
    /// @param perMinute at most so many from this server
    record Mail(
            @DefaultValue("") String host,
            @DefaultValue("25") int port,
            @DefaultValue("") String username,
            @DefaultValue("") String password,
            @DefaultValue("") String from,
            @DefaultValue("starttls") Tls tls,
            @DefaultValue("20s") Duration timeout,
            @DefaultValue("600") int perMinute) {
        boolean isSet() {
            return !host.isBlank() && !from.isBlank();
        }
    }

    /// How the way to the mail server is kept from other eyes.
    enum Tls {
        NONE,
        STARTTLS,
        TLS
    }

    /// A gateway that turns our request into a text message or a WeChat message; see docs/notice-gateway.md.
    ///
    /// @param url where requests are posted; empty: the channel is not offered
    /// @param key which secret, in the gateway's words
    /// @param secret the shared secret of the signature
    record Gateway(
            @DefaultValue("") String url,
            @DefaultValue("") String key,
            @DefaultValue("") String secret,
            @DefaultValue("hmac-sm3") Signature signature,
            @DefaultValue("10s") Duration timeout,
            @DefaultValue("600") int perMinute) {
        boolean isSet() {
            return !url.isBlank();
        }
    }

    /// What requests are signed with.
    enum Signature {
        HMAC_SM3,
        HMAC_SHA256
    }
}
