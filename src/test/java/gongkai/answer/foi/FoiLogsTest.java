package gongkai.answer.foi;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import gongkai.house.HouseTest;
import gongkai.house.Wire;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What an applicant writes stands in no line of the log.
@HouseTest
class FoiLogsTest {
    private static final String FORM = "/answer/requests/new";
    private static final List<String> PERSONAL = List.of("欧阳若谷", "13912340567", "E12345678", "高龄津贴的发放");

    private final FoiWorld world;
    private final JdbcClient db;
    private final Wire visitor;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    @Autowired
    FoiLogsTest(FoiWorld world, JdbcClient db, @LocalServerPort int port) {
        this.world = world;
        this.db = db;
        this.visitor = new Wire(port);
    }

    @BeforeEach
    void listen() {
        world.settle();
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stop() {
        root.detachAppender(log);
    }

    @Test
    void aRequestIsFiledLookedUpAndRefusedWithoutATraceOfThePerson() {
        var fields = new HashMap<>(Map.of(
                "organ", FoiWorld.BUREAU.value(),
                "kind", "NATURAL_PERSON",
                "name", "欧阳若谷",
                "certificate", "护照",
                "certificateNumber", "E12345678",
                "telephone", "13912340567",
                "title", "高龄津贴的发放",
                "description", "高龄津贴的发放办法",
                "form", "ELECTRONIC",
                "route", "ONLINE"));
        assertThat(visitor.post(FORM, FORM, fields).status()).isEqualTo(302);
        fields.put("organ", "nowhere");
        visitor.post(FORM, FORM, fields);
        visitor.postWithoutToken(FORM, fields);
        visitor.get("/search?q=%E6%AC%A7%E9%98%B3%E8%8B%A5%E8%B0%B7&page=-1");
        visitor.get("/answer/requests/13912340567");

        assertThat(written()).doesNotContain(PERSONAL);
    }

    @Test
    void theDatabaseDoesNotRepeatTheValuesItRefuses() {
        root.info("begin");
        try {
            db.sql("insert into foi.request_event (request_id, at, action, by_organ, detail)"
                            + " values (-1, now(), :action, false, :detail)")
                    .param("action", "13912340567")
                    .param("detail", "欧阳若谷")
                    .update();
        } catch (DataAccessException refused) {
            root.error("fault", refused);
        }

        assertThat(written()).contains("DataIntegrityViolation").doesNotContain(PERSONAL);
    }

    private String written() {
        return log.list.stream()
                .map(event -> event.getFormattedMessage()
                        + event.getKeyValuePairs()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .collect(Collectors.joining("\n"));
    }
}
