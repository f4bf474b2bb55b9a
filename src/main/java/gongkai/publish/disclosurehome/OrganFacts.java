package gongkai.publish.disclosurehome;

import gongkai.foundation.kernel.DateText;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganEvent;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.OrganReform;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.organ.Region;
import gongkai.foundation.organ.Regions;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Moment;
import gongkai.foundation.web.PortalList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What the public must know of an organ, in words (条例第二十条第二项).
@Component
class OrganFacts {
    private final Organs organs;
    private final Regions regions;

    OrganFacts(Organs organs, Regions regions) {
        this.organs = organs;
        this.regions = regions;
    }

    static PortalList.Line line(Organ organ) {
        return new PortalList.Line(organ.name(), path(organ), "", "");
    }

    String end(Organ organ) {
        return organ.abolition()
                .map(end -> OrganReform.endSentence(
                        end,
                        end.successors().stream()
                                .map(id -> organs.get(id).name())
                                .collect(Collectors.joining("、"))))
                .orElse("");
    }

    String authority(Organ organ) {
        var led = regions.listLedBy(organ.id());
        return led.isEmpty()
                ? ""
                : "本机关是%s的政府信息公开工作主管部门，负责推进、指导、协调、监督政府信息公开工作（条例第三条）。"
                        .formatted(led.stream().map(Region::name).collect(Collectors.joining("、")));
    }

    /// 沿革: what changed about the organ itself, newest first. Who keyed it in is nobody's business.
    List<Moment> history(Organ organ) {
        return organs.listHistory(organ.id()).reversed().stream()
                .filter(event -> event.action().isReform())
                .map(OrganFacts::moment)
                .toList();
    }

    private static Moment moment(OrganEvent event) {
        String words = switch (event.action()) {
            case SET_UP -> "设立，名称为" + event.after();
            case RENAME -> "由" + event.before() + "更名为" + event.after();
            case MERGE -> "并入" + event.after();
            case SPLIT -> "分设为" + event.after();
            case ABOLISH -> "撤销，职责由" + event.after() + "承接";
            case MOVE -> "上级机关由" + event.before() + "变更为" + event.after();
            case TAKE_OVER -> "承接" + event.before() + "的职责";
            case PROFILE, UNITS -> "";
        };
        String basis = event.basis().isEmpty() ? "" : "依据：" + event.basis() + "。";
        return new Moment(DateText.full(event.effectiveOn()), event.action().label(), words + "。" + basis);
    }

    List<Fact> of(Organ organ) {
        var contact = organ.contact();
        var facts = new ArrayList<Fact>();
        facts.add(fact("机关类别", organ.kind().label()));
        facts.add(organ.parent()
                .flatMap(organs::find)
                .map(found -> Fact.linked("上级机关", found.name(), path(found)))
                .orElse(Fact.of("上级机关", "无")));
        facts.add(fact("所在区划", regions.name(organ.region())));
        facts.add(fact("统一社会信用代码", organ.creditCode().value()));
        facts.add(fact("负责人", organ.head()));
        facts.add(fact("政府信息公开工作机构", contact.office()));
        facts.add(fact("办公地址", contact.address()));
        facts.add(fact("办公时间", contact.hours()));
        facts.add(fact("联系电话", contact.telephone()));
        facts.add(fact("电子邮箱", contact.email()));
        regions.authority(organ.region())
                .filter(led -> !led.id().equals(organ.id()))
                .ifPresent(led -> facts.add(Fact.linked("公开工作主管部门", led.name(), path(led.id()))));
        var former = organs.listFormerNames(organ.id());
        if (!former.isEmpty()) {
            facts.add(Fact.wide(
                    "曾用名称",
                    former.stream()
                            .map(each -> "%s（至%s前）".formatted(each.name(), DateText.full(each.until())))
                            .collect(Collectors.joining("；"))));
        }
        return facts;
    }

    private static Fact fact(String label, String value) {
        return Fact.of(label, value.isBlank() ? "未登记" : value);
    }

    static String path(Organ organ) {
        return path(organ.id());
    }

    static String path(OrganId id) {
        return OrganListController.LIST + "/" + id;
    }
}
