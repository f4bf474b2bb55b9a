package gongkai.demo;

import gongkai.foundation.kernel.DateText;
import gongkai.foundation.organ.Organ;
import java.time.LocalDate;
import java.util.List;

/// The text of a document, paragraph by paragraph, in the order in which official documents say things.
final class DemoBody {
    private static final List<String> NUMERALS = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二");

    private final StringBuilder html = new StringBuilder();

    DemoBody say(String paragraph) {
        html.append("<p>").append(paragraph).append("</p>");
        return this;
    }

    DemoBody head(String heading) {
        html.append("<h2>").append(heading).append("</h2>");
        return this;
    }

    DemoBody table(DemoTable table) {
        html.append(table.html());
        return this;
    }

    /// Numbered points: （一）…
    DemoBody points(List<String> points) {
        for (int n = 0; n < points.size(); n++) {
            say("（%s）%s。".formatted(NUMERALS.get(n), points.get(n)));
        }
        return this;
    }

    /// Articles of rules: purpose, scope, the measures, who explains it, from when.
    DemoBody articles(String purpose, String place, List<String> measures, Organ organ, LocalDate from) {
        article(1, "为%s，根据有关法律、法规和国家规定，结合%s实际，制定本办法。".formatted(purpose, place));
        article(2, "%s行政区域内的相关服务、管理和监督活动，适用本办法。法律、法规另有规定的，从其规定。".formatted(place));
        for (int n = 0; n < measures.size(); n++) {
            article(3 + n, measures.get(n) + "。");
        }
        article(3 + measures.size(), "工作人员在办理过程中玩忽职守、滥用职权、徇私舞弊的，依法给予处分；构成犯罪的，依法追究刑事责任。");
        article(4 + measures.size(), "本办法由%s负责解释。".formatted(organ.name()));
        article(5 + measures.size(), "本办法自%s起施行，有效期5年。".formatted(DateText.full(from)));
        return this;
    }

    DemoBody signed(Organ organ, LocalDate on) {
        return say(organ.name()).say(DateText.full(on));
    }

    DemoBody contact(Organ organ) {
        return say("咨询电话：%s，地址：%s。"
                .formatted(organ.contact().telephone(), organ.contact().address()));
    }

    String html() {
        return html.toString();
    }

    private void article(int number, String text) {
        say("<strong>第%s条</strong>　%s".formatted(NUMERALS.get(number - 1), text));
    }
}
