package gongkai.publish.disclosurehome;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.house.SampleOrgan;
import gongkai.house.Wire;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.NewDocument;
import gongkai.publish.disclosure.Particulars;
import gongkai.publish.disclosure.Publication;
import gongkai.publish.disclosure.Publishing;
import gongkai.publish.sitecolumn.ColumnDraft;
import gongkai.publish.sitecolumn.ColumnId;
import gongkai.publish.sitecolumn.ColumnKeeping;
import gongkai.publish.sitecolumn.ColumnType;
import gongkai.publish.sitecolumn.Columns;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/// Homes, columns and 专题 as everybody reads them.
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HomeTest {
    private static final String PASSWORD = "a long password";

    private final Publishing publishing;
    private final ColumnKeeping keeping;
    private final Columns columns;

    @LocalServerPort
    private int port;

    private final Organ organ = SampleOrgan.government("yunzhou");
    private Person.Staff keeper;
    private ColumnId notices;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    HomeTest(Publishing publishing, ColumnKeeping keeping, Columns columns) {
        this.publishing = publishing;
        this.keeping = keeping;
        this.columns = columns;
    }

    @BeforeAll
    void found(@Autowired Organs organs, @Autowired Accounts accounts) {
        organs.enter(organ);
        keeper = accounts.enterStaff(
                "keeper", "周敏", organ.id(), PASSWORD, List.of(new Person.Grant(Role.PUBLISHER, organ.id())));
        notices = keeping.add(
                organ.id(),
                Optional.empty(),
                ColumnDraft.named("通知公告", ColumnType.NOTICE).gathering(),
                keeper);
    }

    @Test
    void aHomeHasItsFixedPartsItsColumnsAndWhatTheOrganIs() {
        var made = publish(DocumentKind.ANNOUNCEMENT, "停水公告", Particulars.NONE);
        var guide = publish(DocumentKind.DISCLOSURE_GUIDE, "云州市政府信息公开指南", Particulars.NONE);
        var html = new Wire(port).get("/publish/organs/yunzhou").html();

        assertThat(html.select("ul.doors a").eachText())
                .containsExactly("政府信息公开指南", "政府信息公开制度", "法定主动公开内容", "政府信息公开年报", "依申请公开");
        assertThat(html.select("section h2 a[href=" + notices.path() + "]").eachText())
                .containsExactly("通知公告");
        assertThat(html.select("section a[href=" + made.path() + "]")).isNotEmpty();
        assertThat(html.text()).contains("机关职能", "办公地址", "停水公告");
        var its = new Wire(port).get(html.select("ul.doors a").attr("href"));
        assertThat(its.body()).contains(guide.path());
    }

    @Test
    void anOrganThatHasPublishedNothingShowsItsFixedPartsAllTheSame(@Autowired Organs organs) {
        var silent = SampleOrgan.department("silent", "yunzhou");
        organs.enter(silent);

        var html = new Wire(port).get("/publish/organs/silent").html();

        assertThat(html.select("ul.doors li > a, ul.doors li > strong").eachText())
                .containsExactly("政府信息公开指南", "政府信息公开制度", "法定主动公开内容", "政府信息公开年报", "依申请公开");
        assertThat(html.select("ul.doors").text()).contains("尚未发布。");
        assertThat(html.select("ul.doors a").eachAttr("href")).containsExactly("/answer/requests/new?organ=silent");
        assertThat(columns.tree(silent.id()).roots())
                .as("reading makes nothing")
                .isEmpty();
    }

    @Test
    void aColumnShowsItsWayFromTheTopAndItsYears() {
        var made = publish(DocumentKind.BUDGET, "2026年度预算", Particulars.NONE);
        var tree = columns.tree(organ.id());
        var item = tree.item(7).orElseThrow();

        var html = new Wire(port).get(item.path()).html();

        assertThat(html.select("nav[aria-label] a, .crumbs a").eachText()).contains("yunzhou", "法定主动公开内容");
        assertThat(html.select("main a[href=" + made.path() + "]")).isNotEmpty();
        assertThat(new Wire(port).get(item.path() + "?year=2025").body()).contains("还没有发布信息");
        var apply = tree.roots().getLast();
        assertThat(tree.find(apply.id()).orElseThrow().type()).isNotNull();
        var form = tree.gatherer(ColumnType.ON_REQUEST).orElseThrow();
        assertThat(new Wire(port).get(form.path()).location()).startsWith("/answer/requests/new?organ=yunzhou");
        assertThat(new Wire(port).get("/publish/columns/999999").status()).isEqualTo(404);
    }

    @Test
    void aTopicIsDraftedPublishedAndClosed() {
        var made = publish(DocumentKind.ANNOUNCEMENT, "养老院名单", Particulars.NONE);
        var gone = publish(DocumentKind.ANNOUNCEMENT, "误发的名单", Particulars.NONE);
        publishing.withdraw(gone.id(), "有误", keeper);
        var wire = new Wire(port).asStaff("keeper", PASSWORD);
        String list = SpecialTopicDeskController.LIST;
        var typed = new HashMap<>(Map.of("organ", "yunzhou", "title", "养老服务", "slug", "Elderly"));
        var wrong = wire.post(list + "/new", list + "/new", typed);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("网址名用小写字母", "专题至少要有一个部分", "value=\"养老服务\"");
        typed.putAll(Map.of(
                "slug", "elderly-care",
                "heading-1", "最新公告",
                "kind-1", "COLUMN",
                "source-1", notices.path(),
                "heading-2", "选读",
                "kind-2", "DOCUMENTS",
                "source-2", made.path() + "\n" + gone.path(),
                "heading-3", "搜一搜",
                "kind-3", "SEARCH",
                "source-3", "养老"));
        String desk = wire.post(list + "/new", list + "/new", typed).location();
        assertThat(new Wire(port).get("/publish/topics/elderly-care").status()).isEqualTo(404);

        wire.post(desk, desk + "/publish", Map.of("version", "1"));
        var open = new Wire(port).get("/publish/topics/elderly-care");
        assertThat(open.html().select("section h2").eachText()).containsExactly("最新公告", "选读", "搜一搜");
        assertThat(open.body()).contains(made.path()).doesNotContain("误发的名单");
        assertThat(new Wire(port).get("/publish/topics").body()).contains("养老服务");
        assertThat(new Wire(port).get("/publish/organs/yunzhou").body()).contains("/publish/topics/elderly-care");

        typed.put("version", "1");
        assertThat(wire.post(desk, desk, typed).status()).isEqualTo(422);
        wire.post(desk, desk + "/close", Map.of("version", "2"));
        assertThat(new Wire(port).get("/publish/topics/elderly-care").body()).contains("这个专题已经结束");
    }

    @Test
    void theFirstPageUnderTheHostNameOfAnOrganIsItsHome() throws java.io.IOException {
        var home = new HomeConfiguration.HostHome(new HomeSettings(Map.of("education", "JY.example.gov.cn")));
        var request = new MockHttpServletRequest("GET", "/");
        request.setServerName("jy.example.gov.cn");
        var answer = new MockHttpServletResponse();

        assertThat(home.preHandle(request, answer, this)).isFalse();
        assertThat(answer.getRedirectedUrl()).isEqualTo("/publish/organs/education");
        request.setServerName("www.example.gov.cn");
        assertThat(home.preHandle(request, new MockHttpServletResponse(), this)).isTrue();
    }

    private Publication publish(DocumentKind kind, String title, Particulars particulars) {
        return publishing.publish(
                NewDocument.about(organ.id(), kind, title, LocalDate.of(2026, 3, 1))
                        .body("正文。")
                        .particulars(particulars)
                        .complete(),
                keeper);
    }
}
