package gongkai.answer.foihandling;

/// What stands in the internal record of a request's handling.
enum Deed {
    SAVE(ReplyDraftAction.SAVE.label()),
    ASK_SECRECY(ReplyDraftAction.ASK_SECRECY.label()),
    CLEAR(ReplyDraftAction.CLEAR.label()),
    FIND_SECRET(ReplyDraftAction.FIND_SECRET.label()),
    SUBMIT(ReplyDraftAction.SUBMIT.label()),
    PASS(ReplyDraftAction.PASS.label()),
    SKIP(ReplyDraftAction.SKIP.label()),
    COSIGN(ReplyDraftAction.COSIGN.label()),
    SEND_BACK(ReplyDraftAction.SEND_BACK.label()),
    RECALL(ReplyDraftAction.RECALL.label()),
    INTERRUPT(ReplyDraftAction.INTERRUPT.label()),
    END(ReplyDraftAction.END.label()),
    COMMENT("办理意见"),
    ASK_HELP("请求协助"),
    ANSWER("答复协助"),
    RETURN("退回协助请求"),
    ASK_AGAIN("退回重新答复"),
    TAKE_BACK("撤回协助请求"),
    STOP("协助随申请结束"),
    MOVE("协助转由承接机关办理"),
    RECOUNT("重算协助的期限");

    private final String label;

    Deed(String label) {
        this.label = label;
    }

    static Deed of(ReplyDraftAction action) {
        return valueOf(action.name());
    }

    String label() {
        return label;
    }
}
