package gongkai.answer.foi;

/// What can be done with a request; each is one verb of this room.
public enum FoiAction {
    RECEIVE("提交申请", "提交了申请"),
    SPLIT("分开办理", "按照一事一申请分开办理"),
    ACCEPT("受理", "受理了申请"),
    ASK_CORRECTION("要求补正", "要求补正"),
    CORRECT("补正", "提交了补正"),
    NOTICE_SERVED("告知书送达", "记录了告知书的送达"),
    NOTICE_VOID("文书作废", "作废了没有送达的文书"),
    CONSULT("征求意见", "发出了征求意见书"),
    SERVE("登记送达", "登记了征求意见书的送达"),
    DELIVERY_UNPROVED("送达待证明", "核对了征求意见书的送达"),
    OPINION("登记意见", "登记了征求意见的结果"),
    LATE_OPINION("登记逾期意见", "登记了逾期提出的意见"),
    RESUME("恢复计算期限", "恢复计算答复期限"),
    PROPOSE_EXTENSION("提请延期", "提请延长答复期限"),
    DECLINE_EXTENSION("不同意延期", "未同意延长答复期限"),
    EXTEND("延期", "延长了答复期限"),
    ASK_REASONS("要求说明理由", "要求说明理由"),
    EXPLAIN("说明理由", "说明了理由"),
    STAY_SILENT("逾期未说明理由", "记录了逾期未说明理由"),
    DELAY("确定延迟答复", "确定了延迟答复的期限"),
    ASK_FEE("收费通知", "发出了收费通知"),
    PAY("登记缴费", "登记了缴费"),
    REVIEW_SECRECY("保密审查", "作出了保密审查"),
    DECIDE("答复", "作出了答复"),
    HAND_OVER("转交", "转交了信访、投诉、举报事项"),
    LAPSE("不再处理", "因逾期，不再处理"),
    WITHDRAW("撤回", "撤回了申请"),
    DRAFT_PUBLICATION("转入拟稿", "将答复的信息转入拟稿，待审核后主动公开"),
    PROPOSE_PUBLICATION("建议主动公开", "建议把答复的信息主动公开"),
    DECLINE_PROPOSAL("不采纳建议", "答复了主动公开的建议：没有采纳"),
    PUBLISH("主动公开", "将答复的信息主动公开"),
    MOVE("移交", "把申请移交给承接职责的机关"),
    RECOUNT("重算期限", "按更正后的日历重算了期限");

    private final String label;
    private final String done;

    FoiAction(String label, String done) {
        this.label = label;
        this.done = done;
    }

    public String label() {
        return label;
    }

    /// Whether it is the office's own affair, which the applicant is not shown.
    boolean isInternal() {
        return this == REVIEW_SECRECY;
    }

    /// What happened, for the timeline.
    public String done() {
        return done;
    }
}
