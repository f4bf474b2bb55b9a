package gongkai.answer.foi;

/// How far an application form has come on its way to being a request.
enum FilingState {
    /// The applicant goes on writing.
    DRAFT("草稿"),
    /// It has arrived and is not received yet: somebody must confirm (条例第三十一条第二项、第三项).
    WAITING("待确认"),
    /// It has become one request or several.
    TAKEN("已登记"),
    /// Nobody could be reached; what was written is kept, no request came about.
    UNREACHED("联系不上申请人，未登记");

    private final String label;

    FilingState(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
