package gongkai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import gongkai.demo.LoadedCity;
import gongkai.house.HouseTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// 办理: a draft waits at the reviewer, goes through the lawyer to the head, and only the head's signature replies.
/// Walked without JavaScript.
@HouseTest
@Tag("journey")
class HandlingJourneyTest {
    private final LoadedCity city;
    private final int port;

    @Autowired
    HandlingJourneyTest(LoadedCity city, @LocalServerPort int port) {
        this.city = city;
        this.port = port;
    }

    @Test
    void aDraftPassesTheReviewerAndTheLawyerAndTheHeadReplies() {
        city.load();
        String request = city.requestPath("公共租赁住房轮候和配租情况");
        Page officer = Screen.signedIn(port, Screen.WIDE, false, "housing");
        officer.navigate(request);
        assertThat(officer.locator("main").textContent()).contains("待审核", "审核→合法性审查→负责人签发");
        assertThat(officer.locator("form[action$='/decide']").count()).isZero();

        passes("reviewer", "答复稿审核：公共租赁住房轮候和配租情况");
        passes("legal", "答复稿合法性审查：公共租赁住房轮候和配租情况");
        Page head = passes("housing-head", "答复稿负责人签发：公共租赁住房轮候和配租情况");

        assertThat(head.locator("main").textContent()).contains("申请已经办结：已答复");
        officer.navigate(request);
        assertThat(officer.locator("main").textContent()).contains("答复书", "已签发");
        officer.navigate(request + "/handling/review-form");
        assertThat(officer.locator("main").textContent()).contains("政府信息公开审查呈批单", "莫知微", "梁审言", "文慎言", "吕安居");
    }

    private Page passes(String account, String title) {
        Page reader = Screen.signedIn(port, Screen.WIDE, false, account);
        reader.navigate(account.startsWith("housing") ? "/console?tab=organ" : "/console?tab=all");
        reader.locator("a", new Page.LocatorOptions().setHasText(title)).first().click();
        reader.locator("#opinion").fill("同意。");
        reader.locator("button[formaction$='/pass']").click();
        assertThat(reader.locator("main").textContent()).contains("已通过。");
        return reader;
    }
}
