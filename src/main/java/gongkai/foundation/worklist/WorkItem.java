package gongkai.foundation.worklist;

/// An open matter as the inbox shows it.
///
/// @param daysLeft working days until the due date; negative when overdue; 0 when there is none
public record WorkItem(WorkState state, Light light, int daysLeft) {
    /// How much time is left, in words.
    public String remaining() {
        if (light == Light.WAITING) {
            return "等待对方，不计时";
        }
        if (light == Light.OVERDUE) {
            return "已超期 " + Math.max(1, -daysLeft) + " 个工作日";
        }
        return daysLeft == 0 ? "今天到期" : "还有 " + daysLeft + " 个工作日";
    }
}
