package gongkai.answer.foi;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.identity.IdentityNumber;
import gongkai.foundation.identity.Person;
import gongkai.foundation.organ.Organs;
import gongkai.house.HouseTest;
import gongkai.house.TestTime;
import gongkai.house.Wire;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A form's name keeps it from being filed twice; it is no key to what somebody else filed.
@HouseTest
class FoiFormNameTest {
    private static final String FORM = "/answer/requests/new";

    private final FoiWorld world;
    private final FoiRequests requests;
    private final FoiRequestStore store;
    private final TestTime time;

    @LocalServerPort
    private int port;

    private Wire visitor;

    @Autowired
    FoiFormNameTest(FoiWorld world, FoiRequests requests, FoiRequestStore store, TestTime time) {
        this.world = world;
        this.requests = requests;
        this.store = store;
        this.time = time;
    }

    @BeforeEach
    void open() {
        world.settle();
        time.moveTo("2026-03-02");
        visitor = new Wire(port);
    }

    private static Map<String, String> filled(String name, String title) {
        String seventeen = "11010119900101001";
        return new HashMap<>(Map.of(
                "organ", FoiWorld.BUREAU.value(),
                "kind", "NATURAL_PERSON",
                "name", name,
                "certificate", "居民身份证",
                "certificateNumber", seventeen + IdentityNumber.check(seventeen),
                "telephone", "13900000001",
                "title", title,
                "description", "云民发〔2025〕3号",
                "form", "ELECTRONIC",
                "route", "ONLINE"));
    }

    private String number(String location) {
        return location.replaceAll(".*/([0-9-]+)(\\?.*)?", "$1");
    }

    private void isForeign(FoiRequest other, String location) {
        assertThat(location).endsWith("?fresh");
        assertThat(number(location)).isNotEqualTo(other.number());
        assertThat(visitor.get("/answer/requests/" + other.number()).status()).isEqualTo(404);
        assertThat(visitor.get(location).status()).isEqualTo(200);
    }

    @Test
    void aPartOfASplitIsHandedToNobodyWhoTypesItsName(@Autowired FoiSplit split) {
        var whole = world.received("2026-03-02");
        var parts = split.split(
                whole.id(),
                List.of(new FoiSplit.Matter("津贴标准", "2025年"), new FoiSplit.Matter("津贴人数", "2025年")),
                world.officer());
        long id = whole.id().value();

        var fields = filled("王平", "路灯维护合同");
        fields.put("submission", "split:%d:1:2".formatted(id));
        isForeign(parts.getLast(), visitor.post(FORM, FORM, fields).location());

        var several = filled("王平", "停车位数量");
        several.putAll(Map.of("title2", "停车位收费", "description2", "2025年", "kept", "true"));
        several.put("submission", "split:" + id);
        isForeign(parts.getFirst(), visitor.post(FORM, FORM, several).location());
    }

    @Test
    void aLineOfAnOldBookIsHandedToNobodyWhoTypesItsName() {
        var old = world.receive(world.form(
                "old-book:%s:2024:17".formatted(FoiWorld.BUREAU.value()),
                LocalDate.of(2026, 3, 2),
                ApplicantKind.NATURAL_PERSON));

        var fields = filled("王平", "公园开放时间");
        fields.put("submission", "old-book:%s:2024:17".formatted(FoiWorld.BUREAU.value()));

        isForeign(old, visitor.post(FORM, FORM, fields).location());
    }

    @Test
    void whoeverHasTheNameOfAFormButAsksForSomethingElseFilesSomethingElse() {
        String name = UUID.randomUUID().toString();
        var own = filled("李清", "高龄津贴名册");
        own.put("submission", name);
        var first = requests.findByNumber(
                        number(new Wire(port).post(FORM, FORM, own).location()))
                .orElseThrow();

        var otherAsker = filled("王平", "高龄津贴名册");
        otherAsker.put("submission", name);
        isForeign(first, visitor.post(FORM, FORM, otherAsker).location());

        var otherWish = filled("李清", "低保名册");
        otherWish.put("submission", name);
        isForeign(first, visitor.post(FORM, FORM, otherWish).location());

        assertThat(number(new Wire(port).post(FORM, FORM, own).location())).isEqualTo(first.number());
    }

    @Test
    void theSameOfAFormWithSeveralMattersAndFiles() {
        String name = UUID.randomUUID().toString();
        var own = filled("李清", "养老机构名单");
        own.putAll(Map.of("title2", "养老机构补贴", "description2", "2025年", "submission", name));
        var owner = new Wire(port);
        byte[] note = "本人的说明".getBytes(StandardCharsets.UTF_8);
        String location =
                owner.upload(FORM, FORM, own, Map.of("本人说明.txt", note)).location();
        var first = requests.findByNumber(number(location)).orElseThrow();

        var other = filled("王平", "公厕数量");
        other.putAll(Map.of("submission", name, "kept", "true"));
        var incomplete = new HashMap<>(other);
        incomplete.remove("telephone");
        assertThat(visitor.post(FORM, FORM, incomplete).html().text()).doesNotContain("本人说明");
        String filed = visitor.upload(FORM, FORM, other, Map.of("来信.txt", note)).location();
        isForeign(first, filed);
        assertThat(visitor.get(filed).html().text()).contains("来信.txt").doesNotContain("本人说明");

        own.put("kept", "true");
        assertThat(owner.post(FORM, FORM, own).location()).isEqualTo(location);
    }

    @Test
    void aPaperThatWaitsIsNotOpenedByItsName(
            @Autowired FoiFilings filings, @Autowired FoiFilingStore papers, @Autowired Organs organs) {
        String name = UUID.randomUUID().toString();
        var typed = filled("李清", "救助站电话");
        typed.put("submission", name);
        var order = new FoiRequestForm(typed).filedOnline(organs, filings.today(), true);
        var waiting = filings.file(order, new Person.Guest()).waiting().orElseThrow();
        assertThat(filings.file(order, new Person.Guest()).waiting()).contains(waiting);

        var other = filled("王平", "救助站地址");
        other.putAll(Map.of("submission", name, "kept", "true"));
        String location = visitor.post(FORM, FORM, other).location();

        assertThat(location).startsWith("/answer/requests/").endsWith("?fresh");
        assertThat(visitor.get("/answer/arrivals/" + waiting.number().orElseThrow())
                        .status())
                .isEqualTo(404);
        assertThat(papers.find(waiting.id()).orElseThrow().state()).isEqualTo(FilingState.WAITING);
        assertThat(store.findBySubmission(name)).isEmpty();
    }
}
