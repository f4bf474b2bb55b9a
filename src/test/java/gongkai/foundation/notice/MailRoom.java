package gongkai.foundation.notice;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/// The mail server the house sends to in tests, and the hand that starts the pump.
@Component
public class MailRoom {
    private final Pump pump;
    private final GreenMail server;

    MailRoom(Pump pump, NoticeSettings settings) {
        this.pump = pump;
        this.server = new GreenMail(new ServerSetup(settings.mail().port(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    public void open() {
        server.start();
    }

    public void close() {
        server.stop();
    }

    /// One pass of the pump.
    public void pump() {
        pump.run();
    }

    /// What has come for an address, oldest first.
    public List<MimeMessage> listOf(String address) {
        var mails = new ArrayList<MimeMessage>();
        Arrays.stream(server.getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .forEach(mails::add);
        return mails;
    }

    public List<String> subjectsOf(String address) {
        return listOf(address).stream().map(MailRoom::subject).toList();
    }

    /// The path behind the house's address in the header that ends news.
    public String unsubscribePath(MimeMessage mail) {
        try {
            return mail.getHeader("List-Unsubscribe")[0].replaceAll("^<http://127\\.0\\.0\\.1|>$", "");
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
