package gongkai.answer.foi;

/// What happens to a letter that asks for an opinion.
enum ConsultationAction {
    SERVE("登记送达"),
    ANSWER("登记意见"),
    RUN_OUT("期满"),
    MAKE_VOID("作废"),
    ANSWER_LATE("登记逾期意见");

    private final String label;

    ConsultationAction(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
