package gongkai.foundation.federation;

import gongkai.foundation.identity.MemberData;
import gongkai.foundation.identity.Person;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// That a member of the public came from an identity provider.
@Component
class LinkMemberData implements MemberData {
    private final LinkStore store;

    LinkMemberData(LinkStore store) {
        this.store = store;
    }

    @Override
    public String title() {
        return "统一身份认证";
    }

    @Override
    public Set<String> columns() {
        return Set.of("federation.link.member");
    }

    @Override
    public List<Held> held(Person.Member member) {
        return store.listIssuers(member.id()).stream()
                .map(issuer -> new Held("关联的统一身份认证平台", List.of(new Entry("平台", issuer))))
                .toList();
    }

    @Override
    public List<String> mustEndFirst(Person.Member member) {
        return List.of();
    }

    @Override
    public List<Fate> fates() {
        return List.of(new Fate(true, "与统一身份认证平台的关联", "账号注销后不再需要。平台上的账号不受影响。"));
    }

    @Override
    public void erase(Person.Member member) {
        store.delete(member.id());
    }
}
