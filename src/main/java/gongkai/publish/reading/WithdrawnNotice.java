package gongkai.publish.reading;

import gongkai.foundation.kernel.DateText;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import gongkai.foundation.web.Wing;
import gongkai.publish.disclosure.DocumentReading.Opening;
import gongkai.publish.reading.page.WithdrawnPage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// The answer 410 in place of a document that was withdrawn, or of anything of it.
@Component
class WithdrawnNotice {
    private final Organs organs;

    WithdrawnNotice(Organs organs) {
        this.organs = organs;
    }

    ModelAndView page(Frames frames, Opening.Withdrawn withdrawn) {
        var organ = organs.find(withdrawn.organ());
        return Show.page(
                HttpStatus.GONE,
                "reading/withdrawn",
                new WithdrawnPage(
                        frames.portal(Wing.PUBLISH, "信息已撤下", Crumb.here("信息已撤下")),
                        DateText.full(withdrawn.on()),
                        withdrawn.sentence(),
                        withdrawn
                                .instead()
                                .map(document -> new WithdrawnPage.Instead(document.title(), document.path())),
                        organ.map(Organ::name).orElse("发布机关"),
                        organ.map(found -> found.contact().telephone()).orElse("")));
    }
}
