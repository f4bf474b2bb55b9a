package gongkai.foundation.signin;

import gongkai.foundation.identity.MemberData;
import gongkai.foundation.identity.Person;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// How a member signs in. Secrets are not handed out, not even to their owner: whoever has the browser for a minute
/// would have them too.
@Component
@Order(20)
class SigninMemberData implements MemberData {
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private final SigninMemberStore store;
    private final SecondFactors factors;
    private final ArrivalStore arrivals;
    private final Clock clock;

    SigninMemberData(SigninMemberStore store, SecondFactors factors, ArrivalStore arrivals, Clock clock) {
        this.store = store;
        this.factors = factors;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "登录方式";
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "signin.password.person",
                "signin.former_password.person",
                "signin.second_factor.person",
                "signin.recovery_code.person",
                "signin.arrival.person");
    }

    @Override
    public List<Held> held(Person.Member member) {
        var entries = new ArrayList<Entry>();
        entries.add(new Entry("密码", "只保存不可还原的校验值，我们不知道密码本身。"));
        entries.add(new Entry("动态口令", factors.has(member) ? "已启用，密钥加密保存" : "没有启用"));
        arrivals.find(member.key())
                .ifPresent(arrival -> entries.add(new Entry(
                        "最近一次登录",
                        "%s，%s，地址 %s"
                                .formatted(
                                        DAY_AND_TIME.format(arrival.at().atZone(clock.getZone())),
                                        arrival.method(),
                                        arrival.address()))));
        return List.of(new Held("登录方式", entries));
    }

    @Override
    public List<String> mustEndFirst(Person.Member member) {
        return List.of();
    }

    @Override
    public List<Fate> fates() {
        return List.of(new Fate(true, "密码的校验值、动态口令和其他登录方式", "账号注销后不再需要。"));
    }

    @Override
    public void erase(Person.Member member) {
        store.delete(member.key());
    }
}
