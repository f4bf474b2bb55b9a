package gongkai.foundation.calendar;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The periods that statutes and rules set, with the length they have unless this installation set another. What
/// belongs to a system stands here before the system does, so that nobody writes a second twenty.
public enum StatutoryPeriod {
    PUBLISH_PROACTIVE(
            "publish.proactive", "主动公开", "信息形成或者变更之日", 20, PeriodUnit.WORKING_DAY, Bound.AT_MOST, "标为逾期", "条例第二十六条"),
    REQUEST_CONFIRM_BY_MAIL(
            "request.confirmByMail",
            "以平常信函提交的申请，与申请人确认",
            "收到信函之日",
            0,
            PeriodUnit.DAY,
            Bound.AT_MOST,
            "标为逾期",
            "条例第三十一条第二项"),
    REQUEST_CORRECTION_NOTICE(
            "request.correctionNotice",
            "告知申请人补正",
            "收到申请之日",
            7,
            PeriodUnit.WORKING_DAY,
            Bound.AT_MOST,
            "不得再要求补正",
            "条例第三十条"),
    REQUEST_CORRECTION_BY_APPLICANT(
            "request.correctionByApplicant",
            "申请人补正",
            "收到补正告知之日",
            15,
            PeriodUnit.WORKING_DAY,
            Bound.FREE,
            "视为放弃申请",
            "条例第三十条（合理的补正期限）"),
    REQUEST_REPLY(
            "request.reply", "答复申请", "收到申请、补正或者费用之日", 20, PeriodUnit.WORKING_DAY, Bound.AT_MOST, "标为逾期", "条例第三十三条第二款"),
    REQUEST_EXTENSION(
            "request.extension",
            "延长答复，以一次为限",
            "原期限届满之日",
            20,
            PeriodUnit.WORKING_DAY,
            Bound.AT_MOST,
            "不得再延长",
            "条例第三十三条第二款"),
    CONSULT_THIRD_PARTY(
            "consult.thirdParty",
            "第三方提出意见，答复期限中止",
            "第三方收到征求意见书之日",
            15,
            PeriodUnit.WORKING_DAY,
            Bound.AT_MOST,
            "由机关决定是否公开",
            "条例第三十二条、第三十三条第三款"),
    CONSULT_CO_MAKER(
            "consult.coMaker",
            "共同制作机关提出意见，答复期限中止",
            "被征求意见机关收到之日",
            15,
            PeriodUnit.WORKING_DAY,
            Bound.AT_MOST,
            "视为同意公开",
            "条例第三十四条、第三十三条第三款"),
    FEE_PAYMENT("fee.payment", "缴纳信息处理费", "收到收费通知之日", 20, PeriodUnit.WORKING_DAY, Bound.FREE, "不再处理", "国办函〔2020〕109号"),
    REMEDY_REVIEW("remedy.review", "申请行政复议", "知道行政行为之日", 60, PeriodUnit.DAY, Bound.FREE, "不得再申请复议", "行政复议法第二十条"),
    REMEDY_SUIT_DIRECT(
            "remedy.suitDirect", "直接提起行政诉讼", "知道行政行为之日", 6, PeriodUnit.MONTH, Bound.FREE, "不得再起诉", "行政诉讼法第四十六条"),
    REMEDY_SUIT_AFTER_REVIEW(
            "remedy.suitAfterReview",
            "不服复议决定提起行政诉讼",
            "收到复议决定书之日",
            15,
            PeriodUnit.DAY,
            Bound.FREE,
            "不得再起诉",
            "行政诉讼法第四十五条"),
    REMEDY_ANSWER_REVIEW(
            "remedy.answerReview",
            "复议被申请人提出书面答复（简易程序）",
            "收到复议申请书副本之日",
            5,
            PeriodUnit.WORKING_DAY,
            Bound.FREE,
            "标为逾期",
            "行政复议法第五十四条"),
    REMEDY_ANSWER_SUIT(
            "remedy.answerSuit", "诉讼被告提交答辩状", "收到起诉状副本之日", 15, PeriodUnit.DAY, Bound.FREE, "标为逾期", "行政诉讼法第六十七条"),
    REPORT_DEPARTMENT("report.department", "部门公布上一年度报告", "年度终了", 1, PeriodUnit.MONTH, Bound.AT_MOST, "标为逾期", "条例第四十九条"),
    REPORT_GOVERNMENT("report.government", "政府公布上一年度报告", "年度终了", 3, PeriodUnit.MONTH, Bound.AT_MOST, "标为逾期", "条例第四十九条"),
    SITE_YEAR_REPORT("site.yearReport", "公布政府网站工作年度报表", "年度终了", 1, PeriodUnit.MONTH, Bound.AT_MOST, "标为逾期", "政府网站发展指引"),
    CREDIT_DOUBLE_PUBLICITY(
            "credit.doublePublicity",
            "行政许可、行政处罚公示",
            "作出决定之日",
            7,
            PeriodUnit.WORKING_DAY,
            Bound.AT_MOST,
            "标为逾期",
            "发改办财金〔2018〕424号"),
    PENALTY_WITHDRAW(
            "penalty.withdraw",
            "撤回已公开的行政处罚",
            "处罚被变更、撤销、确认违法或者无效之日",
            3,
            PeriodUnit.WORKING_DAY,
            Bound.AT_MOST,
            "标为逾期",
            "行政处罚法第四十八条、第八十五条"),
    INSPECTION_RESULT(
            "inspection.result", "公示抽查结果", "抽查结束之日", 20, PeriodUnit.WORKING_DAY, Bound.AT_MOST, "标为逾期", "企业信息公示暂行条例"),
    BUDGET_OPEN("budget.open", "公开预算、决算", "批准或者批复之日", 20, PeriodUnit.DAY, Bound.AT_MOST, "标为逾期", "预算法第十四条"),
    DECISION_CONSULTATION(
            "decision.consultation",
            "决策草案公开征求意见",
            "公开之日",
            30,
            PeriodUnit.DAY,
            Bound.AT_LEAST,
            "缩短的须说明理由",
            "重大行政决策程序暂行条例第十五条"),
    DECISION_HEARING_MATERIAL(
            "decision.hearingMaterial",
            "听证会召开前送达材料",
            "听证会召开之日",
            7,
            PeriodUnit.DAY,
            Bound.AT_LEAST,
            "不得召开",
            "重大行政决策程序暂行条例"),
    DECISION_LEGAL_REVIEW(
            "decision.legalReview",
            "决策草案合法性审查",
            "送审之日",
            7,
            PeriodUnit.WORKING_DAY,
            Bound.AT_LEAST,
            "一般不少于",
            "重大行政决策程序暂行条例第二十六条"),
    INTERPRETATION_PUBLISH(
            "interpretation.publish",
            "发布政策解读",
            "政策文件公布之日",
            3,
            PeriodUnit.WORKING_DAY,
            Bound.FREE,
            "标为逾期",
            "国务院办公厅关于政策解读的规定"),
    PROPOSAL_REPLY(
            "proposal.reply", "答复代表建议", "交办之日", 3, PeriodUnit.MONTH, Bound.AT_MOST, "标为逾期", "全国人民代表大会和地方各级人民代表大会代表法"),
    PROPOSAL_REPLY_HARD(
            "proposal.replyHard",
            "答复涉及面广、处理难度大的代表建议",
            "交办之日",
            6,
            PeriodUnit.MONTH,
            Bound.AT_MOST,
            "标为逾期",
            "全国人民代表大会和地方各级人民代表大会代表法"),
    OPINION_FIRST_WORD(
            "opinion.firstWord", "重大、特别重大突发事件首次发布", "事件发生", 5, PeriodUnit.HOUR, Bound.AT_MOST, "标为逾期", "国办发〔2016〕80号"),
    OPINION_PRESS_CONFERENCE(
            "opinion.pressConference",
            "重大、特别重大突发事件新闻发布会",
            "事件发生",
            24,
            PeriodUnit.HOUR,
            Bound.AT_MOST,
            "标为逾期",
            "国办发〔2016〕61号、80号"),
    OPINION_RESPONSE(
            "opinion.response", "其他政务舆情回应", "舆情发生", 48, PeriodUnit.HOUR, Bound.AT_MOST, "标为逾期", "国办发〔2016〕61号"),
    HOTLINE_ANSWER("hotline.answer", "接听来电", "振铃", 15, PeriodUnit.SECOND, Bound.AT_MOST, "计入接通率", "GB/T 33358-2016"),
    HOTLINE_MEDIA("hotline.media", "回应短信等渠道", "收到", 3, PeriodUnit.MINUTE, Bound.AT_MOST, "标为逾期", "GB/T 33358-2016"),
    HOTLINE_MAILBOX("hotline.mailbox", "回应信箱来信", "收到", 24, PeriodUnit.HOUR, Bound.AT_MOST, "标为逾期", "GB/T 33358-2016"),
    HOTLINE_RETURN("hotline.return", "退回派单", "派单之日", 2, PeriodUnit.WORKING_DAY, Bound.FREE, "不得退回", "地方规定"),
    HOTLINE_HANDLE("hotline.handle", "办理热线工单", "派单之日", 5, PeriodUnit.WORKING_DAY, Bound.FREE, "督办", "地方规定"),
    HOTLINE_EXTENSION(
            "hotline.extension", "热线工单延期", "原期限届满之日", 10, PeriodUnit.WORKING_DAY, Bound.FREE, "不得再延长", "地方规定"),
    RATING_BAD_FIX("rating.badFix", "差评整改", "收到差评之日", 5, PeriodUnit.WORKING_DAY, Bound.FREE, "督办", "地方规定"),
    SITE_HOME("site.home", "网站首页更新", "上次更新", 14, PeriodUnit.DAY, Bound.AT_MOST, "单项否决", "国办秘函〔2019〕19号"),
    COLUMN_NEWS("column.news", "动态、要闻类栏目更新", "上次更新", 14, PeriodUnit.DAY, Bound.AT_MOST, "单项否决", "国办秘函〔2019〕19号"),
    COLUMN_NOTICE_POLICY(
            "column.noticePolicy",
            "通知公告、政策文件类栏目更新",
            "上次更新",
            6,
            PeriodUnit.MONTH,
            Bound.AT_MOST,
            "五个以上栏目的，单项否决",
            "国办秘函〔2019〕19号"),
    SITE_MESSAGE("site.message", "答复网民留言", "收到留言", 3, PeriodUnit.MONTH, Bound.AT_MOST, "单项否决", "国办秘函〔2019〕19号"),
    MEDIA_UPDATE("media.update", "政务新媒体更新", "上次发布", 14, PeriodUnit.DAY, Bound.AT_MOST, "单项否决", "国办秘函〔2019〕19号");

