package gongkai.answer.foi;

import gongkai.foundation.letter.LetterType;

/// The letters of this room (答复文书), with the word that stands in their numbers. Letters with the same word share one
/// register.
public enum FoiLetterType {
    CORRECTION_NOTICE("政府信息公开申请补正告知书", "公开补"),
    EXTENSION_NOTICE("政府信息公开申请延期答复告知书", "公开延"),
    REPLY("政府信息公开申请答复书", "公开复"),
    NOT_PROCESSED_NOTICE("政府信息公开申请不予处理告知书", "公开告"),
    NO_LONGER_PROCESSED_NOTICE("政府信息公开申请不再处理告知书", "公开告");

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
