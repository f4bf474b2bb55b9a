package gongkai.answer.foi;

import gongkai.foundation.letter.LetterType;

/// The letters of this room (答复文书), with the word that stands in their numbers. Letters with the same word share one
/// register.
public enum FoiLetterType {
    CORRECTION_NOTICE("政府信息公开申请补正告知书", "公开补"),
    EXTENSION_NOTICE("政府信息公开申请延期答复告知书", "公开延"),
    DELAY_NOTICE("政府信息公开申请延迟答复告知书", "公开延"),
    REASONS_NOTICE("政府信息公开申请说明理由告知书", "公开告"),
    FEE_NOTICE("政府信息公开信息处理费收费通知书", "公开费"),
    CONSULT_NOTICE("政府信息公开申请征求意见告知书", "公开告"),
    THIRD_PARTY_LETTER("政府信息公开征求意见书", "公开询"),
    CO_MAKER_LETTER("政府信息公开征求意见函", "公开询"),
    THIRD_PARTY_DECISION("政府信息公开告知书", "公开告"),
    REPLY("政府信息公开申请答复书", "公开复"),
    NOT_PROCESSED_NOTICE("政府信息公开申请不予处理告知书", "公开告"),
    NO_LONGER_PROCESSED_NOTICE("政府信息公开申请不再处理告知书", "公开告"),
    WITHDRAWAL("政府信息公开申请撤回确认书", "公开告");

    private final LetterType type;

    FoiLetterType(String title, String word) {
        this.type = LetterType.numbered("foi." + name(), title, word);
    }

    LetterType type() {
        return type;
    }

    static FoiLetterType of(Decision decision) {
        return decision.group() == Decision.Group.NOT_PROCESSED ? NOT_PROCESSED_NOTICE : REPLY;
    }
}
