package gongkai.answer.foi;

/// 《政府信息公开条例》第二十九条第一款：以书面形式提出；书面形式确有困难的，可以口头提出，由受理机关代为填写。
public enum Manner {
    WRITTEN("书面"),
    ORAL("口头提出，由工作人员代为填写");

    private final String label;

    Manner(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
