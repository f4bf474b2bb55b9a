package gongkai.foundation.administration;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.OrganReform;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.organ.Regions;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.house.SampleOrgan;
import gongkai.house.Wire;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class OrganPagesTest {
    private static final String PASSWORD = "cloud-river-7";
    private static final String GRAIN = "/console/organs/grain";

    private final Organs organs;
    private final Regions regions;
    private final OrganReform reform;
    private final Accounts accounts;
    private final int port;

    @Autowired
    OrganPagesTest(Organs organs, Regions regions, OrganReform reform, Accounts accounts, @LocalServerPort int port) {
        this.organs = organs;
        this.regions = regions;
        this.reform = reform;
        this.accounts = accounts;
        this.port = port;
    }

    @BeforeEach
    void aCity() {
        if (organs.find(OrganId.of("city")).isPresent()) {
            return;
        }
        organs.enter(SampleOrgan.government("city"));
        for (String name : List.of("grain", "plan", "culture", "water")) {
            organs.enter(SampleOrgan.department(name, "city"));
        }
        organs.enter(SampleOrgan.department("depot", "grain"));
        staff("admin", Role.SYSTEM_ADMINISTRATOR, "city");
        staff("own", Role.ORGAN_ADMINISTRATOR, "culture");
    }

    private void staff(String account, Role role, String over) {
        var organ = OrganId.of(over);
        accounts.enterStaff(account, role.label(), organ, PASSWORD, List.of(new Person.Grant(role, organ)));
    }

    private Wire as(String account) {
        return new Wire(port).asStaff(account, PASSWORD);
    }

    @Test
    void theListIsSearchedAndFiltered() {
        Wire admin = as("admin");
        assertThat(admin.get("/console/organs").html().select("tbody tr")).hasSizeGreaterThan(4);
        assertThat(admin.get("/console/organs?q=culture").html().select("tbody tr"))
                .hasSize(1);
        assertThat(as("own").get("/console/organs").html().select("tbody tr")).hasSize(1);
        assertThat(as("own").get("/console/organs/water").status()).isEqualTo(403);
    }

    @Test
    void anOrganIsMergedAndBothPagesSayWhere() {
        Wire admin = as("admin");
        var form = Map.of("effectiveOn", "2026-03-02", "basis", "云编〔2026〕3号", "heir", "plan");
        var refused = admin.post(GRAIN + "/reforms/merge", GRAIN + "/reforms/merge", form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#childrenTo-problem").text()).contains("还有下级机关");
        var taken = admin.post(
                GRAIN + "/reforms/merge",
                GRAIN + "/reforms/merge",
                Map.of("effectiveOn", "2026-03-02", "basis", "云编〔2026〕3号", "heir", "plan", "childrenTo", "plan"));
        assertThat(taken.location()).isEqualTo(GRAIN);
        var desk = admin.get(GRAIN).html();
        assertThat(desk.select(".banner").text()).contains("已于2026年3月2日并入云州市plan");
        assertThat(desk.select(".whynot").text()).contains("已经撤销");
        assertThat(admin.get(GRAIN + "/profile").status()).isEqualTo(409);

        var guest = new Wire(port);
        var old = guest.get("/publish/organs/grain").html();
        assertThat(old.select(".banner").text()).contains("已于2026年3月2日并入云州市plan");
        assertThat(old.select(".banner a[href=/publish/organs/plan]")).hasSize(1);
        var heir = guest.get("/publish/organs/plan").html();
        assertThat(heir.select("a[href=/publish/organs/grain]")).isNotEmpty();
        assertThat(heir.text()).contains("承接云州市grain的职责").doesNotContain("管理员");
        assertThat(guest.get("/publish/organs").html().select("details a[href=/publish/organs/grain]"))
                .hasSize(1);
    }

    @Test
    void everythingWrongInAReformIsSaidAtOnceAndKept() {
        var answer = as("admin")
                .post(
                        "/console/organs/water/reforms/rename",
                        "/console/organs/water/reforms/rename",
                        Map.of("effectiveOn", "昨天", "basis", "", "name", "", "shortName", "水", "documentWord", "云水"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select(".problem-summary li")).hasSize(3);
        assertThat(answer.html().select("#shortName").val()).isEqualTo("水");
    }

    @Test
    void aReformForALaterDayIsListedAndTakenBack() {
        Wire admin = as("admin");
        admin.post(
                "/console/organs/water/reforms/rename",
                "/console/organs/water/reforms/rename",
                Map.of(
                        "effectiveOn",
                        "2026-07-01",
                        "basis",
                        "云编〔2026〕8号",
                        "name",
                        "云州市水利局",
                        "shortName",
                        "市水利局",
                        "documentWord",
                        "云水"));
        assertThat(admin.get("/console/organs/water").body()).contains("预定：");
        var planned = admin.get("/console/organ-reforms").html();
        assertThat(planned.select("tbody tr").text()).contains("云州市water更名为云州市水利局", "2026年7月1日");
        String cancel = planned.select("tbody form").attr("action");
        assertThat(admin.post("/console/organ-reforms", cancel, Map.of()).status())
                .isEqualTo(302);
        assertThat(reform.listPlanned()).isEmpty();
    }

    @Test
    void anOrgansOwnAdministratorKeepsItsProfileAndUnits() {
        Wire own = as("own");
        String page = "/console/organs/culture";
        own.post(
                page + "/profile",
                page + "/profile",
                Map.of("region", "990100", "address", "书院街8号", "head", "何文", "functions", "公共文化服务。"));
        own.post(
                page + "/units",
                page + "/units",
                Map.of(
                        "unit-name",
                        "公共文化科",
                        "unit-functions",
                        "图书馆和文化馆",
                        "unit-telephone",
                        "0999-1",
                        "unit-head",
                        "韦艺"));
        var shown = new Wire(port).get("/publish/organs/culture").html().text();
        assertThat(shown).contains("书院街8号", "何文", "公共文化科", "图书馆和文化馆");
        assertThat(own.post(page + "/units", page + "/units", Map.of("unit-name", "", "unit-head", "某"))
                        .status())
                .isEqualTo(422);
        assertThat(own.get(page).html().select(".whynot").text()).contains("由系统管理员办理");
        assertThat(own.get(page + "/reforms/rename").status()).isEqualTo(403);
    }

    @Test
    void anOrganIsSetUpWithACheckedCode() {
        Wire admin = as("admin");
        var typed = new java.util.HashMap<>(Map.of(
                "name",
                "云州市数据局",
                "shortName",
                "市数据局",
                "kind",
                "DEPARTMENT",
                "superior",
                "city",
                "id",
                "data",
                "creditCode",
                "11990100000000001X",
                "region",
                "990100",
                "effectiveOn",
                "2026-03-02",
                "basis",
                "云编1号"));
        var wrong = admin.post("/console/organ-setup", "/console/organ-setup", typed);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("#creditCode-problem").text()).contains("第 18 位");
        String first = "11990100000000001";
        typed.put("creditCode", first + gongkai.foundation.organ.CreditCode.checkCharacter(first));
        assertThat(admin.post("/console/organ-setup", "/console/organ-setup", typed)
                        .location())
                .isEqualTo("/console/organs/data");
        assertThat(organs.get(OrganId.of("data")).parent()).contains(OrganId.of("city"));
    }

    @Test
    void regionsAndTheirAuthoritiesAreKept() {
        Wire admin = as("admin");
        assertThat(admin.post("/console/regions", "/console/regions", Map.of("code", "9", "name", ""))
                        .html()
                        .select(".problem-summary li"))
                .hasSize(2);
        admin.post(
                "/console/regions", "/console/regions", Map.of("code", "990100", "name", "云州市", "authority", "city"));
        assertThat(regions.name("990100")).isEqualTo("云州市");
        assertThat(new Wire(port).get("/publish/organs/city").body()).contains("本机关是云州市的政府信息公开工作主管部门");
        assertThat(admin.get("/console/regions").html().select("tbody tr").text())
                .contains("市级", "云州市city");
    }

    @Test
    void aTableIsUploadedPreviewedAndConfirmed() {
        Wire admin = as("admin");
        String page = "/console/organ-import/organs";
        assertThat(admin.get(page + "/template").body()).startsWith("\uFEFF名称,简称,类别");
        String first = "11990100000000077";
        String code = first + gongkai.foundation.organ.CreditCode.checkCharacter(first);
        String csv = "名称,简称,类别,统一社会信用代码,区划代码,上级机关\n云州市信访局,市信访局,工作部门," + code + ",990100,city\n";
        var preview = admin.upload(
                page, page, Map.of(), Map.of("名录.csv", csv.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(preview.html().text()).contains("新增 1 条");
        String upload = preview.html().select("input[name=upload]").val();
        assertThat(admin.post(page, page + "/confirm", Map.of("upload", upload)).location())
                .isEqualTo("/console/organs");
        assertThat(organs.findActiveByName("云州市信访局")).isPresent();
        var wrong = admin.upload(
                page, page, Map.of(), Map.of("a.csv", "名称\n甲\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().text()).contains("缺少列");
        assertThat(admin.upload(page, page, Map.of(), Map.of()).html().text()).contains("请选择要导入的表格");
    }
}
