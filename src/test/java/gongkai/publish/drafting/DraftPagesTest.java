package gongkai.publish.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.house.GateWalk;
import gongkai.house.HouseTest;
import gongkai.house.Wire;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftPagesTest {
    private static final String FORM = "/console/drafts/new";
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PAGE = "<html><script>x()</script></html>".getBytes(StandardCharsets.US_ASCII);

    private final Organs organs;
    private final Accounts accounts;

    @LocalServerPort
    private int port;

    private Map<String, Wire> people = Map.of();

    @Autowired
    @SuppressWarnings("NullAway.Init")
    DraftPagesTest(Organs organs, Accounts accounts) {
        this.organs = organs;
        this.accounts = accounts;
    }

    @BeforeAll
    void found() {
        DraftTown.found(organs, accounts);
        var all = new HashMap<String, Wire>();
        for (String account : List.of("officer", "colleague", "reviewer", "publisher", "head", "secrecy")) {
            all.put(account, new Wire(port).asStaff(account, DraftTown.PASSWORD));
        }
        people = Map.copyOf(all);
    }

    @Test
    void aFormSentTwiceMakesOneDraftAndAnIncompleteOneIsSaved() {
        var fields = filled("只此一份的通知");
        fields.put("madeOn", "");
        var first = who("officer").upload(FORM, FORM, fields, Map.of("附件.pdf", PDF));
        assertThat(first.status()).isEqualTo(302);
        assertThat(who("officer").get(first.location()).html().text()).contains("稿件已保存");
        var second = who("officer").upload(FORM, FORM, fields, Map.of("附件.pdf", PDF));

        assertThat(second.location()).isEqualTo(first.location());
        var desk = who("officer").get(first.location()).html();
        assertThat(desk.text()).contains("先前已经提交", "起草中");
        assertThat(desk.select("a[href*=/attachments/]")).hasSize(1);
        assertThat(who("officer")
                        .get(desk.select("a[href*=/attachments/]").attr("href"))
                        .status())
                .isEqualTo(200);

        var again = who("officer").post(first.location(), first.location() + "/submit", Map.of());
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().text()).contains("请填写成文日期", "缺少成文日期");
    }

    @Test
    void aBadFileCostsNeitherTheTextNorTheGoodFile() {
        var fields = filled("带附件的通知");
        var files = new LinkedHashMap<String, byte[]>();
        files.put("附表.pdf", PDF);
        files.put("伪装.pdf", PAGE);

        var again = who("officer").upload(FORM, FORM, fields, files);

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().select("#files-problem").text()).contains("伪装.pdf");
        assertThat(again.html().select("textarea[name=body]").text()).isEqualTo("第一段");
        fields.put("attachment", again.html().select("input[name=attachment]").attr("value"));
        assertThat(who("officer").upload(FORM, FORM, fields, Map.of()).status()).isEqualTo(302);
    }

    @Test
    void formsBeyondTheLimitsAreAnsweredInWordsAndWhatWasTypedIsKept() {
        var large = who("officer").uploadLarge(FORM, FORM, filled("附件太大的通知"), "大.txt", 51L * 1024 * 1024);
        assertThat(large.status()).isEqualTo(422);
        assertThat(large.html().select("#files-problem").text()).contains("大.txt", "单个文件不超过 50.0 MB");
        assertThat(large.html().select("input[name=title]").attr("value")).isEqualTo("附件太大的通知");

        var tooLarge = who("officer").uploadLarge(FORM, FORM, filled("整张表太大的通知"), "大.txt", 201L * 1024 * 1024);
        assertThat(tooLarge.status()).isEqualTo(413);
        assertThat(tooLarge.html().text()).contains("合计不超过 200 MB", "后退");
    }

    @Test
    void whenTwoEditBothTextsAreKeptAndStandSideBySide() {
        String draft = begun("两人同写的通知");
        var mine = edited(draft, "officer", "<p>甲写的一段。</p>");
        var theirs = edited(draft, "colleague", "<p>乙写的一段。</p>");
        assertThat(who("officer")
                        .post(draft + "/edit", draft + "/autosave", mine)
                        .body())
                .contains("\"saved\":true", "第 2 稿");
        assertThat(who("colleague")
                        .post(draft + "/edit", draft + "/autosave", theirs)
                        .body())
                .contains("\"saved\":false", "周敏");

        var conflict = who("colleague").upload(draft + "/edit", draft + "/edit", theirs, Map.of());
        assertThat(conflict.location()).isEqualTo(draft + "/compare?from=2&to=3");
        var page = who("colleague").get(conflict.location()).html();
        assertThat(page.select(".compare del").text()).isEqualTo("甲");
        assertThat(page.select(".compare ins").text()).isEqualTo("乙");
        assertThat(page.text()).contains("两稿都留着");
        who("colleague").post(conflict.location(), draft + "/take", Map.of("number", "3"));
        assertThat(who("officer").get(draft).html().select(".draft-body").text())
                .isEqualTo("乙写的一段。");
    }

    @Test
    void findingsAreAnsweredOneByOneAndStopTheNextStep() {
        String draft = begun("含有个人信息的通知");
        var text = edited(draft, "officer", "<p>完成率93.98%%。</p><p>联系人住望云小区3号楼2单元501室。</p><p>联系电话13900001234。</p>");
        who("officer").upload(draft + "/edit", draft + "/edit", text, Map.of());
        var desk = who("officer").get(draft).html();
        assertThat(desk.select(".findings").text())
                .contains("重复标点", "手机号码", "家庭住址")
                .doesNotContain("13900001234");
        var stopped = who("officer").post(draft, draft + "/submit", Map.of());
        assertThat(stopped.status()).isEqualTo(422);
        assertThat(stopped.html().select(".problem-summary a[href=#findings]").text())
                .contains("自动检查还有未处理的发现");

        var mended = edited(draft, "officer", "<p>完成率93.98%。</p><p>联系人住望云小区3号楼2单元501室。</p>");
        who("officer").upload(draft + "/edit", draft + "/edit", mended, Map.of());
        var left = who("officer").get(draft).html();
        assertThat(left.select(".findings > li")).hasSize(1);
        String key = left.select(".findings input[name=key]").attr("value");
        assertThat(who("officer")
                        .post(draft, draft + "/answer", Map.of("key", key, "answer", " "))
                        .status())
                .isEqualTo(422);
        who("officer").post(draft, draft + "/answer", Map.of("key", key, "answer", "这是社区服务站的地址"));
        assertThat(who("officer").get(draft).html().text()).contains("周敏说明：这是社区服务站的地址", "已改正");
        assertThat(who("officer").post(draft, draft + "/submit", Map.of()).status())
                .isEqualTo(302);
        assertThat(who("reviewer").get(draft).html().text()).contains("轮到审核岗位初审");
    }

    @Test
    void whatPassedIsReadByEveryoneAndItsEditionsAreCompared() {
        String draft = begun("修改之后对照的通知");
        String path = GateWalk.publish(
                draft, who("officer"), who("secrecy"), List.of(who("reviewer"), who("publisher"), who("head")));
        assertThat(who("officer").get(draft + "/secrecy").html().text()).contains("保密审查表", "不涉密", "莫知");
        String revision = who("officer")
                .post(
                        "/console/documents" + path.substring(path.lastIndexOf('/')),
                        "/console/drafts/revision",
                        Map.of("document", path))
                .location()
                .replace("/edit", "");
        var text = edited(revision, "officer", "<p>第一段改过了</p>");
        text.put("note", "更正第一段");
        who("officer").upload(revision + "/edit", revision + "/edit", text, Map.of());
        GateWalk.publish(
                revision, who("officer"), who("secrecy"), List.of(who("reviewer"), who("publisher"), who("head")));

        var guest = new Wire(port);
        assertThat(guest.get(path).html().select("a[href$=/editions]")).hasSize(1);
        assertThat(guest.get(path + "/editions").html().text()).contains("更正第一段", "首次发布");
        var compared = guest.get(path + "/compare?from=1&to=2").html();
        assertThat(compared.select(".compare ins").text()).isEqualTo("改过了");
        assertThat(guest.get(path + "/compare?from=1&to=9").status()).isEqualTo(404);
    }

    @Test
    void pastedTextComesBackCleanAndTheEditorIsServedFromHere() {
        var cleaned = who("officer")
                .post(FORM, "/console/drafts/cleaning", Map.of("html", "<p class=MsoNormal>甲<img src=x></p>"));
        assertThat(cleaned.body()).contains("<p>甲</p>", "1 张图片没有收下");
        String script = who("officer")
                .get(FORM)
                .html()
                .select("script[src*=prosemirror]")
                .attr("src");
        var library = new Wire(port).get(script);
        assertThat(library.status()).isEqualTo(200);
        assertThat(library.response().headers().firstValue("Content-Type").orElse(""))
                .contains("javascript");
        assertThat(library.body()).contains("prosemirror-tables", "MIT");
    }

    private String begun(String title) {
        return who("officer").upload(FORM, FORM, filled(title), Map.of()).location();
    }

    private Map<String, String> edited(String draft, String account, String body) {
        var fields = new HashMap<String, String>();
        who(account)
                .get(draft + "/edit")
                .html()
                .select("form.draft-form input:not([type=file], [type=radio]:not([checked])), form.draft-form select")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        who(account)
                .get(draft + "/edit")
                .html()
                .select("form.draft-form select")
                .forEach(field -> fields.put(
                        field.attr("name"), field.select("option[selected]").val()));
        fields.remove("_csrf");
        fields.put("body", body);
        return fields;
    }

    private Wire who(String account) {
        return people.getOrDefault(account, new Wire(port));
    }

    private Map<String, String> filled(String title) {
        var fields = new HashMap<String, String>();
        fields.put(
                "submission",
                who("officer").get(FORM).html().select("input[name=submission]").attr("value"));
        fields.put("organ", "gov");
        fields.put("kind", "OTHER_DOCS");
        fields.put("item", "LAWS_RULES_DOCS");
        fields.put("topic", "综合政务");
        fields.put("summary", "一句话的概述");
        fields.put("title", title);
        fields.put("madeOn", "2026-03-01");
        fields.put("attribute", "PROACTIVE");
        fields.put("body", "第一段");
        return fields;
    }
}
