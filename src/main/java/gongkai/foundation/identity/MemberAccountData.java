package gongkai.foundation.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The account itself.
@Component
@Order(10)
class MemberAccountData implements MemberData {
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private final MemberStore store;
    private final SessionStore sessions;
    private final Clock clock;

    MemberAccountData(MemberStore store, SessionStore sessions, Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "账号";
    }

    @Override
    public Set<String> columns() {
        return Set.of("identity.session.person");
    }

    @Override
    public List<Held> held(Person.Member member) {
        var entries = new ArrayList<Entry>();
        entries.add(new Entry("登录账号", member.account()));
        switch (member) {
            case Person.Citizen citizen -> entries.add(new Entry("姓名", citizen.name()));
            case Person.Enterprise enterprise -> {
                entries.add(new Entry("单位名称", enterprise.name()));
                entries.add(new Entry("统一社会信用代码", enterprise.code().value()));
                entries.add(new Entry("经办人", enterprise.handler()));
            }
        }
        return List.of(new Held("登记的信息", entries), new Held("登录着的浏览器", signIns(member)));
    }

    private List<Entry> signIns(Person.Member member) {
        return sessions.listOpen(member.key(), Instant.EPOCH).stream()
                .map(session -> new Entry(
                        DAY_AND_TIME.format(session.begunAt().atZone(clock.getZone())) + "登录",
                        "%s，地址 %s，%s".formatted(session.method(), session.address(), session.agent())))
                .toList();
    }

    @Override
    public List<String> mustEndFirst(Person.Member member) {
        return List.of();
    }

    @Override
    public List<Fate> fates() {
        return List.of(
                new Fate(true, "登录账号、姓名、单位经办人", "账号注销后不再需要。同一手机号码或者邮箱以后可以重新注册。"),
                new Fate(true, "各处浏览器的登录", "注销后立即全部退出。"),
                new Fate(false, "登录和办理的审计记录", "《中华人民共和国网络安全法》要求网络日志留存不少于六个月。记录中只有账号的序号，没有姓名和联系方式。"));
    }

    @Override
    public void erase(Person.Member member) {
        store.delete(member.id());
    }
}
