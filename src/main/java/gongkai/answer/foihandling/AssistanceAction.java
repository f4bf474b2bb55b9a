package gongkai.answer.foihandling;

/// What can be done with an assistance.
enum AssistanceAction {
    ANSWER(Deed.ANSWER),
    RETURN(Deed.RETURN),
    ASK_AGAIN(Deed.ASK_AGAIN),
    TAKE_BACK(Deed.TAKE_BACK),
    COSIGN(Deed.COSIGN),
    /// By the house, when the organ that was asked is no more.
    MOVE(Deed.MOVE),
    /// By the house, when the calendar was corrected.
    RECOUNT(Deed.RECOUNT),
    /// By the house, when the request ended.
    END(Deed.STOP);

    private final Deed deed;

    AssistanceAction(Deed deed) {
        this.deed = deed;
    }

    Deed deed() {
        return deed;
    }

    String label() {
        return deed.label();
    }
}
