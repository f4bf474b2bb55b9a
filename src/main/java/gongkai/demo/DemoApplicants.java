package gongkai.demo;

import gongkai.answer.foi.Applicant;
import gongkai.answer.foi.ApplicantKind;
import gongkai.foundation.identity.IdentityNumber;
import java.util.List;

/// Invents applicants. Identity numbers carry the region 999900, which no place has, and births at the beginning of
/// the last century; their check digits are right, as forms demand.
final class DemoApplicants {
    private static final List<ApplicantKind> KINDS = List.of(ApplicantKind.values());

    private DemoApplicants() {}

    static ApplicantKind kind(Dice dice) {
        return dice.weighted(KINDS, kind -> switch (kind) {
            case NATURAL_PERSON -> 76;
            case ENTERPRISE -> 9;
            case RESEARCH -> 3;
            case PUBLIC_WELFARE -> 3;
            case LEGAL_SERVICE -> 6;
            case ORG_OTHER -> 3;
        });
    }

    static Applicant of(ApplicantKind kind, Dice dice) {
        String person = dice.pick(Slots.words("姓")) + dice.pick(Slots.words("名"));
        return switch (kind) {
            case NATURAL_PERSON -> person(person, dice);
            case ENTERPRISE -> organisation(kind, new Slots(dice).fill("{服务企业}"), person, "91", dice);
            case RESEARCH -> organisation(kind, dice.pick(Slots.words("科研")), person, "12", dice);
            case PUBLIC_WELFARE -> organisation(kind, dice.pick(Slots.words("公益")), person, "52", dice);
            case LEGAL_SERVICE -> organisation(kind, dice.pick(Slots.words("法律")), person, "31", dice);
            case ORG_OTHER -> organisation(kind, dice.pick(Slots.words("其他")), person, "51", dice);
        };
    }

    static Applicant person(String name, Dice dice) {
        return new Applicant(
                ApplicantKind.NATURAL_PERSON,
                name,
                "居民身份证",
                identityNumber(dice),
                "",
                telephone(dice),
                address(dice),
                "applicant%d@mail.example".formatted(dice.between(100, 9999)));
    }

    private static Applicant organisation(ApplicantKind kind, String name, String contact, String class_, Dice dice) {
        String code = DemoOrgans.creditCode(class_ + "990100" + "MA%06d".formatted(dice.between(1, 99_999)) + "Y")
                .value();
        return new Applicant(
                kind,
                name,
                "统一社会信用代码",
                code,
                contact,
                telephone(dice),
                address(dice),
                "office%d@mail.example".formatted(dice.between(100, 9999)));
    }

    private static String identityNumber(Dice dice) {
        String first = "999900%d%02d%02d%03d"
                .formatted(dice.between(1901, 1909), dice.between(1, 12), dice.between(1, 28), dice.between(1, 998));
        return first + IdentityNumber.check(first);
    }

    private static String telephone(Dice dice) {
        return "1390000%04d".formatted(dice.between(100, 9999));
    }

    private static String address(Dice dice) {
        return "云州市" + dice.pick(Slots.words("路")) + dice.between(1, 168) + "号";
    }
}
