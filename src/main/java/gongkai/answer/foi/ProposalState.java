package gongkai.answer.foi;

import gongkai.foundation.kernel.Transitions;

/// How a proposal to publish stands (条例第四十四条第二款: 行政机关经审核认为属于主动公开范围的，应当及时主动公开).
enum ProposalState {
    OPEN("待答复"),
    /// A draft of what was given is on its way through the gate.
    TAKEN_UP("已采纳，正在审核"),
    PUBLISHED("已主动公开"),
    DECLINED("未采纳");

    /// A draft may come to nothing, so what was taken up may be declined after all; and what was declined may be
    /// published on better thoughts.
    static final Transitions<ProposalState, ProposalAction> TRANSITIONS = Transitions.between(
                    ProposalState.class, ProposalAction.class)
            .edge(OPEN, ProposalAction.TAKE_UP, TAKEN_UP)
            .edge(OPEN, ProposalAction.DECLINE, DECLINED)
            .edge(OPEN, ProposalAction.PUBLISH, PUBLISHED)
            .edge(TAKEN_UP, ProposalAction.TAKE_UP, TAKEN_UP)
            .edge(TAKEN_UP, ProposalAction.DECLINE, DECLINED)
            .edge(TAKEN_UP, ProposalAction.PUBLISH, PUBLISHED)
            .edge(DECLINED, ProposalAction.TAKE_UP, TAKEN_UP)
            .edge(DECLINED, ProposalAction.PUBLISH, PUBLISHED);

    private final String label;

    ProposalState(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /// What an organ does with a proposal.
    enum ProposalAction {
        TAKE_UP("转入拟稿"),
        DECLINE("不采纳"),
        PUBLISH("主动公开");

        private final String label;

        ProposalAction(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }
}
