package gongkai.publish.drafting;

import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.house.SampleOrgan;
import gongkai.publish.disclosure.DocumentKind;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// A government with everybody whom a text has to pass.
record DraftTown(
        OrganId organ,
        Person.Staff officer,
        Person.Staff colleague,
        Person.Staff reviewer,
        Person.Staff publisher,
        Person.Staff head,
        Person.Staff secrecy) {
    static final String PASSWORD = "correct horse";

    static DraftTown found(Organs organs, Accounts accounts) {
        var organ = SampleOrgan.government("gov");
        organs.enter(organ);
        return new DraftTown(
                organ.id(),
                enter(accounts, organ.id(), "officer", "周敏", Role.OFFICER),
                enter(accounts, organ.id(), "colleague", "沈青", Role.OFFICER, Role.REVIEWER),
                enter(accounts, organ.id(), "reviewer", "梁言", Role.REVIEWER),
                enter(accounts, organ.id(), "publisher", "吴越", Role.PUBLISHER),
                enter(accounts, organ.id(), "head", "陈立", Role.HEAD),
                enter(accounts, organ.id(), "secrecy", "莫知", Role.SECRECY_REVIEWER));
    }

    private static Person.Staff enter(Accounts accounts, OrganId organ, String account, String name, Role... roles) {
        return accounts.enterStaff(
                account,
                name,
                organ,
                PASSWORD,
                List.of(roles).stream()
                        .map(role -> new Person.Grant(role, organ))
                        .toList());
    }

    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

    /// A normative document nothing is missing in, with a number of its own.
    static DraftText text(String title) {
        return DraftText.of(DocumentKind.NORMATIVE_DOCS, title)
                .with(DraftField.NUMBER, "云政规〔2026〕%d号".formatted(NUMBERS.incrementAndGet()))
                .with(DraftField.MADE_ON, "2026-03-01")
                .with(DraftField.ATTRIBUTE, "PROACTIVE")
                .with(DraftField.TOPIC, "综合政务")
                .with(DraftField.SUMMARY, "对%s的概述。".formatted(title))
                .body("<p>各县区人民政府，市直各部门：</p><p>现将有关事项通知如下。</p>");
    }
}
