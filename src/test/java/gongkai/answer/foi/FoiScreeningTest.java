package gongkai.answer.foi;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.house.TestTime;
import gongkai.house.Wire;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.NewDocument;
import gongkai.publish.disclosure.Publishing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class FoiScreeningTest {
    private final FoiWorld world;
    private final FoiAcceptance acceptance;
    private final FoiReply reply;
    private final TestTime time;

    @LocalServerPort
    private int port;

    @Autowired
    FoiScreeningTest(FoiWorld world, FoiAcceptance acceptance, FoiReply reply, TestTime time) {
        this.world = world;
        this.acceptance = acceptance;
        this.reply = reply;
        this.time = time;
    }

    @BeforeEach
    void settle() {
        world.settle();
        time.moveTo("2026-03-02");
    }

    private FoiRequest asked(String paper, String title, String description) {
        return world.receive(new NewRequest(
                UUID.randomUUID().toString(),
                FoiWorld.BUREAU,
                Channel.ONLINE,
                LocalDate.of(2026, 3, 2),
                new Applicant(ApplicantKind.NATURAL_PERSON, "李清", "护照", paper, "", "13900000001", "", ""),
                new FoiRequest.Wish(title, description, SupplyForm.ELECTRONIC, SupplyRoute.ONLINE)));
    }

    private FoiRequest accepted(FoiRequest request) {
        return acceptance.accept(request.id(), world.officer());
    }

    private Wire officer() {
        return new Wire(port).asStaff("officer", FoiWorld.PASSWORD);
    }

    private static String desk(FoiRequest request) {
        return "/console/requests/" + request.id().value();
    }

    @Test
    void whatTheSameApplicantAskedBeforeStandsThereAndARepeatIsOneButtonAway() {
        var before = accepted(asked("E11111111", "社区食堂补贴名单", "2025年全年"));
        reply.decide(world.cleared(before).id(), ruling(), world.officer());
        var request = accepted(asked("E11111111", "社区食堂补贴名单", "2025年，全年"));

        var page = officer().get(desk(request)).html();
        var screening = page.select(".screening");
        assertThat(screening.text()).contains("3 月向本机关提出的第 2 件", before.number(), "内容几乎相同");
        var form = officer()
                .get(screening.select("a[href*=as=repeat]").attr("href"))
                .html();

        assertThat(form.select("#decision option[selected]").val()).isEqualTo("NOT_PROCESSED_REPEAT");
        assertThat(form.select("#text").val()).contains(before.number(), "2026年3月2日");
    }

    @Test
    void nearEqualRequestsOfOthersAreProposedForPublishing() {
        var other = asked("E22222222", "残疾人两项补贴发放标准", "2025年云州市的标准");
        var request = asked("E33333333", "2025年残疾人两项补贴的发放标准", "云州市的标准");

        var screening = officer().get(desk(request)).html().select(".screening");

        assertThat(screening.text()).contains("其他人的近似申请（第四十四条）", other.number());
        assertThat(screening.select("a[href*=as=repeat]")).isEmpty();
    }

    /// 第三十五条、第四十二条: ten a month are free; the eleventh may be charged, and its reason asked for.
    @Test
    void theEleventhOfAMonthIsSaidToBeBeyondWhatIsFree() {
        FoiRequest last = asked("E66666666", "第1号批复", "2025年");
        for (int number = 2; number <= 10; number++) {
            last = asked("E66666666", "第%d号批复".formatted(number), "2025年");
        }
        assertThat(officer().get(desk(last)).html().select(".screening").text())
                .contains("3 月向本机关提出的第 10 件。")
                .doesNotContain("信息处理费");

        var eleventh = asked("E66666666", "第11号批复", "2025年");

        assertThat(officer().get(desk(eleventh)).html().select(".screening").text())
                .contains("3 月向本机关提出的第 11 件。一个月超过 10 件的部分，可以依法收取信息处理费；明显超过合理范围的，可以要求说明理由（条例第三十五条、第四十二条）。");
    }

    @Test
    void aPetitionInDisguiseIsShownWithItsWordsAndTheWayToGo() {
        var request = accepted(asked("E44444444", "我要举报养老院", "护工打骂老人没人管，要求尽快查处"));

        var page = officer().get(desk(request)).html();
        assertThat(page.select(".screening").text()).contains("“举报”", "看来是以申请名义进行信访");
        var form = officer().get(desk(request) + "/draft?as=petition").html();

        assertThat(form.select("#decision option[selected]").val()).isEqualTo("NOT_PROCESSED_PETITION");
        assertThat(form.select("#text").val()).contains("12345政务服务便民热线");
    }

    @Test
    void anotherOrganThatIsNamedIsOfferedWithItsContact() {
        var request = accepted(asked("E55555555", "云州市人民政府常务会议纪要", "2025年第3次"));

        var page = officer().get(desk(request)).html();
        assertThat(page.select(".screening").text()).contains("云州市人民政府", "申请中提到了这个机关", "0999-5550101");
        var form = officer()
                .get(desk(request) + "/draft?as=elsewhere&of=" + FoiWorld.CITY.value())
                .html();

        assertThat(form.select("#decision option[selected]").val()).isEqualTo("UNAVAILABLE_NOT_HELD");
        assertThat(form.select("#text").val()).contains("依法由制作该信息的云州市人民政府负责公开");
    }

    @Test
    void whatIsPublishedFillsTheReplyWithItsAddressAndAPersonStillSigns(
            @Autowired Publishing publishing, @Autowired Accounts accounts) {
        var publisher = accounts.enterStaff(
                "screeningpublisher",
                "周敏",
                FoiWorld.BUREAU,
                FoiWorld.PASSWORD,
                List.of(new Person.Grant(Role.PUBLISHER, FoiWorld.BUREAU)));
        publishing.publish(
                NewDocument.about(
                                FoiWorld.BUREAU, DocumentKind.INTERPRETATION, "孤儿基本生活费发放办法解读", LocalDate.of(2026, 3, 1))
                        .body("<p>孤儿基本生活费按月发放。</p>")
                        .complete(),
                publisher);
        int looked = 0;
        while (!new Wire(port).get("/api/search?q=%E5%AD%A4%E5%84%BF").body().contains("孤儿基本生活费")) {
            assertThat(looked++).isLessThan(2000);
        }
        var request = accepted(asked("E66666666", "孤儿基本生活费发放办法", "现行的办法"));

        var screening = officer().get(desk(request)).html().select(".screening");
        var found = screening.select("input[name=of]");
        assertThat(found).hasSize(1);
        assertThat(found.hasAttr("checked")).isTrue();
        var form = officer()
                .get(desk(request) + "/draft?as=published&of=" + found.val())
                .html();

        assertThat(form.select("#decision option[selected]").val()).isEqualTo("DISCLOSED");
        assertThat(form.select("#text").val()).contains("已经主动公开", "《孤儿基本生活费发放办法解读》", found.val());
        assertThat(officer().get(desk(request)).html().select("main").text()).contains("轮到机关答复");
    }

    private static FoiReply.Ruling ruling() {
        return new FoiReply.Ruling(Decision.DISCLOSED, Optional.empty(), "名单如下。", List.of());
    }
}
