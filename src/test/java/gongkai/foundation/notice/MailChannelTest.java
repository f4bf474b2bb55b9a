package gongkai.foundation.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import gongkai.foundation.notice.Channel.Answer;
import gongkai.foundation.web.Site;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// E-mail, against a real mail server.
class MailChannelTest {
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_772_413_200), ZoneOffset.UTC);

    private static Channel channel(int port) {
        return new MailChannel(
                new NoticeSettings.Mail(
                        "127.0.0.1",
                        port,
                        "",
                        "",
                        "notice@gongkai.example",
                        NoticeSettings.Tls.NONE,
                        Duration.ofSeconds(5),
                        600),
                new MailText(new Site("云州市 · 政务公开", "", "", List.of()), CLOCK));
    }

    private static Channel.Message message(String id, String to, List<NoticeEnclosures.Enclosure> files) {
        return new Channel.Message(
                id,
                to,
                "disclosure.published",
                "新公开：<高龄津贴>发放办法",
                "云州市民政局公开了“<高龄津贴>发放办法”。\n请查看。",
                "https://www.example.cn/publish/documents/1",
                Optional.of("https://www.example.cn/notices/unsubscribe/s-1-0"),
                files);
    }

    @Test
    void aMailHasBothTextsItsEnclosuresAndTheWayOut() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            var pdf = new NoticeEnclosures.Enclosure("答复书.pdf", "application/pdf", new byte[] {37, 80, 68, 70});
            var answers = channel(server.getSmtp().getPort())
                    .send(List.of(
                            message("notice-1", "li@example.cn", List.of(pdf)),
                            message("notice-2", "he@example.cn", List.of())));

            assertThat(answers)
                    .hasSize(2)
                    .allSatisfy(answer -> assertThat(answer)
                            .isInstanceOfSatisfying(
                                    Answer.Accepted.class,
                                    accepted -> assertThat(accepted.receipt()).startsWith("250")));
            MimeMessage mail = server.getReceivedMessages()[0];
            assertThat(mail.getSubject()).isEqualTo("新公开：<高龄津贴>发放办法");
            assertThat(mail.getFrom()[0].toString()).contains("notice@gongkai.example");
            assertThat(mail.getMessageID()).isEqualTo("<notice-1@gongkai.example>");
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(mail.getHeader("List-Unsubscribe"))
                    .containsExactly("<https://www.example.cn/notices/unsubscribe/s-1-0>");
            assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
            var texts = texts(mail);
            assertThat(texts.getFirst()).contains("“<高龄津贴>发放办法”", "查看：https://www.example.cn", "云州市 · 政务公开");
            assertThat(texts.get(1))
                    .contains("&lt;高龄津贴&gt;", "<html lang=\"zh-CN\">")
                    .doesNotContain("<高龄津贴>");
            assertThat(texts.get(2)).isEqualTo("答复书.pdf");
        } finally {
            server.stop();
        }
    }

    @Test
    void aServerThatIsNotThereIsAskedAgain() throws Exception {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        assertThat(channel(port).send(List.of(message("notice-1", "li@example.cn", List.of()))))
                .singleElement()
                .isInstanceOfSatisfying(
                        Answer.Failed.class,
                        failed -> assertThat(failed.reason()).startsWith("邮件服务器连接不上"));
    }

    /// 5xx ends at once, 4xx is tried again, and one refusal does not hold up the next message.
    @Test
    void whatTheServerRefusesForGoodIsNotTriedAgain() throws Exception {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> converse(server));

            var answers = channel(server.getLocalPort())
                    .send(List.of(
                            message("notice-1", "gone@example.cn", List.of()),
                            message("notice-2", "full@example.cn", List.of()),
                            message("notice-3", "li@example.cn", List.of())));

            assertThat(answers.get(0))
                    .isInstanceOfSatisfying(
                            Answer.Refused.class,
                            refused -> assertThat(refused.reason()).contains("550", "no such user"));
            assertThat(answers.get(1))
                    .isInstanceOfSatisfying(
                            Answer.Failed.class,
                            failed -> assertThat(failed.reason()).contains("452"));
            assertThat(answers.get(2)).isEqualTo(new Answer.Accepted("250 2.0.0 taken as 77"));
        }
    }

    /// A mail server of the simplest kind: refuses some recipients, takes the rest.
    private static void converse(ServerSocket server) {
        try (var socket = server.accept();
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            var out = socket.getOutputStream();
            out.write("220 ready\r\n".getBytes(StandardCharsets.US_ASCII));
            boolean inData = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String answer = "";
                if (inData) {
                    if (line.equals(".")) {
                        inData = false;
                        answer = "250 2.0.0 taken as 77";
                    }
                } else if (line.startsWith("RCPT") && line.contains("gone")) {
                    answer = "550 5.1.1 no such user";
                } else if (line.startsWith("RCPT") && line.contains("full")) {
                    answer = "452 4.2.2 mailbox full";
                } else if (line.startsWith("DATA")) {
                    inData = true;
                    answer = "354 go on";
                } else {
                    answer = "250 ok";
                }
                if (!answer.isEmpty()) {
                    out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
                }
            }
        } catch (IOException closed) {
            throw new java.io.UncheckedIOException(closed);
        }
    }

    /// The texts of a mail in their order, enclosures by their names.
    static List<String> texts(Part part) throws Exception {
        var texts = new ArrayList<String>();
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                texts.addAll(texts(parts.getBodyPart(i)));
            }
        } else if (Part.ATTACHMENT.equals(part.getDisposition())) {
            texts.add(jakarta.mail.internet.MimeUtility.decodeText(part.getFileName()));
        } else {
            texts.add((String) part.getContent());
        }
        return texts;
    }
}
