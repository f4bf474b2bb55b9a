package gongkai.foundation.organimport;

import gongkai.foundation.organ.CreditCode;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.OrganKind;
import gongkai.foundation.organ.OrganProfile;
import gongkai.foundation.organ.OrganProfiles;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.organ.RegionCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads a table of organs row by row and says of each what it brings. An organ is known by its 网址短名, else by its
/// 统一社会信用代码; a cell left out of the table stays as it is, an empty one is emptied.
final class OrganTable {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SHORT = 40;
    private static final int CODE_LENGTH = 18;

    private final Organs organs;
    private final Set<OrganId> within;
    private final boolean everywhere;
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<String, OrganId> named = new HashMap<>();
    private final List<RowResult> results = new ArrayList<>();
    private final List<Organ> entries = new ArrayList<>();
    private int nextOrder;

    /// @param within the organs the person may change; an import may also bring new ones below them
    /// @param everywhere whether the person may bring organs without a superior
    OrganTable(Organs organs, Set<OrganId> within, boolean everywhere) {
        this.organs = organs;
        this.within = within;
        this.everywhere = everywhere;
        for (Organ organ : organs.listActive()) {
            name(organ);
            nextOrder = Math.max(nextOrder, organ.order());
        }
    }

    private void name(Organ organ) {
        named.put(organ.id().value(), organ.id());
        named.put(organ.creditCode().value(), organ.id());
        named.put(organ.name(), organ.id());
    }

    TableCheck<Organ> check(Sheet sheet) {
        if (!sheet.problems().isEmpty()) {
            return TableCheck.unreadable(sheet.problems());
        }
        nameAll(sheet);
        sheet.rows().forEach(this::checkRow);
        return new TableCheck<>(List.of(), List.copyOf(results), List.copyOf(entries));
    }

    /// A superior may stand further down in the table, so all rows get their names first.
    private void nameAll(Sheet sheet) {
        for (Sheet.Row row : sheet.rows()) {
            id(row).ifPresent(id -> {
                named.put(id.value(), id);
                named.put(code(row), id);
                named.putIfAbsent(row.cell("名称"), id);
            });
        }
    }

    private static String code(Sheet.Row row) {
        return row.cell("统一社会信用代码").toUpperCase(Locale.ROOT);
    }

    /// The organ a row is about: the one that has its short name or its code, else a new one.
    private Optional<OrganId> id(Sheet.Row row) {
        String shortId = row.cell("网址短名");
        String code = code(row);
        if (!shortId.isEmpty()) {
            return OrganId.isOne(shortId) ? Optional.of(OrganId.of(shortId)) : Optional.empty();
        }
        if (!CreditCode.isValid(code)) {
            return Optional.empty();
        }
        return Optional.of(organs.findByCode(CreditCode.of(code))
                .map(Organ::id)
                .orElseGet(() -> OrganId.of("o" + code.toLowerCase(Locale.ROOT))));
    }

    private void checkRow(Sheet.Row row) {
        var abolished = id(row).flatMap(organs::find).filter(organ -> !organ.isActive());
        if (abolished.isPresent()) {
            String words = "第 %d 行：这个机关已经撤销，这一行不导入。".formatted(row.number());
            results.add(new RowResult(
                    row.number(), RowResult.State.UNCHANGED, abolished.get().name(), List.of(words)));
            return;
        }
        var problems = new ArrayList<String>();
        checkNames(row, problems);
        checkCode(row, problems);
        var kind = kind(row, problems);
        var parent = parent(row, problems);
        checkTwice(row, problems);
        var id = id(row);
        String name = row.cell("名称");
        if (!problems.isEmpty() || id.isEmpty() || kind.isEmpty()) {
            results.add(RowResult.wrong(row.number(), name, problems));
            return;
        }
        var before = organs.find(id.get());
        Organ after = organ(row, id.get(), kind.get(), parent, before);
        after.profile().check().list().forEach(problem -> problems.add(problem.sentence()));
        if (before.filter(after::equals).isEmpty()) {
            checkRight(id.get(), parent, problems);
        }
        results.add(problems.isEmpty() ? compare(row, before, after) : RowResult.wrong(row.number(), name, problems));
    }

    private RowResult compare(Sheet.Row row, Optional<Organ> before, Organ after) {
        if (before.filter(after::equals).isPresent()) {
            return new RowResult(row.number(), RowResult.State.UNCHANGED, after.name(), List.of());
        }
        entries.add(after);
        var words = before.map(was -> OrganProfiles.differences(was, after).stream()
                        .map(each -> "%s：%s → %s"
                                .formatted(
                                        each.label(),
                                        each.was().isEmpty() ? "无" : each.was(),
                                        each.is().isEmpty() ? "无" : each.is()))
                        .toList())
                .orElse(List.of());
        return new RowResult(
                row.number(), before.isEmpty() ? RowResult.State.NEW : RowResult.State.CHANGED, after.name(), words);
    }

