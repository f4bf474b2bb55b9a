package gongkai.foundation.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import gongkai.foundation.notice.Channel.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// The gateway of text messages, against a real HTTP server that answers as gateways do.
class GatewayChannelTest {
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_772_413_200), ZoneOffset.UTC);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicReference<Request> seen = new AtomicReference<>();
    private HttpServer server;

    record Request(String body, String time, String signature, String idempotencyKey, String key) {}

    record Reply(int status, String body, Optional<String> retryAfter) {
        Reply(int status, String body) {
            this(status, body, Optional.empty());
        }
    }

    private volatile Reply reply = new Reply(200, "{\"receipt\":\"r-1\"}");
    private volatile boolean silent;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/sms", this::answer);
        server.setExecutor(Runnable::run);
        server.start();
    }

    @AfterEach
    void close() {
        over.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            seen.set(new Request(
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    headers.getFirst("X-Gongkai-Time"),
                    headers.getFirst("X-Gongkai-Signature"),
                    headers.getFirst("Idempotency-Key"),
                    headers.getFirst("X-Gongkai-Key")));
            if (silent) {
                over.await(20, TimeUnit.SECONDS);
                return;
            }
            reply.retryAfter().ifPresent(wait -> exchange.getResponseHeaders().set("Retry-After", wait));
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private NoticeSettings.Gateway settings(NoticeSettings.Signature signature) {
        return new NoticeSettings.Gateway(
                "http://127.0.0.1:" + server.getAddress().getPort() + "/sms",
                "city",
                "a secret",
                signature,
                Duration.ofMillis(700),
                600);
    }

    private Answer send() {
        var channel = new GatewayChannel(NoticeChannel.SMS, settings(NoticeSettings.Signature.HMAC_SHA256), CLOCK);
        return channel.send(List.of(message())).getFirst();
    }

    private static Channel.Message message() {
        return new Channel.Message(
                "notice-7",
                "13900000001",
                "foi.received",
                "您的申请 2026-000001 已收到",
                "您的申请 2026-000001 已收到",
                "https://www.example.cn/answer/requests/2026-000001",
                Optional.empty(),
                List.of());
    }

    @Test
    void aRequestIsSignedAndCarriesItsNumber() throws Exception {
        assertThat(send()).isEqualTo(new Answer.Accepted("r-1"));

        var request = java.util.Objects.requireNonNull(seen.get());
        assertThat(request.idempotencyKey()).isEqualTo("notice-7");
        assertThat(request.key()).isEqualTo("city");
        assertThat(request.time()).isEqualTo("1772413200");
        var json = JSON.readTree(request.body());
        assertThat(json.path("to").asString()).isEqualTo("13900000001");
        assertThat(json.path("text").asString()).contains("已收到");
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("a secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertThat(request.signature())
                .isEqualTo(HexFormat.of()
                        .formatHex(mac.doFinal(
                                (request.time() + "\n" + request.body()).getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void theSignatureIsSm3WhereAskedFor() {
        var channel = new GatewayChannel(NoticeChannel.SMS, settings(NoticeSettings.Signature.HMAC_SM3), CLOCK);
        channel.send(List.of(message()));

        var request = java.util.Objects.requireNonNull(seen.get());
        assertThat(request.signature())
                .hasSize(64)
                .isEqualTo(GatewaySignature.of(
                        settings(NoticeSettings.Signature.HMAC_SM3), request.time() + "\n" + request.body()))
                .isNotEqualTo(GatewaySignature.of(
                        settings(NoticeSettings.Signature.HMAC_SHA256), request.time() + "\n" + request.body()));
    }

    @Test
    void aGatewayThatHasTooMuchToDoIsAskedLater() {
        reply = new Reply(429, "{\"reason\":\"太快\"}", Optional.of("120"));

        assertThat(send()).isEqualTo(new Answer.Failed("网关答复 429：太快", Optional.of(Duration.ofMinutes(2))));
    }

    @Test
    void aFaultOfTheGatewayPassesAndARefusalDoesNot() {
        reply = new Reply(500, "<html>oops</html>");
        assertThat(send()).isEqualTo(new Answer.Failed("网关答复 500"));

        reply = new Reply(422, "{\"reason\":\"号码不存在\"}");
        assertThat(send()).isEqualTo(new Answer.Refused("网关答复 422：号码不存在"));
    }

    @Test
    void anAnswerWithoutAReceiptIsNoAnswer() {
        reply = new Reply(200, "ok");
        assertThat(send()).isEqualTo(new Answer.Failed("网关的答复里没有回执号，不能确认已经收下"));

        reply = new Reply(200, "{\"receipt\":\"\"}");
        assertThat(send()).isInstanceOf(Answer.Failed.class);

        reply = new Reply(200, "");
        assertThat(send()).isInstanceOf(Answer.Failed.class);
    }

    @Test
    void aGatewayThatSaysNothingOrIsNotThereIsAskedAgain() {
        silent = true;
        assertThat(send()).isEqualTo(new Answer.Failed("网关没有按时答复"));
        over.countDown();
        server.stop(0);

        assertThat(send())
                .isInstanceOfSatisfying(
                        Answer.Failed.class,
                        failed -> assertThat(failed.reason()).startsWith("网关连接不上"));
    }

    @Test
    void aChannelWithoutSettingsIsNotOffered() {
        var nothing =
                new NoticeSettings.Gateway("", "", "", NoticeSettings.Signature.HMAC_SM3, Duration.ofSeconds(1), 600);
        var noMail =
                new NoticeSettings.Mail("", 25, "", "", "", NoticeSettings.Tls.STARTTLS, Duration.ofSeconds(1), 600);
        var settings = new NoticeSettings(Duration.ZERO, List.of(), "", Duration.ZERO, noMail, nothing, nothing);

        var channels = new Channels(
                settings, new MailText(new gongkai.foundation.web.Site("云州市", "", "", List.of()), CLOCK), CLOCK);

        assertThat(channels.offered()).isEmpty();
    }
}
