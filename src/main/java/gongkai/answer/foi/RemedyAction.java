package gongkai.answer.foi;

/// What an organ enters of a review or a suit.
enum RemedyAction {
    NOTICE("登记收到副本"),
    ANSWER("登记提交答复"),
    CONCLUDE("登记结果");

    private final String label;

    RemedyAction(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
