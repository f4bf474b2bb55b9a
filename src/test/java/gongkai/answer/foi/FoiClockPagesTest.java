package gongkai.answer.foi;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.house.HouseTest;
import gongkai.house.TestTime;
import gongkai.house.Wire;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The steps that move the clock, at the desk.
@HouseTest
class FoiClockPagesTest {
    @Autowired
    private FoiWorld world;

    @Autowired
    private FoiVerbs verbs;

    @Autowired
    private FoiRequests requests;

    @Autowired
    private TestTime time;

    @LocalServerPort
    private int port;

    @Test
    void theDeskSaysWhoMayDoWhatWhyNotAndWhatItDoesToTheDate() {
        var request = world.accepted("2026-03-02", verbs.acceptance());
        String desk = "/console/requests/" + request.id().value();
        var page = as("officer").get(desk).html();

        assertThat(page.select(".desk-law").text())
                .contains("征求意见期间不计时，最多15个工作日；最迟答复日届时为2026年4月21日。")
                .contains("至2026年4月28日）", "同意延期　负责人 现在不能：由负责人用本人的账号决定。");
        var typed = as("officer")
                .post(desk, desk + "/consult", Map.of("consultKind", "THIRD_PARTY", "addressee", "", "matter", "经营资料"));
        assertThat(typed.status()).isEqualTo(422);
        assertThat(typed.html().select("#matter").text()).isEqualTo("经营资料");
        assertThat(typed.html().select("#addressee-problem").text()).contains("请填写被征求意见一方");

        assertThat(as("officer")
                        .post(
                                desk,
                                desk + "/consult",
                                Map.of("consultKind", "THIRD_PARTY", "addressee", "云州市安居养老院", "matter", "经营资料"))
                        .status())
                .isEqualTo(302);
        var waiting = as("officer").get(desk).html();
        assertThat(waiting.select(".turn").text()).contains("机关正在征求意见", "2026年4月21日");
        assertThat(waiting.select(".deadline [data-mark=SUSPENDED]")).isNotEmpty();
        assertThat(as("officer")
                        .get(waiting.select(".deadline a[href^=/calendar/deadline/annex]")
                                .attr("href"))
                        .html()
                        .text())
                .contains("期限中止，不计");
        answered(desk, waiting.select("#letter option").attr("value"));
    }

    private void answered(String desk, String letter) {
        time.moveTo("2026-03-05");
        var form = Map.of("letter", letter, "opinion", "OBJECTED", "answeredOn", "2026-03-05", "words", "商业秘密。");
        assertThat(as("officer").post(desk, desk + "/opinion", form).status()).isEqualTo(302);
        var page = as("officer").get(desk).html();
        assertThat(page.select(".turn").text()).contains("最迟2026年4月2日");
        assertThat(page.select("#publicInterest")).hasSize(1);
    }

    @Test
    void theHeadDecidesAnExtensionAtTheDesk() {
        var request = world.accepted("2026-03-02", verbs.acceptance());
        String desk = "/console/requests/" + request.id().value();
        as("officer").post(desk, desk + "/extend", Map.of("days", "10", "reason", "信息数量较大。"));
        assertThat(as("officer").get(desk).html().select("main").text())
                .contains("周敏于2026年3月2日提请延长10个工作日", "由负责人用本人的账号决定。");
        assertThat(as("officer")
                        .post(desk, desk + "/extension/approve", Map.of())
                        .status())
                .isEqualTo(403);

        assertThat(as("head").post(desk, desk + "/extension/approve", Map.of()).status())
                .isEqualTo(302);
        assertThat(requests.find(request.id()).orElseThrow().extension()).isEqualTo(10);
    }

    @Test
    void aFeeIsTriedBeforeItIsCharged() {
        var request = world.accepted("2026-03-02", verbs.acceptance());
        String desk = "/console/requests/" + request.id().value();
        var form = Map.of("method", "BY_ITEM", "before", "28", "quantity", "5", "preview", "true");
        var tried = as("officer").post(desk, desk + "/ask_fee", form);

        assertThat(tried.status()).isEqualTo(200);
        assertThat(tried.html().select("main").text()).contains("共800元", "第31件至第33件，3件×200元＝600元");
        assertThat(requests.find(request.id()).orElseThrow().status()).isEqualTo(FoiStatus.AWAITING_REPLY);
    }

    private Wire as(String account) {
        return new Wire(port).asStaff(account, FoiWorld.PASSWORD);
    }
}
