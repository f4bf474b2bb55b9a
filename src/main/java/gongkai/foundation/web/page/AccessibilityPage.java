package gongkai.foundation.web.page;

import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Frame;
import java.util.List;

/// 无障碍浏览.
///
/// @param back where the reader came from and goes back to
/// @param sponsor whom one tells what does not work
public record AccessibilityPage(Frame frame, String back, String sponsor) {
    public List<Choice> sizes() {
        return List.of(new Choice("normal", "标准字"), new Choice("large", "大字", "字号放大四分之一，版面不变"));
    }

    public List<Choice> grounds() {
        return List.of(
                new Choice("device", "跟随设备", "手机或者电脑设为深色时，页面也用深色"),
                new Choice("light", "浅色"),
                new Choice("dark", "深色", "深底浅字，夜间或者畏光时更舒服"));
    }
}
