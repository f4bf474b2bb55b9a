package gongkai.publish.documentimport;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.organimport.SheetWriter;
import gongkai.foundation.organimport.TableSubject.Column;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import gongkai.publish.documentimport.page.RunsPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// 成批导入: the runs, and beginning one.
@Controller
class ImportController {
    static final String LIST = "/console/publish/import";
    static final String TITLE = "成批导入";

    private static final int SHOWN = 30;
    private static final Duration READ_AT_ONCE = Duration.ofSeconds(8);

    private final ImportIntake intake;
    private final RowReading reading;
    private final RunStore runs;
    private final ImportSettings settings;
    private final Organs organs;
    private final Policy policy;
    private final Clock clock;

    ImportController(
            ImportIntake intake,
            RowReading reading,
            RunStore runs,
            ImportSettings settings,
            Organs organs,
            Policy policy,
            Clock clock) {
        this.intake = intake;
        this.reading = reading;
        this.runs = runs;
        this.settings = settings;
        this.organs = organs;
        this.policy = policy;
        this.clock = clock;
    }

    static String path(long run) {
        return LIST + "/" + run;
    }

    static String path(long run, int number) {
        return path(run) + "/rows/" + number;
    }

    @Needs(Act.IMPORT_DOCUMENTS)
    @GetMapping(LIST)
    ModelAndView list(Frames frames, Person.Staff me) {
        return Show.page(
                "documentimport/runs", page(frames, me, me.organ().value(), Manner.STOCK.name(), new Problems()));
    }

    /// An empty list to be filled in.
    @Needs(Act.IMPORT_DOCUMENTS)
    @GetMapping(LIST + "/list.csv")
    ResponseEntity<byte[]> template() {
        var names = DocumentList.columns().stream().map(Column::label).toList();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("导入名单模板.csv", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(SheetWriter.csv(List.of(names)));
    }

    @Needs(Act.IMPORT_DOCUMENTS)
    @PostMapping(LIST)
    Object start(
            Frames frames,
            Person.Staff me,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "STOCK") String manner,
            @RequestParam Optional<List<MultipartFile>> files,
            @RequestParam Optional<MultipartFile> list,
            RedirectAttributes redirect) {
        var problems = new Problems();
        var sent =
                files.orElse(List.of()).stream().filter(file -> !file.isEmpty()).toList();
        problems.when(sent.isEmpty(), "files", DocumentImportRefusal.NO_FILES.message())
                .when(
                        !OrganId.isOne(organ) || !policy.may(me, Act.IMPORT_DOCUMENTS, OrganId.of(organ)),
                        "organ",
                        "请选择发布机关。");
        var listed = read(list, problems);
        if (problems.isEmpty()) {
            try {
                long run = start(me, OrganId.of(organ), Manner.parse(manner).orElse(Manner.STOCK), sent, listed);
                FlashNotice.leave(redirect, "文件已收下，逐个核对后再导入。");
                return "redirect:" + path(run);
            } catch (Refusal refusal) {
                problems = problems.when(true, "files", refusal.code().message());
            }
        }
        return Show.again("documentimport/runs", page(frames, me, organ, manner, problems));
    }

    private static DocumentList read(Optional<MultipartFile> list, Problems problems) {
        var sent = list.filter(file -> !file.isEmpty());
        if (sent.isEmpty()) {
            return DocumentList.NONE;
        }
        try {
            var read = DocumentList.read(sent.get().getBytes());
            problems.when(
                    read.lines().isEmpty() && !read.problems().isEmpty(), "list", String.join("", read.problems()));
            return read;
        } catch (Refusal refusal) {
            problems.when(true, "list", refusal.code().message());
            return DocumentList.NONE;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private long start(Person.Staff me, OrganId organ, Manner manner, List<MultipartFile> sent, DocumentList list) {
        var archives = new ArrayList<Path>();
        try (var parcel = new Parcel(settings)) {
            for (MultipartFile file : sent) {
                String name = nameOf(file);
                if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
                    Path archive = Files.createTempFile("import", ".zip");
                    archives.add(archive);
                    file.transferTo(archive);
                    parcel.addArchive(archive);
                } else {
                    parcel.add(name, file::getInputStream);
                }
            }
            String source = sent.stream().map(ImportController::nameOf).collect(Collectors.joining("、"));
            long run =
                    intake.start(new ImportIntake.Order(organ, manner, source), parcel, list, me, (done, total) -> {});
            reading.read(READ_AT_ONCE);
            return run;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            archives.forEach(ImportController::delete);
        }
    }

    private static void delete(Path archive) {
        try {
            Files.deleteIfExists(archive);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }

    private static String nameOf(MultipartFile file) {
        return Optional.ofNullable(file.getOriginalFilename())
                .filter(name -> !name.isBlank())
                .orElse("文件");
    }

    private RunsPage page(Frames frames, Person.Staff me, String organ, String manner, Problems problems) {
        var places = policy.where(me, Act.IMPORT_DOCUMENTS);
        return new RunsPage(
                frames.console(TITLE, Crumb.here(TITLE)),
                places.stream()
                        .flatMap(id -> organs.find(id).stream())
                        .filter(Organ::isActive)
                        .map(each -> new Choice(each.id().value(), each.name()))
                        .toList(),
                organ,
                Arrays.stream(Manner.values())
                        .map(each -> new Choice(each.name(), each.label(), each.words()))
                        .toList(),
                manner,
                "DOCX、PDF、OFD、网页（HTML）、文本，可以选多个，也可以打成 ZIP 压缩包；一次不超过 %,d 个文件".formatted(settings.mostFiles()),
                DocumentList.columns().stream().map(Column::label).toList(),
                runs.list(places, SHOWN).stream().map(this::row).toList(),
                problems);
    }

    private RunsPage.Row row(ImportRun run) {
        return new RunsPage.Row(
                path(run.id()),
                run.source(),
                organs.find(run.organ()).map(Organ::name).orElse(""),
                DateText.full(LocalDate.ofInstant(run.startedAt(), clock.getZone())),
                run.actor().replaceFirst("^(staff|program):\\d+ ", ""),
                stage(run));
    }

    static String stage(ImportRun run) {
        return run.isOpen()
                ? "共 %,d 个文件，已导入 %,d 个，还有 %,d 个待办"
                        .formatted(
                                run.total(),
                                run.count(RowState.TAKEN),
                                run.count(RowState.WAITING) + run.count(RowState.READ) + run.count(RowState.UNREADABLE))
                : "共 %,d 个文件，已导入 %,d 个，不导入 %,d 个"
                        .formatted(run.total(), run.count(RowState.TAKEN), run.count(RowState.LEFT_OUT));
    }
}
