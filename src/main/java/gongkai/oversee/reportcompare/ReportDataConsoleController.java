package gongkai.oversee.reportcompare;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.ConsoleDoor;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The same on the console, for the organs one answers for; the links lead to reports whose figures can be opened.
@Controller
class ReportDataConsoleController {
    private static final String BASE = "/console/report-data";

    private final DataOverview overview;
    private final DataFile file;
    private final OrganYears years;
    private final SideBySide sides;
    private final AnswerMap answers;
    private final Organs organs;
    private final Policy policy;

    ReportDataConsoleController(
            DataOverview overview,
            DataFile file,
            OrganYears years,
            SideBySide sides,
            AnswerMap answers,
            Organs organs,
            Policy policy) {
        this.overview = overview;
        this.file = file;
        this.years = years;
        this.sides = sides;
        this.answers = answers;
        this.organs = organs;
        this.policy = policy;
    }

    @Bean
    static ConsoleDoor dataOfReportsConsoleDoor() {
        return new ConsoleDoor(BASE, "年报数据对比", "监督", Act.SEE_REPORT.name(), 51);
    }

    private Place place(Person.Staff me) {
        var places = policy.where(me, Act.SEE_REPORT);
        return new Place(true, BASE, "/console/reports", places::contains);
    }

    @Needs(Act.SEE_REPORT)
    @GetMapping(BASE)
    ModelAndView all(
            Frames frames,
            Person.Staff me,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "1") int page) {
        return Show.page("reportcompare/data", overview.page(frames, place(me), year, page));
    }

    @Needs(Act.SEE_REPORT)
    @GetMapping(BASE + "/file.{ending}")
    ResponseEntity<byte[]> table(
            Person.Staff me, @PathVariable String ending, @RequestParam(defaultValue = "") String year) {
        return file.table(place(me), year, ending);
    }

    @Needs(Act.SEE_REPORT)
    @GetMapping(BASE + "/file.json")
    void json(Person.Staff me, HttpServletResponse response, @RequestParam(defaultValue = "") String year)
            throws IOException {
        file.json(place(me), year, response);
    }

    @Needs(Act.SEE_REPORT)
    @GetMapping(BASE + "/organs/{organ}")
    ModelAndView organ(Frames frames, Person.Staff me, @PathVariable String organ) {
        var found = organs.get(organ);
        policy.require(me, Act.SEE_REPORT, found.id());
        return Show.page("reportcompare/organ", years.page(frames, place(me), found));
    }

    @Needs(Act.SEE_REPORT)
    @GetMapping(BASE + "/compare")
    ModelAndView compare(
            Frames frames,
            Person.Staff me,
            @RequestParam(defaultValue = "") String government,
            @RequestParam(name = "organ", defaultValue = "") List<String> chosen,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String order) {
        var asked = new SideBySide.Asked(government, chosen, year, by, order.equals("rising"));
        return Show.page("reportcompare/compare", sides.page(frames, place(me), asked));
    }

    @Needs(Act.SEE_REPORT)
    @GetMapping(BASE + "/answers")
    ModelAndView answers(
            Frames frames,
            Person.Staff me,
            @RequestParam(defaultValue = "") String government,
            @RequestParam(defaultValue = "") String year) {
        return Show.page("reportcompare/compare", answers.page(frames, place(me), government, year));
    }
}
