package gongkai.answer.foi;

import gongkai.foundation.identity.IdentityNumber;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.organ.CreditCode;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// The application form (申请表) as typed. Checks every field and says everything that is wrong at once.
final class FoiRequestForm {
    static final String ID_CARD = "居民身份证";
    static final int MOST_MATTERS = 10;
    private static final int LONGEST_NEED = 200;

    private final Map<String, String> typed;

    FoiRequestForm(Map<String, String> typed) {
        this.typed = typed;
    }

    /// What was typed in a field, without blanks around it.
    String text(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    Map<String, String> typed() {
        return typed;
    }

    private <E extends Enum<E>> Optional<E> choice(Class<E> type, String field) {
        String text = text(field);
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(text))
                .findFirst();
    }

    Optional<Organ> organ(Organs organs) {
        String text = text("organ");
        return OrganId.isOne(text)
                ? organs.find(OrganId.of(text)).filter(FoiRequestForm::answersRequests)
                : Optional.empty();
    }

    /// An abolished organ takes no new requests; its successor does.
    static boolean answersRequests(Organ organ) {
        return organ.isActive() && organ.kind().answersRequests();
    }

    Problems check(Organs organs) {
        var problems = new Problems()
                .when(organ(organs).isEmpty(), "organ", "请选择向哪个机关申请。")
                .when(choice(ApplicantKind.class, "kind").isEmpty(), "kind", "请选择申请人类别。");
        checkApplicant(problems);
        checkContact(problems);
        for (int matter : matters()) {
            checkMatter(problems, matter);
        }
        return problems.when(choice(SupplyForm.class, "form").isEmpty(), "form", "请选择提供方式。")
                .when(choice(SupplyRoute.class, "route").isEmpty(), "route", "请选择获取方式。")
                .when(text("need").length() > LONGEST_NEED, "need", "需要的便利不超过 200 个字。");
    }

    /// 一事一申请: the first matter, and each further one of which anything was written.
    List<Integer> matters() {
        return IntStream.rangeClosed(1, MOST_MATTERS)
                .filter(matter -> matter == 1
                        || !text(field("title", matter)).isEmpty()
                        || !text(field("description", matter)).isEmpty())
                .boxed()
                .toList();
    }

    /// How a field of a matter is called: title, title2, title3 and so on.
    static String field(String name, int matter) {
        return matter == 1 ? name : name + matter;
    }

    private void checkMatter(Problems problems, int matter) {
        String title = field("title", matter);
        String description = field("description", matter);
        problems.when(text(title).isEmpty(), title, "请填写所需信息的名称，可以写文件名或者事项。")
                .when(text(title).length() > 200, title, "信息名称不超过 200 个字，详细内容请写在下一栏。")
                .when(text(description).isEmpty(), description, "请写明文号、时间、地点等能够指明这条信息的特征。")
                .when(text(description).length() > 2000, description, "内容描述不超过 2000 个字。");
    }

    private void checkApplicant(Problems problems) {
        boolean organisation = choice(ApplicantKind.class, "kind")
                .filter(ApplicantKind::isOrganisation)
                .isPresent();
        String number = text("certificateNumber");
        problems.when(text("name").isEmpty(), "name", organisation ? "请填写单位名称。" : "请填写姓名。")
                .when(text("name").length() > 100, "name", "名称不超过 100 个字。");
        if (organisation) {
            String code = number.toUpperCase(Locale.ROOT);
            problems.when(number.length() != 18, "certificateNumber", "统一社会信用代码应为 18 位。")
                    .when(!CreditCode.isValid(code), "certificateNumber", "统一社会信用代码校验不通过，请核对，末位是校验码。")
                    .when(text("contact").isEmpty(), "contact", "请填写联系人。");
            return;
        }
        problems.when(text("certificate").isEmpty(), "certificate", "请选择证件类型。")
                .when(number.isEmpty(), "certificateNumber", "请填写证件号码。")
                .when(number.length() > 40, "certificateNumber", "证件号码不超过 40 位。");
        if (text("certificate").equals(ID_CARD)) {
            IdentityNumber.problem(number).ifPresent(sentence -> problems.when(true, "certificateNumber", sentence));
        }
    }

    private void checkContact(Problems problems) {
        String route = text("route");
        problems.when(
                        !text("telephone").matches("1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}"),
                        "telephone",
                        "请填写 11 位手机号码，或者带区号的固定电话，例如 0871-61234567。")
                .when(route.equals(SupplyRoute.MAIL.name()) && text("address").isEmpty(), "address", "选择邮寄的，请填写通信地址。")
                .when(text("address").length() > 200, "address", "地址不超过 200 个字。")
                .when(route.equals(SupplyRoute.EMAIL.name()) && text("email").isEmpty(), "email", "选择电子邮件的，请填写电子邮箱。")
                .when(
                        !text("email").isEmpty()
                                && !text("email").matches("[^@\\s]{1,64}@[^@\\s]{1,100}\\.[A-Za-z]{2,20}"),
                        "email",
                        "电子邮箱的格式不对，例如 name@example.cn。")
                .when(text("contact").length() > 50, "contact", "联系人不超过 50 个字。");
    }

