package gongkai.foundation.notice;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Text messages and WeChat messages through somebody's gateway: one signed HTTP request each, as
/// docs/notice-gateway.md
/// says.
final class GatewayChannel implements Channel {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int TOO_MANY = 429;
    private static final int REQUEST_TIMEOUT = 408;
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    private final NoticeChannel which;
    private final NoticeSettings.Gateway settings;
    private final Clock clock;
    private final HttpClient client;

    GatewayChannel(NoticeChannel which, NoticeSettings.Gateway settings, Clock clock) {
        this.which = which;
        this.settings = settings;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public NoticeChannel which() {
        return which;
    }

    @Override
    public int perMinute() {
        return settings.perMinute();
    }

    @Override
    public List<Answer> send(List<Message> messages) {
        return messages.stream().map(this::send).toList();
    }

    private Answer send(Message message) {
        try {
            var response = client.send(request(message), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return answer(response);
        } catch (HttpTimeoutException slow) {
            return new Answer.Failed("网关没有按时答复");
        } catch (IOException failed) {
            return new Answer.Failed("网关连接不上：" + failed.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Answer.Failed("服务器正在停止");
        }
    }

    private HttpRequest request(Message message) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("id", message.id());
        fields.put("channel", which.name());
        fields.put("to", message.address());
        fields.put("kind", message.kind());
        fields.put("title", message.title());
        fields.put("text", message.text());
        fields.put("link", message.link());
        message.unsubscribe().ifPresent(address -> fields.put("unsubscribe", address));
        String body = JSON.writeValueAsString(fields);
        String time = Long.toString(clock.instant().getEpochSecond());
        return HttpRequest.newBuilder(URI.create(settings.url()))
                .timeout(settings.timeout())
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Idempotency-Key", message.id())
                .header("X-Gongkai-Key", settings.key())
                .header("X-Gongkai-Time", time)
                .header("X-Gongkai-Signature", GatewaySignature.of(settings, time + "\n" + body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    /// 2xx with a receipt is taken over; 429, 408 and 5xx may pass; every other 4xx will not.
    private static Answer answer(HttpResponse<String> response) {
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
            return receipt(response.body());
        }
        String said = "网关答复 %d%s".formatted(status, reason(response.body()));
        boolean passes = status == TOO_MANY || status == REQUEST_TIMEOUT || status < 400 || status >= 500;
        return passes ? new Answer.Failed(said, wait(response)) : new Answer.Refused(said);
    }

    private static Answer receipt(String body) {
        return read(body)
                .map(json -> json.path("receipt").asString(""))
                .filter(receipt -> !receipt.isBlank())
                .<Answer>map(receipt -> new Answer.Accepted(shortened(receipt)))
                .orElseGet(() -> new Answer.Failed("网关的答复里没有回执号，不能确认已经收下"));
    }

    private static String reason(String body) {
        return read(body)
                .map(json -> json.path("reason").asString(""))
                .filter(reason -> !reason.isBlank())
                .map(reason -> "：" + shortened(reason))
                .orElse("");
    }

    private static Optional<JsonNode> read(String body) {
        try {
            return Optional.ofNullable(JSON.readTree(body)).filter(JsonNode::isObject);
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> wait(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("[0-9]{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .map(asked -> asked.compareTo(LONGEST_WAIT) < 0 ? asked : LONGEST_WAIT);
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), 200));
    }
}
