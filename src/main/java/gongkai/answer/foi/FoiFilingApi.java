package gongkai.answer.foi;

import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Open;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Filing by program, as anybody may file on the page: a service portal takes the form and hands it over; described
/// in `openapi/foi.json`. Whoever files is the applicant and nobody's account: a browser's session counts for
/// nothing here, so nothing can be filed in somebody's name from a page of others.
@RestController
class FoiFilingApi {
    static final String PATH = "/api/foi/requests";
    private static final int LONGEST_KEY = 200;
    private static final List<String> FIELDS = List.of(
            "organ",
            "kind",
            "name",
            "certificate",
            "certificateNumber",
            "contact",
            "telephone",
            "address",
            "email",
            "title",
            "description",
            "form",
            "route",
            "need");

    private final FoiFilings filings;
    private final FoiFilingStore store;
    private final FoiFilingSealing sealing;
    private final FoiFilingFiles files;
    private final FoiFilePages pages;
    private final FoiAccess access;
    private final FoiApi progress;
    private final Organs organs;

    FoiFilingApi(
            FoiFilings filings,
            FoiFilingStore store,
            FoiFilingSealing sealing,
            FoiFilingFiles files,
            FoiFilePages pages,
            FoiAccess access,
            FoiApi progress,
            Organs organs) {
        this.filings = filings;
        this.store = store;
        this.sealing = sealing;
        this.files = files;
        this.pages = pages;
        this.access = access;
        this.progress = progress;
        this.organs = organs;
    }

    /// What the applicant gets for a filing.
    ///
    /// @param receivedOn the day of receipt; none while an officer must confirm (条例第三十一条第三项)
    /// @param explanationUrl where the count of the days stands
    record Filed(
            String number,
            String queryCode,
            Optional<LocalDate> receivedOn,
            Optional<LocalDate> dueOn,
            Optional<String> explanationUrl) {}

    @Open
    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Filed> file(
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key,
            @RequestBody Map<String, @Nullable String> sent) {
        var form = new FoiRequestForm(typed(sent, key));
        form.check(organs).refuseIfAny(FoiRefusal.FORM_INCOMPLETE);
        return file(form);
    }

    /// The same with files: the fields as parts, and files and the identity proof beside them. Sent again with the same
    /// key, the files replace those that came before, until the form is taken.
    @Open
    @PostMapping(path = PATH, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Filed> fileWithFiles(
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key,
            @RequestParam Map<String, @Nullable String> sent,
            @RequestParam(name = "files", required = false) Optional<List<MultipartFile>> attached,
            @RequestParam(required = false) Optional<MultipartFile> proof) {
        var typed = typed(sent, key);
        new FoiRequestForm(typed).check(organs).refuseIfAny(FoiRefusal.FORM_INCOMPLETE);
        var problems = new Problems();
        boolean kept = files.replace(typed.getOrDefault("submission", ""), attached.orElse(List.of()), proof, problems);
        problems.refuseIfAny(FoiRefusal.FORM_INCOMPLETE);
        typed.put("kept", String.valueOf(kept));
        return file(new FoiRequestForm(typed));
    }

    private ResponseEntity<Filed> file(FoiRequestForm form) {
        var order = form.filedOnline(organs, filings.today(), pages.confirmsOfficer());
        var outcome = filings.file(order, new Person.Guest());
        return outcome.waiting().map(this::waiting).orElseGet(() -> received(outcome));
    }

    private static Map<String, String> typed(Map<String, @Nullable String> sent, String key) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Refusal.of(FoiIntakeRefusal.IDEMPOTENCY_KEY_MISSING);
        }
        var typed = new HashMap<String, String>();
        FIELDS.forEach(
                field -> typed.put(field, Optional.ofNullable(sent.get(field)).orElse("")));
        typed.put("submission", FormName.ofProgram(key));
        return typed;
    }

    /// A key sent again with the same form is answered as the first time; with another form it is a mistake, and what
    /// the first one was is told to nobody: the taking in refuses it.
    private ResponseEntity<Filed> received(FoiFilings.Outcome outcome) {
        FoiRequest request = outcome.first();
        return ResponseEntity.created(URI.create(PATH + "/" + request.number()))
                .body(new Filed(
                        request.number(),
                        outcome.code().orElseGet(() -> access.queryCode(request)),
                        Optional.of(request.receivedOn()),
                        Optional.of(request.dueOn()),
                        Optional.of(progress.explanation(request))));
    }

    private ResponseEntity<Filed> waiting(FoiFiling waiting) {
        return ResponseEntity.accepted()
                .body(new Filed(
                        waiting.number().orElseThrow(),
                        sealing.open(FoiFilingSealing.CODE, store.codeSealed(waiting.id())),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    /// How a request stands, for whoever has its query code.
    @Open
    @GetMapping(PATH + "/{number}")
    FoiApi.Progress progress(@PathVariable String number, @RequestParam(defaultValue = "") String code) {
        return progress.progress(access.find(number, code));
    }
}