    private void checkNames(Sheet.Row row, List<String> problems) {
        String name = row.cell("名称");
        String shortName = row.cell("简称");
        String shortId = row.cell("网址短名");
        note(problems, name.isEmpty(), "没有填写名称。");
        note(problems, name.length() > LONGEST_NAME, "名称超过 100 个字。");
        note(problems, shortName.isEmpty(), "没有填写简称。");
        note(problems, shortName.length() > LONGEST_SHORT, "简称超过 40 个字。");
        note(problems, !shortId.isEmpty() && !OrganId.isOne(shortId), "网址短名只用小写字母、数字和短横线，以字母开头。");
        String region = row.cell("区划代码");
        note(problems, !RegionCode.isOne(region), "区划代码是 6 位数字，乡镇 9 位，村居 12 位，请核对。");
        String order = row.cell("排序");
        note(problems, !order.isEmpty() && !order.matches("\\d{1,8}"), "排序请填整数。");
    }

    private void checkCode(Sheet.Row row, List<String> problems) {
        String code = code(row);
        if (code.length() != CODE_LENGTH) {
            problems.add("统一社会信用代码应为 18 位。");
            return;
        }
        if (!CreditCode.isValid(code)) {
            problems.add("统一社会信用代码末位不对，请核对第 18 位。");
            return;
        }
        organs.findByCode(CreditCode.of(code))
                .filter(owner -> !id(row).equals(Optional.of(owner.id())))
                .ifPresent(owner -> problems.add("统一社会信用代码已经属于" + owner.name() + "。"));
    }

    private static Optional<OrganKind> kind(Sheet.Row row, List<String> problems) {
        String text = row.cell("类别");
        var kind = Arrays.stream(OrganKind.values())
                .filter(each -> each.label().equals(text) || each.name().equals(text))
                .findFirst();
        note(problems, kind.isEmpty(), "类别“" + text + "”不在列表中。");
        return kind;
    }

    private Optional<OrganId> parent(Sheet.Row row, List<String> problems) {
        String text = row.cell("上级机关");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var parent = Optional.ofNullable(named.get(text))
                .or(() -> Optional.ofNullable(named.get(text.toUpperCase(Locale.ROOT))));
        note(problems, parent.isEmpty(), "上级机关“" + text + "”不在名录里，也不在这个表格里。");
        note(problems, parent.isPresent() && parent.equals(id(row)), "上级机关不能是它自己。");
        return parent;
    }

    /// The same organ, the same code and the same name stand once in a table; a name once in the whole list.
    private void checkTwice(Sheet.Row row, List<String> problems) {
        for (String key : List.of(
                "网址短名 " + id(row).map(OrganId::value).orElse(""), "统一社会信用代码 " + code(row), "名称 " + row.cell("名称"))) {
            String what = key.substring(0, key.indexOf(' '));
            Integer first = key.endsWith(" ") ? null : seen.putIfAbsent(key, row.number());
            if (first != null && (!what.equals("网址短名") || !row.cell("网址短名").isEmpty())) {
                problems.add("%s与第 %d 行重复。".formatted(what, first));
            }
        }
        var holder = organs.findActiveByName(row.cell("名称"));
        note(
                problems,
                holder.filter(organ -> !id(row).equals(Optional.of(organ.id()))).isPresent(),
                "名录中已有同名的机关。");
    }

    private void checkRight(OrganId id, Optional<OrganId> parent, List<String> problems) {
        boolean known = organs.find(id).isPresent();
        boolean mine = known
                ? within.contains(id)
                : parent.map(above -> organs.find(above).isEmpty() || within.contains(above))
                        .orElse(everywhere);
        note(problems, !mine, "这个机关不在您的管理范围内。");
    }

    private Organ organ(Sheet.Row row, OrganId id, OrganKind kind, Optional<OrganId> parent, Optional<Organ> before) {
        var contact = new Organ.Contact(
                cell(row, "工作机构", before.map(was -> was.contact().office())),
                cell(row, "办公地址", before.map(was -> was.contact().address())),
                cell(row, "办公时间", before.map(was -> was.contact().hours())),
                cell(row, "联系电话", before.map(was -> was.contact().telephone())),
                cell(row, "电子邮箱", before.map(was -> was.contact().email())));
        var profile = new OrganProfile(
                RegionCode.of(row.cell("区划代码")).value(),
                contact,
                cell(row, "机关职能", before.map(Organ::functions)),
                cell(row, "负责人", before.map(Organ::head)));
        String order = row.cell("排序");
        return new Organ(
                id,
                row.cells().containsKey("上级机关") ? parent : before.flatMap(Organ::parent),
                kind,
                row.cell("名称"),
                row.cell("简称"),
                profile.region(),
                CreditCode.of(code(row)),
                cell(row, "机关代字", before.map(Organ::documentWord)),
                profile.contact(),
                profile.functions(),
                profile.head(),
                order.isEmpty() ? before.map(Organ::order).orElseGet(() -> ++nextOrder) : Integer.parseInt(order),
                before.flatMap(Organ::abolition));
    }

    private static String cell(Sheet.Row row, String column, Optional<String> before) {
        return row.cells().containsKey(column) ? row.cell(column) : before.orElse("");
    }

    private static void note(List<String> problems, boolean wrong, String sentence) {
        if (wrong) {
            problems.add(sentence);
        }
    }
}
