package gongkai.foundation.passkey;

import gongkai.foundation.identity.MemberData;
import gongkai.foundation.identity.Person;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The passkeys of a member of the public. What lies on their device is theirs to delete.
@Component
class PasskeyMemberData implements MemberData {
    private final PasskeyStore store;
    private final Passkeys passkeys;

    PasskeyMemberData(PasskeyStore store, Passkeys passkeys) {
        this.store = store;
        this.passkeys = passkeys;
    }

    @Override
    public String title() {
        return "通行密钥";
    }

    @Override
    public Set<String> columns() {
        return Set.of("passkey.holder.person", "passkey.key.person");
    }

    @Override
    public List<Held> held(Person.Member member) {
        return passkeys.listOf(member).stream()
                .map(key -> new Held(key.name(), List.of(new Entry("使用情况", key.words()))))
                .toList();
    }

    @Override
    public List<String> mustEndFirst(Person.Member member) {
        return List.of();
    }

    @Override
    public List<Fate> fates() {
        return List.of(new Fate(true, "通行密钥的公钥和名称", "账号注销后不再需要。设备上保存的部分请您自行删除。"));
    }

    @Override
    public void erase(Person.Member member) {
        store.forget(member.key());
    }
}
