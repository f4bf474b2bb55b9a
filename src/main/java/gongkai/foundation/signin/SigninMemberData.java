package gongkai.foundation.signin;

import gongkai.foundation.identity.MemberData;
import gongkai.foundation.identity.Person;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// How a member signs in. Secrets are not handed out, not even to their owner: whoever has the browser for a minute
/// would have them too.
@Component
class SigninMemberData implements MemberData {
    private final SigninMemberStore store;

    SigninMemberData(SigninMemberStore store) {
        this.store = store;
    }

    @Override
    public String title() {
        return "登录方式";
    }

    @Override
    public Set<String> columns() {
        return Set.of("signin.password.person");
    }

    @Override
    public List<Held> held(Person.Member member) {
        return List.of(new Held("登录方式", List.of(new Entry("密码", "已设置。我们只保存不可还原的校验值，不知道密码本身。"))));
    }

    @Override
    public List<String> mustEndFirst(Person.Member member) {
        return List.of();
    }

    @Override
    public List<Fate> fates() {
        return List.of(new Fate(true, "密码的校验值和其他登录凭据", "账号注销后不再需要。"));
    }

    @Override
    public void erase(Person.Member member) {
        store.delete("member:" + member.id());
    }
}
