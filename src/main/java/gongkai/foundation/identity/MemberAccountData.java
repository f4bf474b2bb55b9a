package gongkai.foundation.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The account itself.
@Component
class MemberAccountData implements MemberData {
    private final MemberStore store;

    MemberAccountData(MemberStore store) {
        this.store = store;
    }

    @Override
    public String title() {
        return "账号";
    }

    @Override
    public Set<String> columns() {
        return Set.of();
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
        return List.of(new Held("登记的信息", entries));
    }

    @Override
    public List<String> mustEndFirst(Person.Member member) {
        return List.of();
    }

    @Override
    public List<Fate> fates() {
        return List.of(new Fate(true, "登录账号、姓名、单位经办人", "账号注销后不再需要。同一手机号码或者邮箱以后可以重新注册。"));
    }

    @Override
    public void erase(Person.Member member) {
        store.delete(member.id());
    }
}
