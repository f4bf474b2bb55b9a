package gongkai.answer.foi;

/// In what form the applicant wants the information (条例第二十九条第二款第三项).
public enum SupplyForm {
    ELECTRONIC("电子"),
    PAPER("纸质"),
    DISC("光盘");

    private final String label;

    SupplyForm(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
