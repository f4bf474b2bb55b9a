package gongkai.foundation.privacy;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.MemberData;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Sessions;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.operations.ReplayClock;
import gongkai.foundation.privacy.page.MyDataPage;
import gongkai.foundation.privacy.page.PrivacyPage;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Open;
import gongkai.foundation.web.Show;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 我的信息 and 隐私说明.
@Controller
class PrivacyController {
    private static final int MOST_SHOWN = 12;
    private static final String TITLE = "我的个人信息";
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private final MemberRights rights;
    private final Sessions sessions;
    private final Clock clock;

    PrivacyController(MemberRights rights, Sessions sessions, Clock clock) {
        this.rights = rights;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Open
    @GetMapping("/privacy")
    ModelAndView privacy(Frames frames) {
        return Show.page("privacy/privacy", new PrivacyPage(frames.portal("隐私说明", Crumb.here("隐私说明"))));
    }

    @Needs(Act.SEE_OWN_REQUESTS)
    @GetMapping("/my/data")
    ModelAndView mine(Frames frames, Person.Member me) {
        return Show.page("privacy/my-data", page(frames, me, new Problems()));
    }

    @Needs(Act.SEE_OWN_REQUESTS)
    @PostMapping("/my/data/export")
    ResponseEntity<byte[]> export(Person.Member me) {
        String made = DAY_AND_TIME.format(clock.instant().atZone(ReplayClock.ZONE));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("我的信息.zip", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(MemberFile.zip(rights.export(me), made));
    }

    @Needs(Act.SEE_OWN_REQUESTS)
    @PostMapping("/my/data/erasure")
    ModelAndView close(
            Frames frames,
            Person.Member me,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "false") boolean confirmed,
            HttpServletRequest request) {
        try {
            rights.close(me, password, confirmed);
        } catch (Refusal refusal) {
            if (refusal.problems().isEmpty()) {
                throw refusal;
            }
            return Show.again("privacy/my-data", page(frames, me, Problems.from(refusal.problems())));
        }
        sessions.end(request);
        return Show.page("privacy/closed", new PrivacyPage(frames.portal("账号已注销", Crumb.here("账号已注销"))));
    }

    private MyDataPage page(Frames frames, Person.Member me, Problems problems) {
        var fates = rights.fates();
        return new MyDataPage(
                frames.portal(TITLE, Crumb.of("我的申请", "/my"), Crumb.here(TITLE)),
                parts(rights.held(me)),
                rights.mustEndFirst(me),
                rights.asksPassword(me),
                fates.stream().filter(MemberData.Fate::deleted).toList(),
                fates.stream().filter(fate -> !fate.deleted()).toList(),
                problems);
    }

    private static List<MyDataPage.Part> parts(Map<String, List<MemberData.Held>> held) {
        return held.entrySet().stream()
                .map(each -> new MyDataPage.Part(each.getKey(), facts(each.getValue())))
                .toList();
    }

    private static List<Fact> facts(List<MemberData.Held> things) {
        var entries = things.stream().flatMap(thing -> thing.entries().stream()).toList();
        return entries.size() <= MOST_SHOWN
                ? entries.stream()
                        .map(entry -> Fact.wide(entry.label(), entry.value()))
                        .toList()
                : List.of(Fact.wide("数量", things.size() + " 件，全文在导出的文件里"));
    }
}
