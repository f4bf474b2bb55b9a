package gongkai.publish.sitecolumn;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import gongkai.foundation.web.TableFile;
import gongkai.publish.sitecolumn.page.DutiesPage;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 栏目维护责任分解: which organ, unit and person looks after each column, how often, and how it stands.
@Controller
class DutiesController {
    private static final String PATH = ColumnDeskController.LIST + "/duties";
    private static final String TITLE = "栏目维护责任分解";
    private static final List<String> HEAD =
            List.of("栏目", "类型", "责任单位", "责任科室", "责任人", "更新周期", "信息数", "最近更新", "更新情况", "最迟更新日期");

    private final Columns columns;
    private final ColumnWatch watch;
    private final Organs organs;
    private final Policy policy;

    DutiesController(Columns columns, ColumnWatch watch, Organs organs, Policy policy) {
        this.columns = columns;
        this.watch = watch;
        this.organs = organs;
        this.policy = policy;
    }

    @Needs(Act.MANAGE_COLUMNS)
    @GetMapping(PATH)
    ModelAndView show(Frames frames, Person.Staff me, @RequestParam(defaultValue = "") String organ) {
        Organ its = get(me, organ);
        return Show.page(
                "sitecolumn/duties",
                new DutiesPage(
                        frames.console(TITLE, Crumb.of("栏目", ColumnPages.listPath(its.id())), Crumb.here(TITLE)),
                        its.name(),
                        HEAD,
                        rows(its.id()),
                        PATH,
                        "?organ=" + its.id()));
    }

    @Needs(Act.MANAGE_COLUMNS)
    @GetMapping(PATH + ".csv")
    ResponseEntity<byte[]> csv(Person.Staff me, @RequestParam(defaultValue = "") String organ) {
        return file(get(me, organ)).as("csv");
    }

    @Needs(Act.MANAGE_COLUMNS)
    @GetMapping(PATH + ".xlsx")
    ResponseEntity<byte[]> xlsx(Person.Staff me, @RequestParam(defaultValue = "") String organ) {
        return file(get(me, organ)).as("xlsx");
    }

    private TableFile file(Organ organ) {
        return new TableFile(organ.shortName() + TITLE, HEAD, rows(organ.id()));
    }

    private List<List<String>> rows(OrganId organ) {
        var tree = columns.tree(organ);
        return watch.reviews(organ).stream().map(review -> row(tree, review)).toList();
    }

    private List<String> row(ColumnTree tree, ColumnReview review) {
        var column = review.column();
        var keeper = column.keeper();
        return List.of(
                Columns.way(tree, column),
                column.type().label(),
                organs.get(keeper.organ()).shortName(),
                keeper.unit(),
                keeper.person(),
                watch.interval(column),
                String.valueOf(review.content().count()),
                review.content().newest().map(DateText::full).orElse(""),
                review.state().label(),
                review.dueOn().map(DateText::full).orElse(""));
    }

    private Organ get(Person.Staff me, String organ) {
        Organ its = organs.get(organ.isBlank() ? me.organ().value() : organ);
        policy.require(me, Act.MANAGE_COLUMNS, its.id());
        return its;
    }
}
