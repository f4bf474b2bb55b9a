package gongkai.house;

import gongkai.Gongkai;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/// A test in the whole house: all rooms, a served port, an empty database of its own per class.
/// The context is shared by all such classes; the clock stands at 2026-03-02 09:00 until a test moves it.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = Gongkai.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=test",
            // The database of the tests ends with the process: nothing is put in order after it.
            "spring.main.register-shutdown-hook=false",
            "gongkai.data=target/test-${fork:1}/data",
            "gongkai.regular-work=false",
            "gongkai.servers.look-every=0s",
            "gongkai.notice.address=http://127.0.0.1",
            "gongkai.notice.mail.host=127.0.0.1",
            "gongkai.notice.mail.port=${random.int[12001,15000]}",
            "gongkai.notice.mail.tls=none",
            "gongkai.notice.mail.from=notice@gongkai.example",
            "gongkai.notice.mail.timeout=5s",
            "gongkai.notice.sms.url=http://127.0.0.1:${random.int[15001,18000]}/sms",
            "gongkai.notice.sms.secret=a secret of the test",
            "gongkai.limit.exempt=127.0.0.1,::1",
            "gongkai.limit.read=20/1m",
            "gongkai.limit.form=3/1m",
            "gongkai.limit.search=3/1m",
            "gongkai.limit.api=6/1m",
            "gongkai.limit.account=4/1m",
            "gongkai.syndication.records=5",
            "gongkai.syndication.sitemap-entries=10",
            "gongkai.foi-public.register=true",
            "gongkai.foi-handling.steps=",
            "gongkai.site.wordmark=云州市 · 政务公开",
            "gongkai.session.idle=9999d",
            "gongkai.session.longest=9999d",
            "gongkai.signin.oidc.staff.issuer=http://127.0.0.1:${random.int[18001,25000]}/staff",
            "gongkai.signin.oidc.staff.client-id=gongkai-staff",
            "gongkai.signin.oidc.staff.client-secret=a secret of the test",
            "gongkai.signin.oidc.public.issuer=http://127.0.0.1:${random.int[25001,32000]}/public",
            "gongkai.signin.oidc.public.client-id=gongkai-public",
            "gongkai.signin.oidc.public.client-secret=a secret of the test"
        })
@ActiveProfiles("test")
@Import({TestDatabase.class, TestSettings.class})
@TestExecutionListeners(listeners = FreshDatabase.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface HouseTest {}
