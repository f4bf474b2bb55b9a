package gongkai.publish.syndication;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/// Answers that a program asks for again and again: whoever has the newest already is told so (RFC 9110, 304). Nobody
/// may hand on a copy without asking us, or what was withdrawn would be handed on too.
@Component
class Unchanged {
    private static final int LENGTH = 16;

    private final Clock clock;

    Unchanged(Clock clock) {
        this.clock = clock;
    }

    /// The content, or that it is unchanged.
    ///
    /// @param changed when it last changed, where that is known for sure
    Optional<ResponseEntity<byte[]>> answer(
            ServletWebRequest request, String mediaType, byte[] content, Optional<Instant> changed) {
        if (isKnown(request, stamp(content), changed)) {
            return Optional.empty();
        }
        return Optional.of(ResponseEntity.ok()
                .contentType(new MediaType(MediaType.parseMediaType(mediaType), StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache())
                .body(content));
    }

    /// Whether the program has it already; if so, the answer has been given. Sets the entity tag in any case.
    boolean isKnown(ServletWebRequest request, String stamp, Optional<Instant> changed) {
        String tag = "W/\"" + stamp + '"';
        long time = changed.filter(this::isPast).map(Instant::toEpochMilli).orElse(-1L);
        boolean known = request.checkNotModified(tag, time);
        if (known) {
            Optional.ofNullable(request.getResponse())
                    .ifPresent(response -> response.setHeader(
                            "Cache-Control",
                            Optional.ofNullable(CacheControl.noCache().getHeaderValue())
                                    .orElse("")));
        }
        return known;
    }

    /// A time that counts whole seconds says nothing sure of the second that is not over yet.
    private boolean isPast(Instant changed) {
        return changed.truncatedTo(ChronoUnit.SECONDS).isBefore(clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    static String stamp(byte[] content) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(sum, 0, LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
