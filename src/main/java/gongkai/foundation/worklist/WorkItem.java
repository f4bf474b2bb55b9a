package gongkai.foundation.worklist;

/// An open matter as the inbox shows it.
///
/// @param daysLeft working days until the due date; negative when overdue; 0 when there is none
/// @param holder who has it within the organ
/// @param urged how often it was urged
/// @param supervised how often it was supervised
public record WorkItem(WorkState state, Light light, int daysLeft, Holder holder, int urged, int supervised) {
    /// How much time is left, in words.
    public String remaining() {
        if (state.turn() == Turn.DONE) {
            return "已办结";
        }
        if (light == Light.WAITING) {
            return state.turn() == Turn.OURS ? "没有期限" : "等待对方，不计时";
        }
        if (light == Light.OVERDUE) {
            return "已超期 " + Math.max(1, -daysLeft) + " 个工作日";
        }
        return daysLeft == 0 ? "今天到期" : "还有 " + daysLeft + " 个工作日";
    }
}
