package gongkai.answer.foipublic;

import gongkai.answer.foi.Decision;
import gongkai.answer.foi.FoiRequest;
import gongkai.answer.foi.FoiYears;
import gongkai.answer.foipublic.page.PublicRegisterPage;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Open;
import gongkai.foundation.web.Show;
import gongkai.foundation.web.Wing;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.disclosure.Publications;
import gongkai.publish.disclosure.PublishedDocument;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 办结登记: which requests were answered and how. Who asked is not shown, nor what they wrote, for it may name people;
/// what was published with the answer is.
@Controller
class PublicRegisterController {
    static final String PATH = "/answer/register";
    static final String TITLE = "申请办结登记";

    private final FoiYears years;
    private final OrganAndYear choices;
    private final Publications publications;
    private final PublicRegisterSettings settings;

    PublicRegisterController(
            FoiYears years, OrganAndYear choices, Publications publications, PublicRegisterSettings settings) {
        this.years = years;
        this.choices = choices;
        this.publications = publications;
        this.settings = settings;
    }

    @Open
    @GetMapping(PATH)
    ModelAndView list(
            Frames frames,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "1") int page) {
        if (!settings.register()) {
            throw Refusal.of(FoiPublicRefusal.NO_REGISTER);
        }
        var asked = choices.read(organ, year);
        var closed = years.sliceClosed(asked.organId(), asked.year(), page);
        var published = publications
                .listOpen(closed.items().stream()
                        .flatMapToLong(request -> request.publishedAs().stream())
                        .mapToObj(DocumentId::new)
                        .toList())
                .stream()
                .collect(Collectors.toMap(PublishedDocument::id, Function.identity()));
        return Show.page(
                "foipublic/register",
                new PublicRegisterPage(
                        frames.portal(Wing.ANSWER, TITLE, Crumb.here(TITLE)),
                        choices.organs(),
                        asked.organValue(),
                        choices.years(),
                        String.valueOf(asked.year()),
                        closed.map(request -> row(request, published)),
                        PATH + "?" + asked.address()));
    }

    private static String words(Decision decision) {
        String group = decision.group().label();
        return group.equals(decision.label()) ? group : group + "：" + decision.label();
    }

    private PublicRegisterPage.Row row(FoiRequest request, Map<DocumentId, PublishedDocument> published) {
        return new PublicRegisterPage.Row(
                request.number(),
                choices.shortName(request.organ()),
                DateText.full(request.receivedOn()),
                request.closedOn().map(DateText::full).orElse(""),
                request.decision().map(PublicRegisterController::words).orElse(""),
                request.publishedAs().stream()
                        .mapToObj(DocumentId::new)
                        .flatMap(id -> Optional.ofNullable(published.get(id)).stream())
                        .map(document -> new PublicRegisterPage.Published(
                                document.title(), document.id().path()))
                        .findFirst());
    }
}
