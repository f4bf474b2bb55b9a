package gongkai.oversee.reportreading;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// A page as browsers save it in one file (.mhtml, RFC 2557): the page first, its pictures behind it.
final class SavedPage {
    private static final int HEAD = 4_000;

    private SavedPage() {}

    static boolean is(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        int end = head.replace("\r\n", "\n").indexOf("\n\n");
        return end > 0
                && head.substring(0, end).contains("mime-version:")
                && head.substring(0, end).contains("multipart/related");
    }

    /// The text of the page; empty when the file holds none.
    static Optional<String> html(byte[] bytes) throws IOException {
        try {
            var body = new ByteArrayInputStream(bytes);
            String[] types = new InternetHeaders(body).getHeader("Content-Type");
            if (types == null || types.length == 0) {
                return Optional.empty();
            }
            var parts = new MimeMultipart(new ByteArrayDataSource(body, types[0]));
            for (int i = 0; i < parts.getCount(); i++) {
                var part = parts.getBodyPart(i);
                if (part.isMimeType("text/html")) {
                    return ReportSource.decode(part.getInputStream().readAllBytes());
                }
            }
            return Optional.empty();
        } catch (MessagingException cause) {
            throw new IOException(cause);
        }
    }
}