    private final String key;
    private final String label;
    private final String clockStart;
    private final int length;
    private final PeriodUnit unit;
    private final Bound bound;
    private final String onLapse;
    private final String basis;

    StatutoryPeriod(
            String key,
            String label,
            String clockStart,
            int length,
            PeriodUnit unit,
            Bound bound,
            String onLapse,
            String basis) {
        this.key = key;
        this.label = label;
        this.clockStart = clockStart;
        this.length = length;
        this.unit = unit;
        this.bound = bound;
        this.onLapse = onLapse;
        this.basis = basis;
    }

    /// The period a setting names; letters in either case, hyphens or not.
    static Optional<StatutoryPeriod> find(String key) {
        String wanted = plain(key);
        return Arrays.stream(values())
                .filter(each -> plain(each.key).equals(wanted))
                .findFirst();
    }

    private static String plain(String key) {
        return key.toLowerCase(Locale.ROOT).replace("-", "");
    }

    /// The last part of its setting: `request.reply`.
    public String key() {
        return key;
    }

    /// What has to be done in it.
    public String label() {
        return label;
    }

    /// What starts the clock.
    public String clockStart() {
        return clockStart;
    }

    /// The length by the statute, in its unit.
    public int length() {
        return length;
    }

    /// Whether the statute names a date of the calendar, 每年1月31日前, which no rest day moves.
    boolean endsOnFixedDate() {
        return clockStart.equals("年度终了");
    }

    public PeriodUnit unit() {
        return unit;
    }

    public Bound bound() {
        return bound;
    }

    /// What follows when it runs out.
    public String onLapse() {
        return onLapse;
    }

    /// Where it stands written.
    public String basis() {
        return basis;
    }
}
