package gongkai.foundation.styleguide;

import gongkai.foundation.calendar.Deadline;
import gongkai.foundation.calendar.WorkCalendar;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Slice;
import gongkai.foundation.styleguide.page.StyleguidePage;
import gongkai.foundation.web.Chip;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Download;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Figure;
import gongkai.foundation.web.Moment;
import gongkai.foundation.web.PortalDoor;
import gongkai.foundation.web.PortalList;
import gongkai.foundation.web.Stage;
import gongkai.foundation.web.Topical;
import gongkai.foundation.web.Wing;
import gongkai.foundation.worklist.WorkPart;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/// What the components are shown with: one matter as it might stand on a desk. Nothing here is read from a table.
final class Samples {
    private static final String HERE = "/styleguide";
    private static final LocalDate RECEIVED = LocalDate.of(2026, 2, 10);

    private Samples() {}

    static StyleguidePage.Samples of(WorkCalendar calendar) {
        var deadline = Deadline.workingDays(RECEIVED, 20)
                .suspended(LocalDate.of(2026, 2, 25), LocalDate.of(2026, 3, 4))
                .explain(calendar);
        return new StyleguidePage.Samples(
                problems(),
                choices(),
                facts(),
                figures(),
                chips(),
                stages(),
                moments(),
                lines(),
                doors(),
                files(),
                new Slice<>(Collections.nCopies(20, ""), 3, 20, 12_345),
                deadline,
                new WorkPart("yellow", "黄灯", "还有 6 个工作日", "周敏", "催办 1 次", HERE + "#work"),
                new Topical("organ", "sample", "本机关的公开信息"));
    }

    private static Problems problems() {
        return new Problems()
                .when(true, "name-wrong", "请填写姓名。")
                .when(true, "certificate-wrong", "身份证号码末位不对，请核对第 18 位。");
    }

    private static List<Choice> choices() {
        return List.of(
                new Choice("online", "在本网站查看", "办好后用短信告诉您"),
                new Choice("mail", "邮寄", "寄到您填写的地址"),
                new Choice("fetch", "自行领取"));
    }

    private static List<Fact> facts() {
        return List.of(
                Fact.of("索引号", "990100/2026-00012"),
                Fact.of("文号", "云民发〔2026〕3号"),
                Fact.linked("发布机关", "云州市民政局", HERE + "#facts"),
                Fact.of("成文日期", "2026年2月3日"),
                Fact.wide("主题分类", "民政、扶贫、救灾 / 社会福利"));
    }

    private static List<Figure> figures() {
        return List.of(
                new Figure("本月收到", "1,204", "件", HERE + "#figures"),
                new Figure("按期答复", "98.6", "%", HERE + "#figures"),
                new Figure("超期", "3", "件", HERE + "#figures"));
    }

    private static List<Chip> chips() {
        return List.of(
                new Chip("全部", HERE + "#chips", 1_204, true),
                new Chip("待受理", HERE + "#chips", 17, false),
                new Chip("办理中", HERE + "#chips", 96, false));
    }

    private static List<Stage> stages() {
        return List.of(
                new Stage("申请人", HERE + "#steps", Stage.Place.DONE),
                new Stage("所需信息", "", Stage.Place.HERE),
                new Stage("获取方式", "", Stage.Place.AHEAD),
                new Stage("核对", "", Stage.Place.AHEAD));
    }

    private static List<Moment> moments() {
        return List.of(
                new Moment("2026年2月25日 10:20", "征求第三方意见", "期限从今天起中止，收到意见后继续计算。"),
                new Moment("2026年2月11日 09:02", "受理", "转市民政局办理，最迟于3月16日前答复。"),
                new Moment("2026年2月10日 16:41", "收到申请", ""));
    }

    private static List<PortalList.Line> lines() {
        return List.of(
                new PortalList.Line("云州市高龄津贴发放办法", HERE + "#lines", "云州市民政局", "2026年2月3日"),
                new PortalList.Line("《云州市高龄津贴发放办法》解读", HERE + "#lines", "云州市民政局", "2026年2月5日"));
    }

    private static List<PortalDoor> doors() {
        return List.of(
                new PortalDoor(Wing.ANSWER, HERE + "#doors", "申请公开", "写明需要的信息，二十个工作日内答复。", 1),
                new PortalDoor(Wing.ANSWER, HERE + "#doors", "查询进度", "凭编号和查询码看办到哪一步。", 2));
    }

    private static List<Download> files() {
        return List.of(
                new Download("高龄津贴申请表.docx", HERE + "#attachments", "DOCX", "38 KB"),
                new Download("发放标准一览表.xlsx", HERE + "#attachments", "XLSX", "1.2 MB"));
    }
}
