package gongkai.answer.foi;

/// How the office confirmed with the applicant that a paper had arrived (条例第三十一条第二项、第三项).
enum ConfirmedBy {
    TELEPHONE("电话"),
    MESSAGE("短信"),
    EMAIL("电子邮件"),
    IN_PERSON("当面");

    private final String label;

    ConfirmedBy(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
