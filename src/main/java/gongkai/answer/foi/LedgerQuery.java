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
/// @param behind the last request that was read
record LedgerQuery(
        Set<OrganId> organs,
        Optional<FoiStatus> status,
        Optional<Decision> result,
        Optional<String> number,
        LocalDate from,
        LocalDate to,
        Place behind,
        int size) {
    private static final LocalDate EVER = LocalDate.of(1949, 10, 1);
    private static final int USUAL = 100;
    private static final int MOST = 500;

    /// How far somebody has read: written `2026-03-02.17`.
    record Place(LocalDate on, long id) {
        /// Before everything.
        static final Place BEGINNING = new Place(LocalDate.of(9999, 12, 31), Long.MAX_VALUE);

        static Place of(FoiRequest last) {
            return new Place(last.receivedOn(), last.id().value());
        }

        static Optional<Place> parse(String text) {
            if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}\\.[0-9]{1,18}")) {
                return Optional.empty();
            }
            int dot = text.indexOf('.');
            return day(text.substring(0, dot)).map(on -> new Place(on, Long.parseLong(text.substring(dot + 1))));
        }

        @Override
        public String toString() {
            return on + "." + id;
        }
    }

    static LedgerQuery parse(Map<String, String> asked, Person who, Policy policy, Organs organs, LocalDate today) {
        var problems = new Problems();
        String organ = asked.getOrDefault("organ", "");
        String status = asked.getOrDefault("status", "");
        String behind = asked.getOrDefault("behind", "");
        String size = asked.getOrDefault("size", "");
        var wanted = Arrays.stream(FoiStatus.values())
                .filter(each -> each.name().equals(status))
                .findFirst();
        String result = asked.getOrDefault("result", "");
        var decision = Arrays.stream(Decision.values())
                .filter(each -> each.name().equals(result))
                .findFirst();
        var number = Optional.of(asked.getOrDefault("number", "").strip()).filter(typed -> !typed.isEmpty());
        var from = day(asked.getOrDefault("from", ""));
        var to = day(asked.getOrDefault("to", ""));
        problems.when(
                        !organ.isEmpty()
                                && (!OrganId.isOne(organ)
                                        || organs.find(OrganId.of(organ)).isEmpty()),
                        "organ",
                        "没有这个机关。")
                .when(!status.isEmpty() && wanted.isEmpty(), "status", "status 是申请的状态之一，例如 AWAITING_REPLY。")
                .when(!result.isEmpty() && decision.isEmpty(), "result", "result 是答复的结果之一，例如 DISCLOSED。")
                .when(from.isEmpty() && !asked.getOrDefault("from", "").isEmpty(), "from", "from 写成 2026-01-01。")
                .when(to.isEmpty() && !asked.getOrDefault("to", "").isEmpty(), "to", "to 写成 2026-12-31。")
                .when(from.isPresent() && to.filter(from.get()::isAfter).isPresent(), "to", "to 不能早于 from。")
                .when(!behind.isEmpty() && Place.parse(behind).isEmpty(), "behind", "behind 请照抄上一次答复的 next。")
                .when(!size.matches("|[1-9][0-9]{0,2}") || number(size) > MOST, "size", "size 是 1 至 500 的整数。")
                .refuseIfAny(FoiIntakeRefusal.LEDGER_QUERY);
        return new LedgerQuery(
                places(organ, who, policy, organs),
                wanted,
                decision,
                number,
                from.orElse(number.isPresent() ? EVER : LocalDate.of(today.getYear(), 1, 1)),
                to.orElse(from.filter(today::isBefore).orElse(today)),
                Place.parse(behind).orElse(Place.BEGINNING),
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

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
