package gongkai.answer.foi;

/// The letters of this room (答复文书), with the word that stands in their numbers.
public enum LetterKind {
    CORRECTION_NOTICE("政府信息公开申请补正告知书", "公开补"),
    EXTENSION_NOTICE("政府信息公开申请延期答复告知书", "公开延"),
    REPLY("政府信息公开申请答复书", "公开复"),
    NOT_PROCESSED_NOTICE("政府信息公开申请不予处理告知书", "公开告"),
    NO_LONGER_PROCESSED_NOTICE("政府信息公开申请不再处理告知书", "公开告");

    private final String title;
    private final String word;

    LetterKind(String title, String word) {
        this.title = title;
        this.word = word;
    }

    public String title() {
        return title;
    }

    /// Letters with the same word share one register.
    String word() {
        return word;
    }

    static LetterKind of(Decision decision) {
        return decision.group() == Decision.Group.NOT_PROCESSED ? NOT_PROCESSED_NOTICE : REPLY;
    }
}
