package gongkai.answer.foi;

/// Why an applicant proposes that everyone may read what they were given (条例第四十四条第二款).
enum ProposalGround {
    INTERESTS("涉及公众利益调整"),
    AWARENESS("需要公众广泛知晓"),
    PARTICIPATION("需要公众参与决策");

    private final String label;

    ProposalGround(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
