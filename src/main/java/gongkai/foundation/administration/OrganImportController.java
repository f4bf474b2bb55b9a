package gongkai.foundation.administration;

import gongkai.foundation.administration.page.ImportPage;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganKind;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.organimport.ImportRefusal;
import gongkai.foundation.organimport.OrganExport;
import gongkai.foundation.organimport.OrganImport;
import gongkai.foundation.organimport.RowResult;
import gongkai.foundation.organimport.TableSubject;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Importing a list: upload, preview, confirm.
@Controller
class OrganImportController {
    private static final String BASE = "/console/organ-import/{subject}";
    private static final int SHOWN = 300;

    private final OrganImport imports;
    private final OrganExport export;
    private final Organs organs;
    private final Policy policy;

    OrganImportController(OrganImport imports, OrganExport export, Organs organs, Policy policy) {
        this.imports = imports;
        this.export = export;
        this.organs = organs;
        this.policy = policy;
    }

    @Needs(Act.MANAGE_ORGANS)
    @GetMapping(BASE)
    ModelAndView form(Frames frames, @PathVariable String subject) {
        return Show.page("administration/import", page(frames, subject(subject), "", Optional.empty()));
    }

    @Needs(Act.MANAGE_ORGANS)
    @GetMapping(BASE + "/template")
    ResponseEntity<byte[]> template(@PathVariable String subject) {
        TableSubject of = subject(subject);
        return CsvDownload.of(of.label() + "模板.csv", export.template(of));
    }

    @Needs(Act.MANAGE_ORGANS)
    @PostMapping(BASE)
    ModelAndView preview(
            Frames frames, Person.Staff me, @PathVariable String subject, @RequestParam Optional<MultipartFile> files) {
        TableSubject of = subject(subject);
        try {
            var sent = files.filter(each -> !each.isEmpty()).orElseThrow(() -> Refusal.of(ImportRefusal.NO_FILE));
            String name = Optional.ofNullable(sent.getOriginalFilename()).orElse("");
            var preview = imports.preview(of, name, sent.getBytes(), importer(me));
            var page = page(frames, of, "", Optional.of(shown(preview)));
            return preview.isRight()
                    ? Show.page("administration/import", page)
                    : Show.again("administration/import", page);
        } catch (Refusal refusal) {
            if (!(refusal.code() instanceof ImportRefusal)) {
                throw refusal;
            }
            return Show.again(
                    "administration/import", page(frames, of, refusal.code().message(), Optional.empty()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Needs(Act.MANAGE_ORGANS)
    @PostMapping(BASE + "/confirm")
    String confirm(
            Person.Staff me,
            @PathVariable String subject,
            @RequestParam(defaultValue = "") String upload,
            RedirectAttributes redirect) {
        TableSubject of = subject(subject);
        if (!upload.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw Refusal.of(ImportRefusal.UNKNOWN_UPLOAD);
        }
        int taken = imports.confirm(UUID.fromString(upload), importer(me));
        FlashNotice.leave(redirect, "已导入 %,d 条。".formatted(taken));
        return "redirect:" + (of == TableSubject.ORGANS ? OrganDeskController.LIST : RegionDeskController.LIST);
    }

    private OrganImport.Importer importer(Person.Staff me) {
        var places = policy.where(me, Act.MANAGE_ORGANS);
        boolean everywhere = organs.listActive().stream()
                .filter(organ -> organ.parent().isEmpty())
                .map(Organ::id)
                .allMatch(places::contains);
        return new OrganImport.Importer(me.actor(), places, everywhere);
    }

    /// What is wrong comes first; what stays as it is is only counted.
    private static ImportPage.Preview shown(OrganImport.Preview preview) {
        var telling = preview.rows().stream()
                .filter(row ->
                        row.state() != RowResult.State.UNCHANGED || !row.words().isEmpty())
                .sorted(Comparator.comparing((RowResult row) -> row.state() != RowResult.State.WRONG))
                .toList();
        return new ImportPage.Preview(
                preview.file(),
                preview.count(RowResult.State.NEW),
                preview.count(RowResult.State.CHANGED),
                preview.count(RowResult.State.UNCHANGED),
                preview.count(RowResult.State.WRONG),
                preview.problems(),
                preview.isRight() ? preview.id().toString() : "",
                telling.stream().limit(SHOWN).toList(),
                Math.max(0, telling.size() - SHOWN));
    }

    private static TableSubject subject(String text) {
        return Arrays.stream(TableSubject.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> Refusal.of(ImportRefusal.UNKNOWN_UPLOAD));
    }

    private static ImportPage page(
            Frames frames, TableSubject subject, String problem, Optional<ImportPage.Preview> preview) {
        String title = "导入" + subject.label();
        String list = subject == TableSubject.ORGANS ? OrganDeskController.LIST : RegionDeskController.LIST;
        return new ImportPage(
                frames.console(title, Crumb.of(subject.label(), list), Crumb.here(title)),
                subject,
                "/console/organ-import/" + subject.name().toLowerCase(Locale.ROOT),
                Arrays.stream(OrganKind.values()).map(OrganKind::label).collect(Collectors.joining("；")),
                problem,
                preview);
    }
}
