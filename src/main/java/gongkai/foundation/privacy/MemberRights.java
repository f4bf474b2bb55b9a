package gongkai.foundation.privacy;

import gongkai.foundation.identity.MemberData;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.signin.Accounts;
import gongkai.foundation.signin.Credentials;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a member may ask of us about their own data: see and copy them (《个人信息保护法》第四十五条), have them deleted
/// (第四十七条) as far as no law requires us to keep them.
@Service
public class MemberRights {
    private final List<MemberData> rooms;
    private final Accounts accounts;
    private final Credentials credentials;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MemberRights(
            List<MemberData> rooms,
            Accounts accounts,
            Credentials credentials,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rooms = List.copyOf(rooms);
        this.accounts = accounts;
        this.credentials = credentials;
        this.events = events;
        this.clock = clock;
    }

    /// Everything held, by the rooms' titles.
    @Transactional(readOnly = true)
    public Map<String, List<MemberData.Held>> held(Person.Member member) {
        var all = new LinkedHashMap<String, List<MemberData.Held>>();
        rooms.forEach(room -> all.put(room.title(), room.held(member)));
        return all;
    }

    /// Hands everything out; that it was is on record.
    @Transactional
    public Map<String, List<MemberData.Held>> export(Person.Member member) {
        var all = held(member);
        int things = all.values().stream().mapToInt(List::size).sum();
        events.publishEvent(
                MemberRightUsed.of(clock.instant(), member, "导出个人信息", "本人导出全部个人信息，共%d项。".formatted(things)));
        return all;
    }

    /// What must come to its end before the account can be closed.
    @Transactional(readOnly = true)
    public List<String> mustEndFirst(Person.Member member) {
        return rooms.stream()
                .flatMap(room -> room.mustEndFirst(member).stream())
                .toList();
    }

    /// What closing an account deletes and what stays.
    public List<MemberData.Fate> fates() {
        return rooms.stream().flatMap(room -> room.fates().stream()).toList();
    }

    /// Whether closing the account asks for a password; who comes through an identity provider has none.
    public boolean asksPassword(Person.Member member) {
        return credentials.overview(member).hasPassword();
    }

    private boolean isProved(Person.Member member, String password) {
        return !asksPassword(member)
                || accounts.signInMember(member.account(), password).isPresent();
    }

    /// Closes the account: all rooms in one transaction, or none.
    @Transactional
    public void close(Person.Member member, String password, boolean confirmed) {
        new Problems()
                .when(!confirmed, "confirmed", "请勾选，表示您知道注销后不能恢复。")
                .when(!isProved(member, password), "password", "密码不对，请核对后再试。")
                .refuseIfAny(PrivacyRefusal.NOT_CONFIRMED);
        if (!mustEndFirst(member).isEmpty()) {
            throw Refusal.of(PrivacyRefusal.MATTERS_OPEN);
        }
        rooms.forEach(room -> room.erase(member));
        events.publishEvent(MemberRightUsed.of(clock.instant(), member, "注销账号", "本人注销账号，删除账号、登录方式和已办结事项中的联系方式。"));
    }
}
