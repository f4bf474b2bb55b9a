package gongkai.foundation.worklist;

/// What is counted of matters. Every count has a list of exactly its rows.
enum WorkFigure {
    ALL("件数"),
    CLOSED("已办结"),
    ON_TIME("按期办结"),
    CLOSED_LATE("逾期办结"),
    NO_TERM("不计期限"),
    OPEN("在办"),
    OPEN_LATE("在办超期"),
    URGED("被催办"),
    SUPERVISED("被督办");

    private final String label;

    WorkFigure(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
