package gongkai.answer.foi;

import gongkai.foundation.kernel.ErrorCode;

/// Why we say no about a request.
public enum FoiRefusal implements ErrorCode {
    UNKNOWN_REQUEST("没有找到这件申请。", Kind.NOT_FOUND),
    CODE_DOES_NOT_FIT("编号和查询码对不上，请核对回执上的编号和 8 位查询码。", Kind.INVALID),
    RECEIVER_ABOLISHED("这个机关已经撤销，请向承接职责的机关提出申请。", Kind.NOT_NOW),
    FORM_INCOMPLETE("申请表有几处需要核对。", Kind.INVALID),
    NOT_IN_THIS_STATE("这件申请目前的状态不能这样办理。", Kind.NOT_NOW),
    CORRECTION_TOO_LATE("已超过收到申请后 7 个工作日，不能再要求补正（条例第三十条）。", Kind.NOT_NOW),
    CORRECTION_ALREADY_ASKED("已经要求过一次补正，应当一次性告知（条例第三十条）；内容仍不明确的，按“补正后申请内容仍不明确”答复。", Kind.NOT_NOW),
    CORRECTION_STILL_OPEN("补正期限还没有过，请等待申请人补正。", Kind.NOT_NOW),
    CORRECTION_NOT_SERVED("补正告知书还没有送达证明，补正期限没有开始。请先送达，并登记送达的情况。", Kind.NOT_NOW),
    CORRECTION_EXPIRED("补正期限已过，请重新提出申请。", Kind.NOT_NOW),
    EXTENSION_ALREADY_GRANTED("已经延期一次，不能再延（条例第三十三条）。", Kind.NOT_NOW),
    EXTENSION_TOO_LATE("答复期限已过，不能再延期（条例第三十三条）。", Kind.NOT_NOW),
    EXTENSION_PROPOSED("延期已经提请负责人决定，请等待结果。", Kind.NOT_NOW),
    EXTENSION_NOT_PROPOSED("没有提请延期，或者已经决定过了。", Kind.NOT_NOW),
    UNKNOWN_CONSULTATION("没有找到这封征求意见书，或者已经登记过结果。", Kind.NOT_FOUND),
    OPINION_MISSING("以保护第三方合法权益为由不予公开的，应当先书面征求第三方意见（条例第三十二条）。", Kind.NOT_NOW),
    REASONS_ALREADY_ASKED("已经要求申请人说明过理由（条例第三十五条）。", Kind.NOT_NOW),
    REASONS_TOO_LATE("答复期限快到了，来不及要求申请人说明理由。", Kind.NOT_NOW),
    REASONS_NOT_ASKED("应当先要求申请人说明理由，理由合理但无法按期答复的，才能确定延迟答复的期限（条例第三十五条）。", Kind.NOT_NOW),
    REASONS_EXPIRED("说明理由的期限已过。", Kind.NOT_NOW),
    DELAY_ALREADY_SET("已经确定过延迟答复的期限。", Kind.NOT_NOW),
    DELAY_TOO_LATE("答复期限已过，不能再确定延迟答复的期限。", Kind.NOT_NOW),
    FEE_ALREADY_NOTICED("这件申请已经发过收费通知。", Kind.NOT_NOW),
    FEE_TOO_LATE("答复期限已过，不能再发收费通知。", Kind.NOT_NOW),
    FEE_STILL_OPEN("缴费期限还没有过，请等待申请人缴费。", Kind.NOT_NOW),
    SIGNED_STEP_BY_STEP("本机关的答复要先审核、签发。请拟写答复稿，送审通过后答复。", Kind.NOT_NOW),
    REQUEST_SECRECY_MISSING("要公开信息的，先经保密审查再答复（条例第十七条）。请先登记对所涉信息的保密审查：谁审查的、审查了什么、结论。", Kind.NOT_NOW),
    FOUND_SECRET("保密审查认为所涉信息涉密，不能公开。请按不予公开答复；只有一部分涉密的，去掉这一部分后重新审查。", Kind.NOT_NOW),
    SECRECY_BY_ITS_REVIEWER("保密审查由本机关负责保密审查的人员作出。请先提请审查。", Kind.NOT_NOW),
    SECRECY_BY_ANOTHER("保密审查和答复不能由同一个人作出，请由其他负责保密审查的人员审查。", Kind.NOT_NOW),
    SPLIT_AFTER_LETTERS("已经就整件申请征求过意见，不再分开；请作为一件办理，在答复里逐项写明。", Kind.NOT_NOW),
    FEE_NOT_SERVED("收费通知书还没有送达证明，缴费期限没有开始。请先送达，并登记送达的情况。", Kind.NOT_NOW),
    PAYMENT_WAY_MISSING("还没有填写本机关的缴纳方式，不能发收费通知。请先在“依申请公开 — 缴纳方式”里填写。", Kind.NOT_NOW),
    UNKNOWN_PAYEE("没有找到这个机关，或者它的申请不归您办理。", Kind.NOT_FOUND),
    NO_LETTER_TO_ENTER("没有征求意见书可以登记。", Kind.NOT_NOW),
    LATE_OPINION_NOT_YET("征求意见的期限还没有过，请按收到的意见登记。", Kind.NOT_NOW),
    LATE_OPINION_KEPT("这封征求意见书的逾期意见已经登记过。", Kind.NOT_NOW),
    NOTHING_TO_PUBLISH("只有予以公开或部分公开的答复才能转为主动公开。", Kind.NOT_NOW),
    ALREADY_PUBLISHED("这件申请的信息已经主动公开。", Kind.NOT_NOW),
    PUBLICATION_BEGUN("答复的信息已经转入拟稿，请到拟稿办理。", Kind.NOT_NOW),
    PROPOSAL_MADE("您已经建议过把这些信息主动公开，机关的答复会显示在申请的页面上。", Kind.NOT_NOW),
    NO_PROPOSAL("申请人没有建议主动公开，或者建议已经答复。", Kind.NOT_NOW),
    NO_PETITION("只有按信访、投诉、举报答复的申请才转交（条例第三十九条）。", Kind.NOT_NOW),
    HANDED_OVER("这件申请反映的事项已经转交。", Kind.NOT_NOW),
    REMEDY_TOO_EARLY("申请办结后才会有行政复议或行政诉讼。", Kind.NOT_NOW),
    REMEDY_NOT_NOTICED("先登记收到副本的日期，再登记提交答复。", Kind.NOT_NOW),
    REMEDY_ANSWERED("这件复议或诉讼的答复已经提交。", Kind.NOT_NOW),
    REMEDY_CONCLUDED("这件复议或诉讼已经审结。", Kind.NOT_NOW),
    UNKNOWN_LETTER("没有找到这份文书或附件。", Kind.NOT_FOUND),
    UNKNOWN_REMEDY("没有找到这件复议或诉讼。", Kind.NOT_FOUND);

    private final String message;
    private final Kind kind;

    FoiRefusal(String message, Kind kind) {
        this.message = message;
        this.kind = kind;
    }

    @Override
    public String message() {
        return message;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
