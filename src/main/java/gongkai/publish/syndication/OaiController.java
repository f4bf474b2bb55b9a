package gongkai.publish.syndication;

import gongkai.foundation.web.Open;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/// OAI-PMH 2.0: the library for harvesters, who copy it and then ask what has changed.
@Controller
class OaiController {
    static final String PATH = "/oai";

    private static final MediaType XML = new MediaType("text", "xml", StandardCharsets.UTF_8);

    private final OaiAnswers answers;
    private final PublicAddress address;
    private final Clock clock;

    OaiController(OaiAnswers answers, PublicAddress address, Clock clock) {
        this.answers = answers;
        this.address = address;
        this.clock = clock;
    }

    @Open
    @RequestMapping(
            path = PATH,
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<byte[]> answer(@RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
        var to = new OaiAnswers.Harvester(
                address.base(request), address.repository(request), address.mail(request), clock.instant());
        var body = new ByteArrayOutputStream();
        try {
            var asked = asked(typed);
            var arguments = new LinkedHashMap<>(asked);
            var verb = OaiVerb.parse(asked.getOrDefault("verb", ""))
                    .orElseThrow(() -> OaiFault.BAD_VERB.because("There is no such verb."));
            arguments.remove("verb");
            verb.check(arguments.keySet());
            write(body, to, asked, xml -> answers.answer(xml, verb, arguments, to));
        } catch (OaiProblem problem) {
            body.reset();
            writeProblem(body, to, typed.toSingleValueMap(), problem);
        }
        return ResponseEntity.ok().contentType(XML).body(body.toByteArray());
    }

    /// The arguments, each given once.
    private static Map<String, String> asked(MultiValueMap<String, String> typed) throws OaiProblem {
        var verbs = typed.getOrDefault("verb", List.of());
        if (verbs.size() != 1) {
            throw OaiFault.BAD_VERB.because(verbs.isEmpty() ? "The verb is missing." : "There is more than one verb.");
        }
        if (typed.values().stream().anyMatch(values -> values.size() != 1)) {
            throw OaiFault.BAD_ARGUMENT.because("An argument is given more than once.");
        }
        return typed.toSingleValueMap();
    }

    /// What is written between the frame of an answer.
    private interface Body {
        void write(XmlText xml) throws OaiProblem;
    }

    private static void write(
            ByteArrayOutputStream out, OaiAnswers.Harvester to, Map<String, String> asked, Body content)
            throws OaiProblem {
        try (var xml = new XmlText(out)) {
            begin(xml, to);
            String[] attributes = asked.entrySet().stream()
                    .flatMap(each -> Stream.of(each.getKey(), each.getValue()))
                    .toArray(String[]::new);
            xml.open("request", attributes).text(to.base() + PATH).end();
            content.write(xml);
            xml.end();
        }
    }

    /// What was wrong with the verb or the arguments is not repeated, as the protocol asks.
    private static void writeProblem(
            ByteArrayOutputStream out, OaiAnswers.Harvester to, Map<String, String> asked, OaiProblem problem) {
        boolean repeated = switch (problem.fault()) {
            case BAD_VERB, BAD_ARGUMENT -> false;
            case BAD_RESUMPTION_TOKEN, CANNOT_DISSEMINATE_FORMAT, ID_DOES_NOT_EXIST, NO_RECORDS_MATCH -> true;
        };
        try (var xml = new XmlText(out)) {
            begin(xml, to);
            String[] attributes = asked.entrySet().stream()
                    .filter(each -> repeated)
                    .flatMap(each -> Stream.of(each.getKey(), each.getValue()))
                    .toArray(String[]::new);
            xml.open("request", attributes).text(to.base() + PATH).end();
            xml.open("error", "code", problem.fault().code())
                    .text(problem.words())
                    .end();
            xml.end();
        }
    }

    private static void begin(XmlText xml, OaiAnswers.Harvester to) {
        String namespace = "http://www.openarchives.org/OAI/2.0/";
        xml.open(
                "OAI-PMH",
                "xmlns",
                namespace,
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                namespace + " " + namespace + "OAI-PMH.xsd");
        xml.element("responseDate", OaiDates.text(to.now()));
    }
}
