package gongkai.answer.foi;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What of the ledger is asked for, checked: everything that is wrong is said at once.
///
/// @param behind the number of the last request that was read, or one beyond all
record LedgerQuery(
        Set<OrganId> organs, Optional<FoiStatus> status, LocalDate from, LocalDate to, long behind, int size) {
    private static final int USUAL = 100;
    private static final int MOST = 500;

    static LedgerQuery parse(
            Map<String, String> asked, Person who, Policy policy, Organs organs, LocalDate today) {
        var problems = new Problems();
        String organ = asked.getOrDefault("organ", "");
        String status = asked.getOrDefault("status", "");
        String behind = asked.getOrDefault("behind", "");
        String size = asked.getOrDefault("size", "");
        var wanted = Arrays.stream(FoiStatus.values())
                .filter(each -> each.name().equals(status))
                .findFirst();
        var from = day(asked, "from");
        var to = day(asked, "to");
        problems.when(
                        !organ.isEmpty() && (!OrganId.isOne(organ) || organs.find(OrganId.of(organ)).isEmpty()),
                        "organ",
                        "没有这个机关。")
                .when(!status.isEmpty() && wanted.isEmpty(), "status", "status 是申请的状态之一，例如 AWAITING_REPLY。")
                .when(from.isEmpty() && asked.containsKey("from"), "from", "from 写成 2026-01-01。")
                .when(to.isEmpty() && asked.containsKey("to"), "to", "to 写成 2026-12-31。")
                .when(
                        from.isPresent() && to.filter(from.get()::isAfter).isPresent(), "to", "to 不能早于 from。")
                .when(!behind.isEmpty() && !behind.matches("[0-9]{1,18}"), "behind", "behind 请照抄上一次答复的 next。")
                .when(!size.matches("|[1-9][0-9]{0,2}") || number(size) > MOST, "size", "size 是 1 至 500 的整数。")
                .refuseIfAny(FoiIntakeRefusal.LEDGER_QUERY);
        return new LedgerQuery(
                places(organ, who, policy, organs),
                wanted,
                from.orElse(LocalDate.of(today.getYear(), 1, 1)),
                to.orElse(from.filter(today::isBefore).orElse(today)),
                behind.isEmpty() ? Long.MAX_VALUE : Long.parseLong(behind),
                size.isEmpty() ? USUAL : number(size));
    }

    /// The organ and all below it, as far as whoever asks may see them.
    private static Set<OrganId> places(String organ, Person who, Policy policy, Organs organs) {
        var places = policy.where(who, Act.SEE_REQUEST);
        if (organ.isEmpty()) {
            return places;
        }
        policy.require(who, Act.SEE_REQUEST, OrganId.of(organ));
        var within = new HashSet<>(organs.subtree(OrganId.of(organ)));
        within.retainAll(places);
        return within;
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    private static Optional<LocalDate> day(Map<String, String> asked, String name) {
        try {
            return Optional.of(LocalDate.parse(asked.getOrDefault(name, "")));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
