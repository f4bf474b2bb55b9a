package gongkai.oversee.reportcompare;

import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Open;
import gongkai.foundation.web.PortalDoor;
import gongkai.foundation.web.Show;
import gongkai.foundation.web.Wing;
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

/// 政府信息公开年报数据 for everyone: finished years only.
@Controller
class ReportDataController {
    private static final String BASE = "/oversee/report-data";
    private static final Place PORTAL = new Place(false, BASE, "/oversee/reports", organ -> true);

    private final DataOverview overview;
    private final DataFile file;
    private final OrganYears years;
    private final SideBySide sides;
    private final AnswerMap answers;
    private final Organs organs;

    ReportDataController(
            DataOverview overview,
            DataFile file,
            OrganYears years,
            SideBySide sides,
            AnswerMap answers,
            Organs organs) {
        this.overview = overview;
        this.file = file;
        this.years = years;
        this.sides = sides;
        this.answers = answers;
        this.organs = organs;
    }

    @Bean
    static PortalDoor dataOfReportsDoor() {
        return new PortalDoor(Wing.OVERSEE, BASE, Place.LABEL, "历年年报数据的图表、对比和下载，可以按机关、按年度查看。", 11);
    }

    @Open
    @GetMapping(BASE)
    ModelAndView all(
            Frames frames, @RequestParam(defaultValue = "") String year, @RequestParam(defaultValue = "1") int page) {
        return Show.page("reportcompare/data", overview.page(frames, PORTAL, year, page));
    }

    @Open
    @GetMapping(BASE + "/file.{ending}")
    ResponseEntity<byte[]> table(@PathVariable String ending, @RequestParam(defaultValue = "") String year) {
        return file.table(PORTAL, year, ending);
    }

    @Open
    @GetMapping(BASE + "/file.json")
    void json(HttpServletResponse response, @RequestParam(defaultValue = "") String year) throws IOException {
        file.json(PORTAL, year, response);
    }

    @Open
    @GetMapping(BASE + "/organs/{organ}")
    ModelAndView organ(Frames frames, @PathVariable String organ) {
        return Show.page("reportcompare/organ", years.page(frames, PORTAL, organs.get(organ)));
    }

    @Open
    @GetMapping(BASE + "/compare")
    ModelAndView compare(
            Frames frames,
            @RequestParam(defaultValue = "") String government,
            @RequestParam(name = "organ", defaultValue = "") List<String> chosen,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String order) {
        var asked = new SideBySide.Asked(government, chosen, year, by, order.equals("rising"));
        return Show.page("reportcompare/compare", sides.page(frames, PORTAL, asked));
    }

    @Open
    @GetMapping(BASE + "/answers")
    ModelAndView answers(
            Frames frames,
            @RequestParam(defaultValue = "") String government,
            @RequestParam(defaultValue = "") String year) {
        return Show.page("reportcompare/compare", answers.page(frames, PORTAL, government, year));
    }
}
