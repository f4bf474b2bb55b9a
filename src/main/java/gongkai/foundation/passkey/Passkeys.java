package gongkai.foundation.passkey;

import gongkai.foundation.identity.Members;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Staffing;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.signin.Audience;
import gongkai.foundation.signin.KeyRing;
import gongkai.foundation.signin.SigninEvent;
import gongkai.foundation.signin.SigninJournal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The passkeys people have.
@Service
class Passkeys implements KeyRing {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");
    private static final int LONGEST_LABEL = 50;
    private static final int MOST = 20;

    private final PasskeyStore store;
    private final Ceremonies ceremonies;
    private final Staffing staffing;
    private final Members members;
    private final SigninJournal journal;
    private final Clock clock;

    Passkeys(
            PasskeyStore store,
            Ceremonies ceremonies,
            Staffing staffing,
            Members members,
            SigninJournal journal,
            Clock clock) {
        this.store = store;
        this.ceremonies = ceremonies;
        this.staffing = staffing;
        this.members = members;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public String label() {
        return "通行密钥";
    }

    @Override
    public List<Key> listOf(Person person) {
        return store.list(person.key()).stream()
                .map(row -> new Key(
                        row.label(),
                        row.usedAt().equals(row.addedAt())
                                ? time(row.addedAt()) + "添加，还没有用过"
                                : time(row.addedAt()) + "添加，最近使用 " + time(row.usedAt()),
                        Audience.of(person).account() + "/passkeys/" + row.id() + "/removal"))
                .toList();
    }

    @Override
    public String addPath(Audience audience) {
        return audience.account() + "/passkeys/new";
    }

    @Override
    public void clear(Person person) {
        store.deleteAll(person.key());
    }

    /// What the browser is asked to make, as JSON.
    String ask(Person person, HttpServletRequest request) {
        return ceremonies.askToMake(person, account(person), request);
    }

    /// Adds the key the browser made; refuses with what is wrong.
    @Transactional
    void add(Person person, String label, String credential, HttpServletRequest request) {
        String name = label.strip();
        new Problems()
                .when(name.isEmpty(), "label", "请给它取个名字，例如“办公室电脑”。")
                .when(name.length() > LONGEST_LABEL, "label", "名字不超过 50 个字。")
                .when(store.list(person.key()).size() >= MOST, "label", "最多添加 20 个，请先移除不用的。")
                .refuseIfAny(PasskeyRefusal.PASSKEY_UNFIT);
        new Problems()
                .when(!ceremonies.take(person, name, credential, request), "label", "没有添加成功。请再试一次；这台设备已经添加过的，不用重复添加。")
                .refuseIfAny(PasskeyRefusal.PASSKEY_UNFIT);
        journal.note(SigninEvent.What.PASSKEY_ADDED, person, name);
    }

    /// Takes a key away.
    @Transactional
    void remove(Person person, long id) {
        var known = store.list(person.key()).stream()
                .filter(row -> row.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.of(PasskeyRefusal.UNKNOWN_PASSKEY));
        store.delete(id, person.key());
        journal.note(SigninEvent.What.PASSKEY_REMOVED, person, known.label());
    }

    /// The person of this audience who signed with a key of theirs and may sign in.
    Optional<Person> find(Audience audience, String key) {
        long id = Long.parseLong(key.substring(key.indexOf(':') + 1));
        if (audience.isStaff() != key.startsWith("staff:")) {
            return Optional.empty();
        }
        return audience.isStaff()
                ? Optional.of(staffing.get(id))
                        .filter(row -> row.disabled().isEmpty())
                        .map(row -> row.staff())
                : members.find(id).map(Person.class::cast);
    }

    private String time(Instant instant) {
        return TIME.format(instant.atZone(clock.getZone()));
    }

    private static String account(Person person) {
        return switch (person) {
            case Person.Guest guest -> throw new IllegalArgumentException("a guest has no account");
            case Person.Program program -> throw new IllegalArgumentException("a program has no account");
            case Person.Member member -> member.account();
            case Person.Staff staff -> staff.account();
        };
    }
}
