package gongkai.foundation.organimport;

import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.organ.Region;
import gongkai.foundation.organ.RegionCode;
import gongkai.foundation.organ.Regions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a table of regions row by row. A region is known by its code.
final class RegionTable {
    private static final int LONGEST_NAME = 60;

    private final Regions regions;
    private final Map<String, OrganId> named = new HashMap<>();
    private final Map<OrganId, String> names = new HashMap<>();
    private final Map<RegionCode, Integer> seen = new HashMap<>();
    private final List<RowResult> results = new ArrayList<>();
    private final List<Region> entries = new ArrayList<>();

    RegionTable(Regions regions, Organs organs) {
        this.regions = regions;
        for (Organ organ : organs.listActive()) {
            named.put(organ.id().value(), organ.id());
            named.put(organ.creditCode().value(), organ.id());
            named.put(organ.name(), organ.id());
            names.put(organ.id(), organ.name());
        }
    }

    TableCheck<Region> check(Sheet sheet) {
        if (!sheet.problems().isEmpty()) {
            return TableCheck.unreadable(sheet.problems());
        }
        sheet.rows().forEach(this::checkRow);
        return new TableCheck<>(List.of(), List.copyOf(results), List.copyOf(entries));
    }

    private void checkRow(Sheet.Row row) {
        var problems = new ArrayList<String>();
        String code = row.cell("区划代码");
        String name = row.cell("名称");
        String led = row.cell("主管部门");
        if (!RegionCode.isOne(code)) {
            problems.add("区划代码是 6 位数字，乡镇 9 位，村居 12 位，请核对。");
        } else {
            Integer first = seen.putIfAbsent(RegionCode.of(code), row.number());
            if (first != null) {
                problems.add("区划代码与第 %d 行重复。".formatted(first));
            }
        }
        if (name.isEmpty()) {
            problems.add("没有填写名称。");
        }
        if (name.length() > LONGEST_NAME) {
            problems.add("名称超过 60 个字。");
        }
        if (!led.isEmpty() && !named.containsKey(led)) {
            problems.add("主管部门“" + led + "”不在名录里，或者已经撤销。");
        }
        results.add(problems.isEmpty() ? compare(row, code, name, led) : RowResult.wrong(row.number(), name, problems));
    }

    private RowResult compare(Sheet.Row row, String text, String name, String led) {
        RegionCode code = RegionCode.of(text);
        var before = regions.find(code);
        var authority = row.cells().containsKey("主管部门")
                ? Optional.ofNullable(named.get(led))
                : before.flatMap(Region::authority);
        var after = new Region(code, name, authority);
        if (before.filter(after::equals).isPresent()) {
            return new RowResult(row.number(), RowResult.State.UNCHANGED, name, List.of());
        }
        entries.add(after);
        var words = new ArrayList<String>();
        before.filter(was -> !was.name().equals(name))
                .ifPresent(was -> words.add("名称：%s → %s".formatted(was.name(), name)));
        before.filter(was -> !was.authority().equals(authority))
                .ifPresent(was -> words.add("主管部门：%s → %s".formatted(named(was.authority()), named(authority))));
        return new RowResult(
                row.number(), before.isEmpty() ? RowResult.State.NEW : RowResult.State.CHANGED, name, words);
    }

    private String named(Optional<OrganId> organ) {
        return organ.map(id -> names.getOrDefault(id, id.value())).orElse("无");
    }
}
