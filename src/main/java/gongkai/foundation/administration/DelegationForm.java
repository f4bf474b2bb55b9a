package gongkai.foundation.administration;

import gongkai.foundation.identity.Delegations;
import gongkai.foundation.identity.IdentityRefusal;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The form that lends a role for the time of a leave.
final class DelegationForm {
    private static final Pattern NUMBER = Pattern.compile("/delegations/(\\d{1,18})/end");

    private DelegationForm() {}

    /// What was typed; refuses when the days cannot be read.
    static Delegations.Wish read(Map<String, String> typed) {
        var starts = day(typed, "startsOn");
        var ends = day(typed, "endsOn");
        new Problems()
                .when(starts.isEmpty(), "startsOn", "请填写起始日期，例如 2026-03-02。")
                .when(ends.isEmpty(), "endsOn", "请填写结束日期，例如 2026-03-06。")
                .refuseIfAny(IdentityRefusal.DELEGATION_INCOMPLETE);
        return new Delegations.Wish(
                typed.getOrDefault("grant", ""),
                typed.getOrDefault("account", ""),
                starts.orElseThrow(),
                ends.orElseThrow(),
                typed.getOrDefault("reason", "").strip());
    }

    /// The delegation an address names.
    static long number(String address) {
        Matcher matcher = NUMBER.matcher(address);
        if (!matcher.find()) {
            throw Refusal.of(IdentityRefusal.UNKNOWN_DELEGATION);
        }
        return Long.parseLong(matcher.group(1));
    }

    private static Optional<LocalDate> day(Map<String, String> typed, String field) {
        try {
            return Optional.of(LocalDate.parse(typed.getOrDefault(field, "").strip()));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
