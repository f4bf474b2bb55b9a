package gongkai.foundation.notice;

import gongkai.foundation.web.Site;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/// What an e-mail looks like: plain text with a simple page beside it, our name, and for news how to end them
/// (RFC 2369, RFC 8058).
@Component
class MailText {
    private final Site site;
    private final Clock clock;

    MailText(Site site, Clock clock) {
        this.site = site;
        this.clock = clock;
    }

    MimeMessage compose(Session session, String from, Channel.Message message) throws MessagingException {
        var mail = new NumberedMail(session, "<%s@%s>".formatted(message.id(), from.substring(from.indexOf('@') + 1)));
        try {
            var parts = new MimeMessageHelper(mail, true, StandardCharsets.UTF_8.name());
            parts.setFrom(from, site.wordmark());
            parts.setTo(message.address());
            parts.setSubject(message.title().replaceAll("[\\p{Cntrl}]+", " "));
            parts.setSentDate(Date.from(clock.instant()));
            parts.setText(plain(message), html(message));
            for (NoticeEnclosures.Enclosure file : message.enclosures()) {
                parts.addAttachment(file.name(), new ByteArrayResource(file.content()), file.contentType());
            }
        } catch (java.io.UnsupportedEncodingException never) {
            throw new IllegalStateException(never);
        }
        mail.setHeader("Auto-Submitted", "auto-generated");
        if (message.unsubscribe().isPresent()) {
            mail.setHeader("List-Unsubscribe", "<" + message.unsubscribe().get() + ">");
            mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        mail.saveChanges();
        return mail;
    }

    private String plain(Channel.Message message) {
        var text = new StringBuilder(message.text()).append("\n\n");
        if (!message.link().isEmpty()) {
            text.append("查看：").append(message.link()).append("\n\n");
        }
        text.append("—— ").append(site.wordmark()).append("\n本邮件由系统发出，请不要直接回复。\n");
        message.unsubscribe()
                .ifPresent(address -> text.append("不想再收到这类邮件：").append(address).append('\n'));
        return text.toString();
    }

    private String html(Channel.Message message) {
        var page = new StringBuilder("<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(message.title()))
                .append("</title></head><body>\n<h1>")
                .append(escaped(message.title()))
                .append("</h1>\n");
        message.text()
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> page.append("<p>").append(escaped(line)).append("</p>\n"));
        if (!message.link().isEmpty()) {
            page.append("<p>").append(anchor(message.link(), "查看")).append("</p>\n");
        }
        page.append("<hr>\n<p>").append(escaped(site.wordmark())).append("。本邮件由系统发出，请不要直接回复。</p>\n");
        message.unsubscribe()
                .ifPresent(address ->
                        page.append("<p>").append(anchor(address, "不再接收这类邮件")).append("</p>\n"));
        return page.append("</body></html>\n").toString();
    }

    private static String anchor(String address, String label) {
        return "<a href=\"%s\">%s</a>".formatted(escaped(address), label);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /// A mail that keeps its Message-ID whenever it is sent: a double is told by it.
    private static final class NumberedMail extends MimeMessage {
        private final String number;

        NumberedMail(Session session, String number) {
            super(session);
            this.number = number;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", number);
        }
    }
}
