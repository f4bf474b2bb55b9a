package gongkai.foundation.worklist;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.web.ConsoleDoor;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 办理时效: the table, the same as CSV, and the matters behind each figure.
@Controller
class FigureController {
    static final String PATH = "/console/figures/work";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final FigurePages pages;

    FigureController(FigurePages pages) {
        this.pages = pages;
    }

    @Bean
    static ConsoleDoor workFiguresDoor() {
        return new ConsoleDoor(PATH, "办理时效", "", Act.SEE_WORK_FIGURES.name(), 3);
    }

    @Needs(Act.SEE_WORK_FIGURES)
    @GetMapping(PATH)
    ModelAndView table(Frames frames, Person.Staff me, @RequestParam Map<String, String> parameters) {
        return Show.page("worklist/figures", pages.table(frames, me, parameters));
    }

    @Needs(Act.SEE_WORK_FIGURES)
    @GetMapping(PATH + "/table.csv")
    ResponseEntity<byte[]> csv(Person.Staff me, @RequestParam Map<String, String> parameters) {
        var name = ContentDisposition.attachment()
                .filename("办理时效.csv", StandardCharsets.UTF_8)
                .build();
        // Spreadsheets take a file without this mark for an old encoding.
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body((BYTE_ORDER_MARK + pages.csv(me, parameters)).getBytes(StandardCharsets.UTF_8));
    }

    @Needs(Act.SEE_WORK_FIGURES)
    @GetMapping(PATH + "/items")
    ModelAndView items(Frames frames, Person.Staff me, @RequestParam Map<String, String> parameters) {
        return Show.page("worklist/figure-items", pages.items(frames, me, parameters));
    }
}
