package gongkai.publish.disclosure;

import gongkai.foundation.kernel.DateText;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Fact;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// The statutory particulars of a document in words.
@Component
public class DocumentFacts {
    private static final String[] NUMERALS = {
        "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五"
    };

    private final Organs organs;
    private final Clock clock;

    DocumentFacts(Organs organs, Clock clock) {
        this.organs = organs;
        this.clock = clock;
    }

    public List<Fact> of(PublishedDocument document) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of("索引号", document.indexNumber()));
        facts.add(Fact.of("文号", document.number().map(DocumentNumber::value).orElse("无")));
        facts.add(Fact.linked("发布机关", organName(document), "/publish/organs/" + document.organ()));
        facts.add(Fact.of("成文日期", DateText.full(document.madeOn())));
        facts.add(Fact.of("发布日期", DateText.full(document.publishedOn())));
        facts.add(Fact.of("有效性", validity(document)));
        document.particulars().effectiveOn().ifPresent(day -> facts.add(Fact.of("实施日期", DateText.full(day))));
        document.particulars().expiresOn().ifPresent(day -> facts.add(Fact.of("有效期至", DateText.full(day))));
        facts.add(Fact.of("主题分类", document.topic().isEmpty() ? "其他" : document.topic()));
        var told = document.particulars();
        told(facts, "体裁分类", told.genre());
        facts.add(Fact.of("公开方式", attribute(document)));
        facts.add(Fact.of("信息种类", document.kind().label()));
        document.amountWan().ifPresent(amount -> facts.add(Fact.of("收费金额", money(amount))));
        told(facts, "来源", told.source());
        told(facts, "关键词", String.join("、", told.keywords()));
        document.origin().ifPresent(origin -> facts.add(Fact.of("信息来源", origin)));
        if (document.particulars().urgent()) {
            facts.add(Fact.of("发布方式", "应急发布，发布后补审"));
        }
        if (document.edition() > 1) {
            facts.add(Fact.linked("版本", "第 %d 版，查看修改".formatted(document.edition()), document.path() + "/editions"));
        }
        return facts;
    }

    private static void told(List<Fact> facts, String label, String value) {
        if (!value.isEmpty()) {
            facts.add(Fact.of(label, value));
        }
    }

    /// 有效性 today; what does not bind yet says so.
    public String validity(PublishedDocument document) {
        return document.firstDayAfter(LocalDate.now(clock)).isPresent() ? "尚未施行" : document.validityText();
    }

    /// The organ by the name it bore when it made the document: that name stands under the text.
    public String organName(PublishedDocument document) {
        return organs.find(document.organ()).isEmpty()
                ? document.organ().value()
                : organs.nameOn(document.organ(), document.madeOn());
    }

    /// Whether the organ may still publish in its own name.
    boolean isActive(OrganId id) {
        return organs.find(id).filter(Organ::isActive).isPresent();
    }

    String organName(OrganId id) {
        return organs.find(id).map(Organ::name).orElse(id.value());
    }

    /// The name of an organ as lists show it.
    public String organShortName(OrganId id) {
        return organs.find(id).map(Organ::shortName).orElse(id.value());
    }

    private static String attribute(PublishedDocument document) {
        return "%s（条例第二十条第%s项）"
                .formatted(
                        document.attribute().label(), NUMERALS[document.item().number() - 1]);
    }

    private static String money(BigDecimal amount) {
        return "%,.2f 万元".formatted(amount);
    }
}
