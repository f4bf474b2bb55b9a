package gongkai.foundation.apitoken;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.web.Network;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What an administrator filled in to issue a token, read.
///
/// @param lastDay the last day on which it opens anything
record TokenOrder(
        String name, Organ organ, String purpose, Set<Scope> scopes, List<Network> networks, LocalDate lastDay) {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_PURPOSE = 300;
    private static final int MOST_NETWORKS = 20;

    TokenOrder {
        scopes = Set.copyOf(scopes);
        networks = List.copyOf(networks);
    }

    /// What was typed.
    record Typed(String name, String organ, String purpose, List<String> scopes, String networks, String lastDay) {
        Typed {
            scopes = List.copyOf(scopes);
        }
    }

    /// Reads it, or notes everything that is wrong.
    static Optional<TokenOrder> read(Typed typed, Optional<Organ> organ, LocalDate today, Problems problems) {
        String name = typed.name().strip();
        String purpose = typed.purpose().strip();
        var scopes = typed.scopes().stream()
                .flatMap(each -> Scope.parse(each).stream())
                .collect(Collectors.toSet());
        problems.when(name.isEmpty(), "name", "请填写使用令牌的系统的名称。")
                .when(name.length() > LONGEST_NAME, "name", "系统名称不超过 60 个字。")
                .when(organ.isEmpty(), "organ", "请填写机关名录中的单位名称。")
                .when(purpose.isEmpty(), "purpose", "请写明用途，便于以后核对。")
                .when(purpose.length() > LONGEST_PURPOSE, "purpose", "用途不超过 300 个字。")
                .when(scopes.isEmpty(), "scopes-" + Scope.WORKLIST, "请至少选择一项范围。");
        var networks = networks(typed.networks(), problems);
        var lastDay = lastDay(typed.lastDay(), today, problems);
        return problems.isEmpty()
                ? Optional.of(
                        new TokenOrder(name, organ.orElseThrow(), purpose, scopes, networks, lastDay.orElseThrow()))
                : Optional.empty();
    }

    /// A year is the longest: whoever still needs it says so once a year.
    static Optional<LocalDate> lastDay(String typed, LocalDate today, Problems problems) {
        LocalDate day;
        try {
            day = LocalDate.parse(typed.strip());
        } catch (DateTimeException unreadable) {
            problems.when(true, "lastDay", "请填写有效期的最后一天，例如 " + today.plusMonths(6) + "。");
            return Optional.empty();
        }
        problems.when(day.isBefore(today), "lastDay", "有效期的最后一天不能早于今天。")
                .when(day.isAfter(today.plusYears(1)), "lastDay", "有效期最长一年，最晚到 " + today.plusYears(1) + "。");
        return Optional.of(day);
    }

    private static List<Network> networks(String typed, Problems problems) {
        var found = new ArrayList<Network>();
        for (String word : typed.strip().split("[\\s,，;；、]+")) {
            var network = Network.parse(word);
            problems.when(
                    !word.isEmpty() && network.isEmpty(),
                    "networks",
                    "“" + word + "”不是网络地址。请写成 10.20.0.0/16 或者 203.0.113.7，一行一个。");
            network.ifPresent(found::add);
        }
        problems.when(found.size() > MOST_NETWORKS, "networks", "最多写 20 个网络地址。");
        return found;
    }
}