    /// What a member of staff entered of how the paper came. Where the channel needs a confirmation, the day of
    /// receipt may be left open: then the paper waits.
    void checkReceipt(Problems problems, LocalDate today) {
        var day = day("receivedOn");
        var arrived = day("arrivedOn");
        problems.when(channel().isEmpty(), "channel", "请选择收到的渠道。")
                .when(day.isEmpty() && !mayWait(), "receivedOn", "请填写收到的日期。")
                .when(day.isEmpty() && !text("receivedOn").isEmpty(), "receivedOn", "收到的日期不对，请核对。")
                .when(day.filter(today::isBefore).isPresent(), "receivedOn", "收到的日期不能晚于今天。")
                .when(day.filter(today.minusYears(1)::isAfter).isPresent(), "receivedOn", "收到的日期早于一年以前，请核对。")
                .when(arrived.isEmpty() && !text("arrivedOn").isEmpty(), "arrivedOn", "到达的日期不对，请核对。")
                .when(arrived.filter(today::isBefore).isPresent(), "arrivedOn", "到达的日期不能晚于今天。")
                .when(arrived.filter(today.minusYears(1)::isAfter).isPresent(), "arrivedOn", "到达的日期早于一年以前，请核对。")
                .when(
                        mayWait()
                                && day.isPresent()
                                && arrived.filter(day.get()::isBefore).isPresent(),
                        "receivedOn",
                        "与申请人确认的日期不能早于到达的日期。");
    }

    /// Letters without signature and faxes count only when confirmed.
    private boolean mayWait() {
        return channel()
                .filter(each -> each.confirmation() != Channel.Confirmation.NONE)
                .isPresent();
    }

    private Optional<Channel> channel() {
        return choice(Channel.class, "channel");
    }

    private Optional<LocalDate> day(String field) {
        try {
            return Optional.of(LocalDate.parse(text(field)));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /// The form filed on the website: the receipt given at once confirms it for both sides (条例第三十一条第三项),
    /// unless an officer of the organ confirms.
    FilingOrder filedOnline(Organs organs, LocalDate today, boolean waits) {
        return new FilingOrder(
                requests(organs, Channel.ONLINE, today),
                Manner.WRITTEN,
                today,
                "",
                waits,
                text("need"),
                wasKept(),
                waits ? typed : Map.of());
    }

    /// The form a member of staff enters.
    FilingOrder entered(Organs organs, LocalDate today) {
        var channel = channel().orElseThrow();
        var receivedOn = day("receivedOn");
        boolean waits = mayWait() && receivedOn.isEmpty();
        var arrivedOn =
                (mayWait() ? day("arrivedOn") : receivedOn).or(() -> receivedOn).orElse(today);
        return new FilingOrder(
                requests(organs, channel, receivedOn.orElse(today)),
                choice(Manner.class, "manner").orElse(Manner.WRITTEN),
                arrivedOn,
                mayWait() && !waits ? confirmedBy() : "",
                waits,
                text("need"),
                wasKept(),
                waits ? typed : Map.of());
    }

    /// Whether the page was shown with a row behind it.
    boolean wasKept() {
        return !text("kept").isEmpty();
    }

    private String confirmedBy() {
        return choice(ConfirmedBy.class, "confirmedBy")
                .orElse(ConfirmedBy.TELEPHONE)
                .label();
    }

    /// Each matter as a request of its own; the first bears the form's own name, so that a form sent twice is one.
    List<NewRequest> requests(Organs organs, Channel channel, LocalDate receivedOn) {
        var organ = organ(organs).orElseThrow().id();
        var applicant = applicant();
        return matters().stream()
                .map(matter -> new NewRequest(
                        matter == 1 ? text("submission") : text("submission") + "#" + matter,
                        organ,
                        channel,
                        receivedOn,
                        applicant,
                        new FoiRequest.Wish(
                                text(field("title", matter)),
                                text(field("description", matter)),
                                choice(SupplyForm.class, "form").orElseThrow(),
                                choice(SupplyRoute.class, "route").orElseThrow())))
                .toList();
    }

    private Applicant applicant() {
        var kind = choice(ApplicantKind.class, "kind").orElseThrow();
        return new Applicant(
                kind,
                text("name"),
                kind.isOrganisation() ? "统一社会信用代码" : text("certificate"),
                text("certificateNumber").toUpperCase(Locale.ROOT),
                kind.isOrganisation() ? text("contact") : "",
                text("telephone"),
                text("address"),
                text("email"));
    }
}
