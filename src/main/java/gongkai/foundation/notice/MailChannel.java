package gongkai.foundation.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/// E-mail by SMTP. A batch goes over one connection; what the server answers to each message is its receipt.
final class MailChannel implements Channel {
    private static final int PERMANENT = 500;

    private final NoticeSettings.Mail settings;
    private final MailText text;
    private final Session session;

    MailChannel(NoticeSettings.Mail settings, MailText text) {
        this.settings = settings;
        this.text = text;
        this.session = Session.getInstance(properties(settings));
    }

    private static Properties properties(NoticeSettings.Mail settings) {
        String millis = Long.toString(settings.timeout().toMillis());
        var properties = new Properties();
        properties.put("mail.smtp.host", settings.host());
        properties.put("mail.smtp.port", Integer.toString(settings.port()));
        properties.put("mail.smtp.auth", Boolean.toString(!settings.username().isEmpty()));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(settings.tls() == NoticeSettings.Tls.STARTTLS));
        properties.put("mail.smtp.starttls.required", Boolean.toString(settings.tls() == NoticeSettings.Tls.STARTTLS));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(settings.tls() == NoticeSettings.Tls.TLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.connectiontimeout", millis);
        properties.put("mail.smtp.timeout", millis);
        properties.put("mail.smtp.writetimeout", millis);
        properties.put("mail.mime.charset", "UTF-8");
        return properties;
    }

    @Override
    public NoticeChannel which() {
        return NoticeChannel.EMAIL;
    }

    @Override
    public int perMinute() {
        return settings.perMinute();
    }

    @Override
    public List<Answer> send(List<Message> messages) {
        var answers = new ArrayList<Answer>();
        try (var transport = (SMTPTransport) session.getTransport("smtp")) {
            connect(transport);
            for (Message message : messages) {
                answers.add(send(transport, message));
            }
        } catch (MessagingException closed) {
            // Also when only the farewell failed: what was answered before that stays answered.
            while (answers.size() < messages.size()) {
                answers.add(new Answer.Failed("邮件服务器连接不上：" + words(closed)));
            }
        }
        return answers;
    }

    /// A server that asks for nobody's name is told none.
    private void connect(SMTPTransport transport) throws MessagingException {
        if (settings.username().isEmpty()) {
            transport.connect();
        } else {
            transport.connect(settings.host(), settings.port(), settings.username(), settings.password());
        }
    }

    private Answer send(SMTPTransport transport, Message message) {
        try {
            MimeMessage mail = text.compose(session, settings.from(), message);
            transport.sendMessage(mail, mail.getAllRecipients());
            return new Answer.Accepted(oneLine(transport.getLastServerResponse()));
        } catch (MessagingException failed) {
            return codeOf(failed) >= PERMANENT
                    ? new Answer.Refused("邮件服务器拒收：" + words(failed))
                    : new Answer.Failed("邮件服务器没有收下：" + words(failed));
        }
    }

    /// The reply code behind a failure; 4xx may pass, 5xx will not. 0 where the server said nothing.
    private static int codeOf(MessagingException failed) {
        int code = 0;
        @Nullable Exception each = failed;
        while (each instanceof MessagingException one) {
            code = switch (one) {
                case SMTPAddressFailedException address -> address.getReturnCode();
                case SMTPSendFailedException send -> send.getReturnCode();
                default -> code;
            };
            each = one.getNextException();
        }
        return code;
    }

    /// What the server said last, which names the reason best.
    private static String words(MessagingException failed) {
        String words = String.valueOf(failed.getMessage());
        @Nullable Exception each = failed.getNextException();
        while (each != null) {
            words = String.valueOf(each.getMessage());
            each = each instanceof SendFailedException further ? further.getNextException() : null;
        }
        return oneLine(words);
    }

    private static String oneLine(@Nullable String answer) {
        String line = answer == null ? "" : answer.replaceAll("\\s+", " ").strip();
        return line.substring(0, Math.min(line.length(), 200));
    }
}
