package gongkai.foundation.administration;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.organ.CreditCode;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganAction;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.OrganKind;
import gongkai.foundation.organ.OrganProfile;
import gongkai.foundation.organ.OrganRefusal;
import gongkai.foundation.organ.Reform;
import gongkai.foundation.organ.RegionCode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A form about an organ as it was typed. Everything that is wrong is noted at once.
final class ReformForm {
    private final Map<String, String> typed;
    private final OrganChoices choices;
    private final Problems problems;

    ReformForm(Map<String, String> typed, OrganChoices choices, Problems problems) {
        this.typed = typed;
        this.choices = choices;
        this.problems = problems;
    }

    private String text(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    /// The day it takes effect.
    LocalDate effectiveOn() {
        try {
            return LocalDate.parse(text("effectiveOn"));
        } catch (DateTimeParseException notADay) {
            problems.when(true, "effectiveOn", "请填写生效日期，例如 2026-07-01。");
            return LocalDate.MAX;
        }
    }

    String basis() {
        problems.when(text("basis").isEmpty(), "basis", "请填写依据，例如机构改革方案或者批复的文号。");
        return text("basis");
    }

    /// The reform of an organ, if what was typed can be read.
    Optional<Reform> read(OrganAction action, OrganId subject) {
        return switch (action) {
            case RENAME -> rename(subject);
            case MOVE -> required("superior").map(to -> new Reform.Move(subject, to));
            case MERGE -> required("heir").map(heir -> new Reform.Merge(subject, heir, optional("childrenTo")));
            case ABOLISH -> required("heir").map(heir -> new Reform.Abolish(subject, heir, optional("childrenTo")));
            case SPLIT ->
                required("heir").map(heir -> new Reform.Split(subject, heir, others(), optional("childrenTo")));
            case SET_UP, TAKE_OVER, PROFILE, UNITS -> Optional.empty();
        };
    }

    private Optional<Reform> rename(OrganId subject) {
        problems.when(text("name").isEmpty(), "name", "请填写机关的全称。")
                .when(text("shortName").isEmpty(), "shortName", "请填写机关的简称。");
        return Optional.of(new Reform.Rename(subject, text("name"), text("shortName"), text("documentWord")));
    }

    private Optional<OrganId> required(String field) {
        problems.when(text(field).isEmpty(), field, "请选择机关。");
        return optional(field);
    }

    private Optional<OrganId> optional(String field) {
        if (text(field).isEmpty()) {
            return Optional.empty();
        }
        var found = choices.find(text(field)).map(Organ::id);
        problems.when(found.isEmpty(), field, "没有找到“" + text(field) + "”，请核对名称。");
        return found;
    }

    /// 其他承接的机关, one in a line.
    private List<OrganId> others() {
        var found = new ArrayList<OrganId>();
        for (String line : text("others").split("[\\n、，]")) {
            if (!line.isBlank()) {
                var organ = choices.find(line).map(Organ::id);
                problems.when(organ.isEmpty(), "others", "没有找到“" + line.strip() + "”，请核对名称。");
                organ.ifPresent(found::add);
            }
        }
        return found;
    }

    /// The organ to be set up, if what was typed can be read.
    ///
    /// @param order where it stands in the list when nothing was typed
    Optional<Organ> organ(int order) {
        var kind = Arrays.stream(OrganKind.values())
                .filter(each -> each.name().equals(text("kind")))
                .findFirst();
        String code = text("creditCode").toUpperCase(Locale.ROOT);
        var superior = optional("superior");
        var profile = profile();
        problems.when(text("name").isEmpty(), "name", "请填写机关的全称。")
                .when(text("shortName").isEmpty(), "shortName", "请填写机关的简称。")
                .when(kind.isEmpty(), "kind", "请选择类别。")
                .when(!OrganId.isOne(text("id")), "id", "网址短名只用小写字母、数字和短横线，以字母开头，2 至 40 个字符。")
                .when(code.length() != 18, "creditCode", "统一社会信用代码应为 18 位。")
                .when(!CreditCode.isValid(code), "creditCode", "统一社会信用代码末位不对，请核对第 18 位。");
        profile.check().list().forEach(problem -> problems.when(true, problem.field(), problem.sentence()));
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Organ(
                OrganId.of(text("id")),
                superior,
                kind.orElseThrow(),
                text("name"),
                text("shortName"),
                profile.region(),
                CreditCode.of(code),
                text("documentWord"),
                profile.contact(),
                profile.functions(),
                profile.head(),
                order));
    }

    /// What the organ says of itself.
    OrganProfile profile() {
        String region = text("region");
        return new OrganProfile(
                RegionCode.isOne(region) ? RegionCode.of(region).value() : region,
                new Organ.Contact(text("office"), text("address"), text("hours"), text("telephone"), text("email")),
                text("functions"),
                text("head"));
    }

    /// The field beside which a refusal is said.
    static String field(OrganRefusal reason, OrganAction action) {
        return switch (reason) {
            case SUCCESSOR_NOT_ACTIVE, SUCCESSOR_IS_ITSELF -> "heir";
            case TOO_FEW_SUCCESSORS -> "others";
            case CHILDREN_LEFT -> "childrenTo";
            case SUPERIOR_NOT_ACTIVE, CIRCLE ->
                action == OrganAction.MOVE || action == OrganAction.SET_UP ? "superior" : "childrenTo";
            case NAME_TAKEN, NO_CHANGE -> "name";
            case CODE_TAKEN -> "creditCode";
            case SHORT_ID_TAKEN -> "id";
            case UNKNOWN_ORGAN, UNKNOWN_REGION, UNKNOWN_REFORM, ORGAN_ABOLISHED, REFORM_INCOMPLETE -> "effectiveOn";
        };
    }
}
