package gongkai.foundation.notice;

/// By which way a notice travels.
public enum NoticeChannel {
    IN_APP("站内"),
    EMAIL("电子邮件"),
    SMS("短信"),
    WECHAT("微信");

    private final String label;

    NoticeChannel(String label) {
        this.label = label;
    }

    /// What people read.
    public String label() {
        return label;
    }
}
