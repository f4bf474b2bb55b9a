package gongkai.foundation.letter;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.notice.MailRoom;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.typesetting.OutputFormat;
import gongkai.foundation.typesetting.Reading;
import gongkai.house.HouseTest;
import gongkai.house.SampleOrgan;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// A letter goes out by e-mail through the room of notices and a real mail server: the PDF is enclosed where the
/// addressee chose that, and the server's answer is the proof of delivery.
@HouseTest
class LetterByMailTest {
    private static final OrganId BUREAU = OrganId.of("civil");
    private static final LetterType REPLY = LetterType.numbered("test.REPLY", "答复书", "公开复");

    private final Letters letters;
    private final Deliveries deliveries;
    private final MailRoom mail;
    private final Organs organs;
    private final TransactionTemplate transaction;

    @Autowired
    LetterByMailTest(
            Letters letters, Deliveries deliveries, MailRoom mail, Organs organs, TransactionTemplate transaction) {
        this.letters = letters;
        this.deliveries = deliveries;
        this.mail = mail;
        this.organs = organs;
        this.transaction = transaction;
    }

    @AfterEach
    void closeMailRoom() {
        mail.close();
    }

    @Test
    void aLetterByEmailIsDeliveredWhenTheMailServerHasIt() throws Exception {
        organs.enter(SampleOrgan.government("yunzhou"));
        organs.enter(SampleOrgan.department("civil", "yunzhou"));
        mail.open();
        Letter chosen = issue("lin@example.cn", true);
        Letter told = issue("zhou@example.cn", false);
        mail.pump();

        assertThat(mail.subjectsOf("lin@example.cn"))
                .singleElement()
                .satisfies(subject -> assertThat(subject).contains("云州市civil", "答复书"));
        var file = files(mail.listOf("lin@example.cn").getFirst()).getFirst();
        assertThat(file.getContentType()).startsWith("application/pdf");
        assertThat(Reading.of(OutputFormat.PDF, file.getInputStream().readAllBytes()))
                .contains("答复书", "李清：", "现答复如下。", chosen.name());
        assertThat(letters.get(chosen.id()).status()).isEqualTo(LetterStatus.DELIVERED);
        assertThat(deliveries.list(chosen.id()).getFirst().words()).contains("250");

        assertThat(files(mail.listOf("zhou@example.cn").getFirst())).isEmpty();
        assertThat(letters.get(told.id()).status()).isEqualTo(LetterStatus.ISSUED);
    }

    private Letter issue(String address, boolean byEmail) {
        var draft = new LetterDraft(
                BUREAU,
                REPLY,
                "李清",
                "test:1",
                LetterDraft.paragraphs(List.of("现答复如下。")),
                "",
                "",
                new Dispatch(Optional.empty(), Optional.of(address), byEmail, "/answer/requests/1/letters/"));
        return Optional.ofNullable(transaction.execute(status -> letters.issue(draft, "test")))
                .orElseThrow();
    }

    /// The enclosed files of a mail.
    private static List<Part> files(Part part) throws Exception {
        var files = new ArrayList<Part>();
        if (part.getContent() instanceof Multipart parts) {
            for (int place = 0; place < parts.getCount(); place++) {
                files.addAll(files(parts.getBodyPart(place)));
            }
        } else if (part.getFileName() != null) {
            files.add(part);
        }
        return files;
    }
}
