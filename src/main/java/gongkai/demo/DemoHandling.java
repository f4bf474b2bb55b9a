package gongkai.demo;

import gongkai.answer.foi.ApplicantKind;
import gongkai.answer.foi.Channel;
import gongkai.answer.foi.Decision;
import gongkai.answer.foi.FoiRequest;
import gongkai.answer.foi.FoiRequestId;
import gongkai.answer.foi.NewRequest;
import gongkai.answer.foi.SupplyForm;
import gongkai.answer.foi.SupplyRoute;
import gongkai.answer.foihandling.ReplyHandling;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Staffing;
import gongkai.foundation.organ.OrganId;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/// The bureau of housing signs its replies step by step: a draft at every step, one that waits for another bureau, one
/// whose help is late.
@Component
class DemoHandling implements DemoChapter {
    private static final OrganId HOUSING = OrganId.of("housing");
    private static final OrganId FINANCE = OrganId.of("finance");
    private static final int BEGUN = 18;

    private final ReplyHandling handling;
    private final DemoRequestVerbs verbs;
    private final Staffing staffing;

    DemoHandling(ReplyHandling handling, DemoRequestVerbs verbs, Staffing staffing) {
        this.handling = handling;
        this.verbs = verbs;
        this.staffing = staffing;
    }

    @Override
    public void plan(DemoStage stage, Dice dice) {
        LocalDate begun = stage.days().beforeToday(BEGUN);
        stage.agenda()
                .at(
                        DemoDays.morning(begun, dice),
                        () -> handling.setSteps(HOUSING, List.of("REVIEW", "LEGAL", "SIGN"), who("sysadmin")));
        at(stage, dice, 4, "加装电梯补助资金拨付情况", id -> {
            handling.ask(id, FINANCE, false, "2025年加装电梯补助资金的拨付文件和金额。", 8, who("housing"));
            handling.draft(id, Decision.DISCLOSED, "现将加装电梯补助资金的拨付情况提供给您：", who("housing"));
            handling.comment(id, "金额以财政局的答复为准，收到后再送审。", who("housing"));
        });
        at(stage, dice, 9, "公共租赁住房轮候和配租情况", id -> {
            handling.draft(id, Decision.DISCLOSED, "截至上月底，轮候家庭和已配租家庭的数量如下，不含个人信息。", who("housing"));
            handling.clear(id, "《中华人民共和国保守国家秘密法》和本系统保密事项范围", "只有汇总数据，不涉及国家秘密。", who("secrecy"));
            handling.submit(id, "数据已与保障科核对", who("housing"));
        });
        at(stage, dice, 12, "住宅专项维修资金使用情况", id -> {
            handling.ask(id, FINANCE, true, "请对资金使用数据提出意见，并会签答复稿。", 5, who("housing"));
            handling.draft(id, Decision.UNAVAILABLE_NEEDS_CREATION, "现有的是各小区的使用备案，没有按街道汇总的数据，需要另行加工。", who("housing"));
            handling.submit(id, "", who("housing"));
            handling.pass(id, "理由写明了现有信息的情况", who("reviewer"));
        });
        at(stage, dice, 13, "房屋安全鉴定机构名录", id -> {
            handling.ask(id, OrganId.of("market"), false, "本市登记的房屋安全鉴定机构名单。", 3, who("housing"));
            handling.comment(id, "市场监管局没有按期答复，已电话催办。", who("housing-head"));
        });
        at(stage, dice, 15, "早年棚户区改造项目的会议记录", id -> {
            handling.draft(id, Decision.REFUSED_PROCESS_INFO, "您申请的是讨论记录，属于过程性信息，不予公开。", who("housing"));
            handling.submit(id, "", who("housing"));
            handling.pass(id, "", who("reviewer"));
            handling.pass(id, "依据适用准确", who("legal"));
        });
    }

    private void at(DemoStage stage, Dice dice, int before, String title, Consumer<FoiRequestId> deed) {
        LocalDate day = stage.days().beforeToday(before);
        var own = dice.split();
        stage.agenda().at(DemoDays.morning(day, own), () -> {
            var request = verbs.intake()
                    .receive(
                            new NewRequest(
                                    "demo-handling-" + before,
                                    HOUSING,
                                    Channel.ONLINE,
                                    day,
                                    DemoApplicants.of(ApplicantKind.NATURAL_PERSON, own),
                                    new FoiRequest.Wish(
                                            title,
                                            "市住房和城乡建设局制作或者保存的" + title + "。",
                                            SupplyForm.ELECTRONIC,
                                            SupplyRoute.ONLINE)),
                            new Person.Guest());
            verbs.acceptance().accept(request.id(), who("housing"));
            deed.accept(request.id());
        });
    }

    private Person.Staff who(String account) {
        return staffing.find(account).orElseThrow();
    }
}
