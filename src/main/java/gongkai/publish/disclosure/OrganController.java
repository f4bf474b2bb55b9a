package gongkai.publish.disclosure;

import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganKind;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Open;
import gongkai.foundation.web.PortalList;
import gongkai.foundation.web.Show;
import gongkai.foundation.web.Wing;
import gongkai.publish.disclosure.page.OrganPage;
import gongkai.publish.disclosure.page.OrgansPage;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// 机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名 (条例第二十条第二项), and what the organ published.
@Controller
class OrganController {
    private static final int NEWEST = 10;

    private final Organs organs;
    private final DocumentListStore lists;

    OrganController(Organs organs, DocumentListStore lists) {
        this.organs = organs;
        this.lists = lists;
    }

    @Open
    @GetMapping("/publish/organs")
    ModelAndView list(Frames frames) {
        var groups = Arrays.stream(OrganKind.values())
                .map(kind -> new OrgansPage.Group(
                        kind.label(),
                        organs.list().stream()
                                .filter(organ -> organ.kind() == kind)
                                .map(organ -> new PortalList.Line(
                                        organ.name(),
                                        path(organ),
                                        organ.contact().telephone(),
                                        ""))
                                .toList()))
                .filter(group -> !group.organs().isEmpty())
                .toList();
        return Show.page(
                "disclosure/organs", new OrgansPage(frames.portal(Wing.PUBLISH, "机关名录", Crumb.here("机关名录")), groups));
    }

    @Open
    @GetMapping("/publish/organs/{id}")
    ModelAndView show(Frames frames, @PathVariable String id) {
        Organ organ = organs.get(id);
        var filter = DocumentFilter.of(organ.id());
        var frame = frames.portal(
                Wing.PUBLISH, organ.name(), Crumb.of("机关名录", "/publish/organs"), Crumb.here(organ.shortName()));
        return Show.page(
                "disclosure/organ",
                new OrganPage(
                        frame,
                        organ.name(),
                        organ.functions(),
                        facts(organ),
                        lists.count(filter),
                        "/publish/documents?organ=" + organ.id(),
                        DocumentController.lines(lists.list(filter, 0, NEWEST))));
    }

    private List<Fact> facts(Organ organ) {
        var contact = organ.contact();
        var parent = organ.parent().flatMap(organs::find);
        return List.of(
                fact("机关类别", organ.kind().label()),
                parent.map(found -> Fact.linked("上级机关", found.name(), path(found)))
                        .orElse(Fact.of("上级机关", "无")),
                fact("统一社会信用代码", organ.creditCode().value()),
                fact("负责人", organ.head()),
                fact("政府信息公开工作机构", contact.office()),
                fact("办公地址", contact.address()),
                fact("办公时间", contact.hours()),
                fact("联系电话", contact.telephone()),
                fact("电子邮箱", contact.email()));
    }

    private static Fact fact(String label, String value) {
        return Fact.of(label, value.isBlank() ? "未登记" : value);
    }

    private static String path(Organ organ) {
        return "/publish/organs/" + organ.id();
    }
}
