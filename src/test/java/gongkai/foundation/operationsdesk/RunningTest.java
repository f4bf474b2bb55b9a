package gongkai.foundation.operationsdesk;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.operations.RegularWork;
import gongkai.foundation.organ.CreditCode;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.OrganKind;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.house.Wire;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.env.MockEnvironment;

/// The page of the engineers: what has to be seen to stands there, and only the 系统管理员 sees it.
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunningTest {
    private static final String PASSWORD = "pass-word-2026";
    private static final String PATH = "/console/running";
    private static final OrganId CITY = OrganId.of("city");

    @Autowired
    private Accounts accounts;

    @LocalServerPort
    private int port;

    @Autowired
    private Organs organs;

    @BeforeAll
    void enter() {
        organs.enter(city());
        staff("engineer", "任远", Role.SYSTEM_ADMINISTRATOR);
        staff("clerk", "周敏", Role.OFFICER);
    }

    private static Organ city() {
        String seventeen = "11990100000000001";
        return new Organ(
                CITY,
                Optional.empty(),
                OrganKind.GOVERNMENT,
                "云州市人民政府",
                "市政府",
                "990100",
                CreditCode.of(seventeen + CreditCode.checkCharacter(seventeen)),
                "云政",
                new Organ.Contact("政府信息公开办公室", "云州市前街1号", "工作日9:00—17:00", "0999-5550101", "open@example.cn"),
                "履行法定职责。",
                "负责人",
                1);
    }

    private void staff(String account, String name, Role role) {
        accounts.enterStaff(account, name, CITY, PASSWORD, List.of(new Person.Grant(role, CITY)));
    }

    @Test
    void whatHasToBeSeenToStandsOnThePage() {
        var page = new Wire(port).asStaff("engineer", PASSWORD).get(PATH);

        assertThat(page.status()).isEqualTo(200);
        var main = page.html().select("main");
        assertThat(main.select("tr:contains(备份)").text()).contains("请处理", "还没有做过备份", "bin/gongkai backup");
        assertThat(main.select("tr:contains(数据目录)").text()).contains("GB，共");
        assertThat(main.select("tr:contains(病毒检查)").text()).contains("正常", "没有配置");
        assertThat(main.select(".turn").text()).containsPattern("有 [1-9] 项需要处理");
        assertThat(main.select("section:has(#works-title) tbody tr")).hasSizeGreaterThan(10);
    }

    @Test
    void nobodyElseSeesIt() {
        assertThat(new Wire(port).asStaff("clerk", PASSWORD).get(PATH).status()).isEqualTo(403);
        assertThat(new Wire(port).get(PATH).status()).isEqualTo(302);
    }

    @Test
    void workThatFailsSaysSoUntilItIsDone() throws InterruptedException {
        var broken = new AtomicBoolean(true);
        var work = RegularWork.every("试做", Duration.ofHours(1), () -> {
            if (broken.get()) {
                throw new IllegalStateException("not today");
            }
        });
        work.setEnvironment(new MockEnvironment());
        work.start();
        try {
            work.soon();
            await(() -> work.course().isFailing());
            assertThat(work.course().failure().orElseThrow().kind()).isEqualTo("IllegalStateException");
            broken.set(false);
            Thread.sleep(5);
            work.soon();
            await(() -> work.course().done().isPresent());
            assertThat(work.course().isFailing()).isFalse();
        } finally {
            work.stop();
        }
    }

    private static void await(java.util.function.BooleanSupplier there) throws InterruptedException {
        for (int tries = 0; tries < 500 && !there.getAsBoolean(); tries++) {
            Thread.sleep(10);
        }
        assertThat(there.getAsBoolean()).isTrue();
    }
}
