package gongkai.foundation.worklist;

/// What a desk shows of a matter's place in the worklist: the light, who has it, and where it is claimed, handed over,
/// urged and supervised.
public record WorkPart(String shape, String light, String remaining, String holder, String marks, String path) {
    static WorkPart of(WorkItem item) {
        return new WorkPart(
                item.light().shape(),
                item.light().label(),
                item.remaining(),
                item.holder().label(),
                marks(item.urged(), item.supervised()),
                path(item.state()));
    }

    static String path(WorkState state) {
        return "/console/work/" + state.kind() + "/" + state.matter();
    }

    static String marks(int urged, int supervised) {
        return (urged > 0 ? "催办 " + urged + " 次" : "")
                + (urged > 0 && supervised > 0 ? "，" : "")
                + (supervised > 0 ? "督办 " + supervised + " 次" : "");
    }
}
