package gongkai.publish.transferlist;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.letter.LetterFiles;
import gongkai.foundation.letter.LetterView;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.typesetting.OfficialText;
import gongkai.foundation.typesetting.TypesettingRefusal;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.ConsoleDoor;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.Publications;
import gongkai.publish.disclosure.PublishedDocument;
import gongkai.publish.transferlist.page.TransferPage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The transfer list at the desk: asked for by organ, time and receiver; read, printed, taken along.
@Controller
class TransferController {
    private static final String LIST = "/console/transfer-list";
    private static final String TITLE = "移送明细表";
    private static final int MOST = 5000;

    private final Publications publications;
    private final LetterFiles files;
    private final Organs organs;
    private final Policy policy;
    private final Clock clock;

    TransferController(Publications publications, LetterFiles files, Organs organs, Policy policy, Clock clock) {
        this.publications = publications;
        this.files = files;
        this.organs = organs;
        this.policy = policy;
        this.clock = clock;
    }

    @Bean
    static ConsoleDoor transferDoor() {
        return new ConsoleDoor(LIST, TITLE, "公开", Act.SEE_DOCUMENTS.name(), 62);
    }

    @Needs(Act.SEE_DOCUMENTS)
    @GetMapping(LIST)
    ModelAndView show(Frames frames, Person.Staff me, @RequestParam Map<String, String> typed) {
        var frame = frames.console(TITLE, Crumb.here(TITLE));
        var choices = organs.list().stream()
                .filter(organ -> policy.may(me, Act.SEE_DOCUMENTS, organ.id()))
                .map(organ -> new Choice(organ.id().value(), organ.name()))
                .toList();
        if (!typed.containsKey("receiver")) {
            LocalDate today = LocalDate.now(clock);
            var fresh = Map.of(
                    "organ", me.organ().value(),
                    "from", today.withDayOfMonth(1).toString(),
                    "until", today.toString());
            return Show.page(
                    "transferlist/list",
                    new TransferPage(frame, choices, fresh, new Problems(), Optional.empty(), List.of()));
        }
        var problems = problems(me, typed);
        if (!problems.isEmpty()) {
            return Show.again(
                    "transferlist/list",
                    new TransferPage(frame, choices, typed, problems, Optional.empty(), List.of()));
        }
        return Show.page(
                "transferlist/list",
                new TransferPage(
                        frame,
                        choices,
                        typed,
                        problems,
                        Optional.of(LetterView.of(text(me, typed), false)),
                        LetterFiles.links(LIST).stream()
                                .map(link -> new gongkai.foundation.web.Download(
                                        link.name(), link.path() + query(typed), link.kind(), link.size()))
                                .toList()));
    }

    @Needs(Act.SEE_DOCUMENTS)
    @GetMapping(LIST + "/{ending}")
    ResponseEntity<byte[]> file(Person.Staff me, @PathVariable String ending, @RequestParam Map<String, String> typed) {
        if (!problems(me, typed).isEmpty()) {
            throw Refusal.of(TypesettingRefusal.UNKNOWN_FORMAT);
        }
        return files.download("主动公开政府信息移送明细表", text(me, typed), ending);
    }

    private Problems problems(Person.Staff me, Map<String, String> typed) {
        return TransferList.check(day(typed, "from"), day(typed, "until"), typed.getOrDefault("receiver", ""))
                .when(organ(me, typed).isEmpty(), "organ", "请选择机关。");
    }

    private OfficialText text(Person.Staff me, Map<String, String> typed) {
        var list = new TransferList(
                organ(me, typed).orElseThrow(),
                day(typed, "from").orElseThrow(),
                day(typed, "until").orElseThrow(),
                LocalDate.now(clock),
                typed.getOrDefault("receiver", ""));
        return list.text(
                publications.listPublished(list.from(), list.until(), List.of(DocumentKind.values()), MOST).stream()
                        .filter(document -> document.organ().equals(list.organ().id()))
                        .sorted(Comparator.comparing(PublishedDocument::publishedOn))
                        .toList());
    }

    private Optional<Organ> organ(Person.Staff me, Map<String, String> typed) {
        return policy.where(me, Act.SEE_DOCUMENTS).stream()
                .filter(id -> id.value().equals(typed.get("organ")))
                .map(OrganId::value)
                .findFirst()
                .flatMap(id -> organs.find(OrganId.of(id)));
    }

    private static Optional<LocalDate> day(Map<String, String> typed, String field) {
        try {
            return Optional.of(LocalDate.parse(typed.getOrDefault(field, "")));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static String query(Map<String, String> typed) {
        return "?organ=%s&from=%s&until=%s&receiver=%s"
                .formatted(
                        typed.get("organ"),
                        typed.get("from"),
                        typed.get("until"),
                        URLEncoder.encode(typed.getOrDefault("receiver", ""), StandardCharsets.UTF_8));
    }
}
