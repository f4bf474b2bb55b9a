package gongkai.publish.textcheck;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organimport.Sheet;
import gongkai.foundation.organimport.SheetReader;
import gongkai.foundation.organimport.SheetWriter;
import gongkai.foundation.organimport.TableSubject.Column;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The list of words as a table: out, edited by whoever keeps it, and in again.
@Controller
class WordTableController {
    private static final String PATH = WordController.LIST + "/table.csv";
    private static final int MOST_SAID = 20;
    private static final int MOST_WORDS = 5000;
    private static final List<Column> COLUMNS = List.of(
            new Column("词语", true, ""),
            new Column("类别", true, ""),
            new Column("正确写法", false, ""),
            new Column("例外", false, ""),
            new Column("处理", true, ""),
            new Column("说明", false, ""));

    private final Wording wording;
    private final WordController words;

    WordTableController(Wording wording, WordController words) {
        this.wording = wording;
        this.words = words;
    }

    @Needs(Act.MANAGE_WORDING)
    @GetMapping(PATH)
    ResponseEntity<byte[]> table() {
        var lines = new ArrayList<List<String>>();
        lines.add(List.of("词语", "类别", "正确写法", "例外", "处理", "说明", "状态"));
        wording.list().forEach(entry -> {
            var rule = entry.rule();
            lines.add(List.of(
                    rule.word(),
                    rule.kind().label(),
                    rule.instead(),
                    String.join("、", rule.within()),
                    rule.severity().label(),
                    rule.note(),
                    entry.isUsed() ? "在用" : "停用"));
        });
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("错敏词表.csv", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(SheetWriter.csv(lines));
    }

    /// All of the table or nothing; lines that say 停用 are passed over.
    @Needs(Act.MANAGE_WORDING)
    @PostMapping(WordController.LIST + "/table")
    Object take(
            Frames frames, Person.Staff me, @RequestParam Optional<MultipartFile> files, RedirectAttributes redirect) {
        var problems = new Problems();
        try {
            var forms = read(files, problems);
            if (problems.isEmpty()) {
                int count = wording.take(forms, me);
                FlashNotice.leave(redirect, "表格已读入，新增或者修改 %,d 个词条，现在就用于检查。".formatted(count));
                return "redirect:" + WordController.LIST;
            }
        } catch (Refusal refusal) {
            problems = problems.when(true, "files", refusal.code().message());
        }
        return Show.again("textcheck/words", words.page(frames, "", "", 1, problems));
    }

    private static List<WordForm> read(Optional<MultipartFile> files, Problems problems) {
        byte[] content = files.map(WordTableController::bytes).orElse(new byte[0]);
        var sheet = Sheet.of(SheetReader.read(content), COLUMNS, List.of("状态"));
        var said = new ArrayList<>(sheet.problems());
        var forms = new ArrayList<WordForm>();
        for (Sheet.Row row : sheet.rows()) {
            var form = new WordForm(
                    row.cell("词语"), row.cell("类别"), row.cell("正确写法"), row.cell("例外"), row.cell("处理"), row.cell("说明"));
            if (!row.cell("状态").equals("停用")) {
                forms.add(form);
                form.problems().list().forEach(each -> said.add("第 %d 行：%s".formatted(row.number(), each.sentence())));
            }
        }
        problems.when(forms.size() > MOST_WORDS, "files", "词条不超过 %,d 个。".formatted(MOST_WORDS))
                .when(!said.isEmpty(), "files", String.join("", said.subList(0, Math.min(said.size(), MOST_SAID))));
        return forms;
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
