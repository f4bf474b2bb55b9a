package gongkai.foundation.letter;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.FieldProblem;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.letter.page.ServiceReceiptPage;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One letter in the console: read, taken along, delivered.
@Controller
class LetterDeskController {
    private static final String LETTER = "/console/letters/{id}";

    private final LetterAccess access;
    private final LetterDesk desk;
    private final Deliveries deliveries;
    private final LetterFiles files;

    LetterDeskController(LetterAccess access, LetterDesk desk, Deliveries deliveries, LetterFiles files) {
        this.access = access;
        this.desk = desk;
        this.deliveries = deliveries;
        this.files = files;
    }

    @Needs(Act.SEE_LETTERS)
    @GetMapping(LETTER)
    ModelAndView letter(Frames frames, Person.Staff me, @PathVariable long id) {
        return Show.page("letter/desk", desk.page(frames, me, access.visible(me, id), Map.of(), new Problems()));
    }

    @Needs(Act.SEE_LETTERS)
    @GetMapping(LETTER + "/files/{ending}")
    ResponseEntity<byte[]> file(Person.Staff me, @PathVariable long id, @PathVariable String ending) {
        return files.download(access.visible(me, id), ending);
    }

    @Needs(Act.SEE_LETTERS)
    @GetMapping(LETTER + "/service-receipt")
    ModelAndView serviceReceipt(Frames frames, Person.Staff me, @PathVariable long id) {
        var letter = access.visible(me, id);
        String base = "/console/letters/" + id;
        return Show.page(
                "letter/service-receipt",
                new ServiceReceiptPage(
                        frames.console(
                                "送达回证",
                                Crumb.of("发文登记", "/console/letters"),
                                Crumb.of(letter.name(), base),
                                Crumb.here("送达回证")),
                        LetterView.of(ServiceReceipt.of(letter, deliveries.list(letter.id())), false),
                        LetterFiles.links(base + "/service-receipt")));
    }

    @Needs(Act.SEE_LETTERS)
    @GetMapping(LETTER + "/service-receipt/{ending}")
    ResponseEntity<byte[]> serviceReceiptFile(Person.Staff me, @PathVariable long id, @PathVariable String ending) {
        var letter = access.visible(me, id);
        return files.download("送达回证 " + letter.name(), ServiceReceipt.of(letter, deliveries.list(letter.id())), ending);
    }

    @Needs(Act.RECORD_DELIVERY)
    @PostMapping(LETTER + "/delivery/{verb}")
    Object record(
            Frames frames,
            Person.Staff me,
            @PathVariable long id,
            @PathVariable String verb,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var letter = access.visible(me, id);
        try {
            write(letter.id(), verb, typed, me);
        } catch (Refusal refusal) {
            if (refusal.problems().isEmpty()) {
                throw refusal;
            }
            var again = new HashMap<>(typed);
            again.put("verb", verb);
            return Show.again("letter/desk", desk.page(frames, me, letter, again, of(verb, refusal.problems())));
        }
        FlashNotice.leave(redirect, verb.equals("void") ? "文书已作废，文号保留。" : "送达情况已登记。");
        return "redirect:/console/letters/" + id;
    }

    /// Several forms of the page have a date; each field is known by the verb and its name.
    private static Problems of(String verb, List<FieldProblem> said) {
        var problems = new Problems();
        said.forEach(each -> problems.when(true, verb + "-" + each.field(), each.sentence()));
        return problems;
    }

    private void write(LetterId id, String verb, Map<String, String> typed, Person.Staff me) {
        String receiver = typed.getOrDefault("receiver", "").strip();
        String reason = typed.getOrDefault("reason", "").strip();
        switch (verb) {
            case "post" ->
                deliveries.record(
                        id,
                        new DeliveryProof.Posted(
                                day(typed), typed.getOrDefault("parcel", "").strip()),
                        me);
            case "sign" -> deliveries.record(id, new DeliveryProof.SignedFor(day(typed), receiver), me);
            case "hand_over" -> deliveries.record(id, new DeliveryProof.HandedOver(day(typed), receiver), me);
            case "fax" -> deliveries.record(id, new DeliveryProof.Faxed(day(typed), receiver), me);
            case "return" -> deliveries.record(id, new DeliveryProof.Returned(day(typed), reason), me);
            case "refuse" -> deliveries.record(id, new DeliveryProof.Refused(day(typed), reason), me);
            case "void" -> deliveries.makeVoid(id, reason, me);
            default -> throw Refusal.of(LetterRefusal.LETTER_NOT_FOUND);
        }
    }

    private static LocalDate day(Map<String, String> typed) {
        try {
            return LocalDate.parse(typed.getOrDefault("on", ""));
        } catch (DateTimeParseException unreadable) {
            throw Refusal.of(
                    LetterRefusal.DELIVERY_INCOMPLETE, List.of(new FieldProblem("on", "请填写日期，例如 2026-03-16。")));
        }
    }
}
