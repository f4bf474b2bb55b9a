package gongkai.foundation.letter;

import gongkai.foundation.notice.NoticeAccepted;
import gongkai.foundation.notice.NoticeChannel;
import gongkai.foundation.notice.NoticeEnclosures;
import gongkai.foundation.notice.NoticeKind;
import gongkai.foundation.notice.NoticeUndeliverable;
import gongkai.foundation.operations.ReplayClock;
import gongkai.foundation.typesetting.OutputFormat;
import gongkai.foundation.typesetting.Typesetter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Letters and notices: what an addressee is told, the file that goes with the e-mail, and what came of it.
@Component
class LetterMail implements NoticeEnclosures {
    private final LetterStore store;
    private final Deliveries deliveries;
    private final Typesetter typesetter;

    LetterMail(LetterStore store, Deliveries deliveries, Typesetter typesetter) {
        this.store = store;
        this.deliveries = deliveries;
        this.typesetter = typesetter;
    }

    @Bean
    static NoticeKind letterSent() {
        return new NoticeKind(
                LetterIssued.NOTICE,
                "收到机关的文书",
                NoticeKind.Weight.STATUTORY,
                "{organ}给您发来{title}",
                "{organ}已发出{title}，文号{number}。请打开页面查看全文，也可以下载。",
                Set.of("organ", "title", "number"));
    }

    /// The letter itself goes out only where the addressee chose e-mail; otherwise they are told where it is.
    @Override
    public List<Enclosure> listEnclosures(String about) {
        return LetterId.ofSubject(about)
                .flatMap(store::find)
                .filter(Letter::byEmail)
                .filter(letter -> letter.status() != LetterStatus.VOID)
                .filter(letter -> typesetter.hasFonts())
                .map(letter -> List.of(new Enclosure(
                        LetterFiles.name(letter, OutputFormat.PDF),
                        OutputFormat.PDF.mediaType(),
                        typesetter.set(letter.text(), OutputFormat.PDF))))
                .orElse(List.of());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(NoticeAccepted accepted) {
        if (accepted.channel() == NoticeChannel.EMAIL && accepted.kind().equals(LetterIssued.NOTICE)) {
            LetterId.ofSubject(accepted.about())
                    .ifPresent(id -> deliveries.emailAccepted(id, day(accepted.at()), accepted.receipt()));
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(NoticeUndeliverable failed) {
        if (failed.channel() == NoticeChannel.EMAIL && failed.kind().equals(LetterIssued.NOTICE)) {
            LetterId.ofSubject(failed.about())
                    .ifPresent(id -> deliveries.emailFailed(id, day(failed.at()), failed.reason()));
        }
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ReplayClock.ZONE);
    }
}
