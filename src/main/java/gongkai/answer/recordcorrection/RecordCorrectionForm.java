package gongkai.answer.recordcorrection;

import gongkai.answer.foi.FormName;
import gongkai.foundation.identity.IdentityNumber;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.letter.DeliveryRoute;
import gongkai.foundation.organ.CreditCode;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The form of a correction as it was typed.
record RecordCorrectionForm(Map<String, String> typed) {
    static final String ID_CARD = "居民身份证";
    static final String CREDIT_CODE = "统一社会信用代码";
    private static final int LONG = 2000;

    String text(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    /// The name the form bears, so that sending it twice makes one matter.
    String name() {
        return FormName.ofPage(text("submission"));
    }

    static boolean answers(Organ organ) {
        return organ.isActive() && organ.kind().answersRequests();
    }

    Optional<OrganId> organ(Organs organs) {
        return organs.list().stream()
                .filter(RecordCorrectionForm::answers)
                .map(Organ::id)
                .filter(id -> id.value().equals(text("organ")))
                .findFirst();
    }

    private Optional<DeliveryRoute> route() {
        return Arrays.stream(DeliveryRoute.values())
                .filter(each -> each.name().equals(text("route")))
                .findFirst();
    }

    /// Everything that is wrong, at once. Evidence is not optional: 第四十一条 asks for it.
    Problems check(Organs organs, boolean withEvidence) {
        var problems = new Problems().when(organ(organs).isEmpty(), "organ", "请选择记录这些信息的机关。");
        checkPerson(problems);
        checkClaim(problems);
        return problems.when(!withEvidence, "files", "请上传能够证明信息不准确的材料（条例第四十一条）。");
    }

    private void checkPerson(Problems problems) {
        String number = text("certificateNumber");
        problems.when(text("name").isEmpty(), "name", "请填写姓名或者单位名称。")
                .when(text("name").length() > 100, "name", "不超过 100 个字。")
                .when(text("certificate").isEmpty(), "certificate", "请选择证件类型。")
                .when(number.isEmpty(), "certificateNumber", "请填写证件号码，用来核对您就是记录中的人。")
                .when(number.length() > 40, "certificateNumber", "证件号码不超过 40 位。");
        if (text("certificate").equals(ID_CARD)) {
            IdentityNumber.problem(number).ifPresent(sentence -> problems.when(true, "certificateNumber", sentence));
        }
        if (text("certificate").equals(CREDIT_CODE)) {
            problems.when(
                    !CreditCode.isValid(number.toUpperCase(Locale.ROOT)),
                    "certificateNumber",
                    "统一社会信用代码校验不通过，请核对，末位是校验码。");
        }
        problems.when(
                        !text("telephone").matches("1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}"),
                        "telephone",
                        "请填写 11 位手机号码，或者带区号的固定电话，例如 0871-61234567。")
                .when(route().isEmpty(), "route", "请选择怎样领取答复。")
                .when(
                        route().filter(DeliveryRoute.POST::equals).isPresent()
                                && text("address").isEmpty(),
                        "address",
                        "选择邮寄的，请填写通信地址。")
                .when(text("address").length() > 200, "address", "地址不超过 200 个字。")
                .when(
                        route().filter(DeliveryRoute.EMAIL::equals).isPresent()
                                && text("email").isEmpty(),
                        "email",
                        "选择电子邮件的，请填写电子邮箱。")
                .when(
                        !text("email").isEmpty()
                                && !text("email").matches("[^@\\s]{1,64}@[^@\\s]{1,100}\\.[A-Za-z]{2,20}"),
                        "email",
                        "电子邮箱的格式不对，例如 name@example.cn。");
    }

    private void checkClaim(Problems problems) {
        problems.when(text("record").isEmpty(), "record", "请写明是什么记录，在哪里看到的。")
                .when(text("record").length() > 200, "record", "不超过 200 个字。")
                .when(text("wrong").isEmpty(), "wrong", "请写明记录中哪里不准确。")
                .when(text("wrong").length() > LONG, "wrong", "不超过 " + LONG + " 个字。")
                .when(text("right").isEmpty(), "right", "请写明应当更正为什么。")
                .when(text("right").length() > LONG, "right", "不超过 " + LONG + " 个字。")
                .when(text("basis").isEmpty(), "basis", "请写明证据是什么、证明什么。")
                .when(text("basis").length() > LONG, "basis", "不超过 " + LONG + " 个字。");
    }

    Claim claim() {
        return new Claim(
                text("name"),
                text("certificate"),
                text("certificateNumber").toUpperCase(Locale.ROOT),
                text("telephone"),
                text("address"),
                text("email"),
                text("record"),
                text("wrong"),
                text("right"),
                text("basis"),
                route().orElseThrow());
    }
}
