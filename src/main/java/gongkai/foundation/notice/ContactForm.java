package gongkai.foundation.notice;

import gongkai.foundation.identity.Members;
import gongkai.foundation.personaldata.Mask;
import java.util.Optional;
import java.util.regex.Pattern;

/// What addresses look like, and how they are shown.
final class ContactForm {
    /// What stands before a WeChat name where only an address is asked for, to tell it from others.
    static final String WECHAT_MARK = "wechat:";

    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>,;:\"()\\[\\]\\\\]{1,64}@[^\\s@<>,;:\"()\\[\\]\\\\]{1,185}\\.[^\\s@.]{1,60}");
    private static final Pattern MOBILE = Pattern.compile("1[0-9]{10}");
    private static final Pattern WECHAT = Pattern.compile("[A-Za-z0-9_-]{6,64}");

    private ContactForm() {}

    /// As it is kept: without blanks around, small letters; telephone numbers as bare digits.
    static String normal(NoticeChannel channel, String typed) {
        return switch (channel) {
            case SMS -> typed.replaceAll("[\\s-]", "");
            case EMAIL -> Members.normal(typed);
            case WECHAT -> typed.strip().replaceFirst("^" + WECHAT_MARK, "");
            case IN_APP -> typed.strip();
        };
    }

    static boolean fits(NoticeChannel channel, String address) {
        return switch (channel) {
            case IN_APP -> false;
            case EMAIL -> EMAIL.matcher(address).matches();
            case SMS -> MOBILE.matcher(address).matches();
            case WECHAT -> WECHAT.matcher(address).matches();
        };
    }

    static String problem(NoticeChannel channel) {
        return switch (channel) {
            case IN_APP -> "站内通知不需要填写。";
            case EMAIL -> "请填写完整的邮箱地址，例如 name@example.cn。";
            case SMS -> "请填写 11 位手机号码。";
            case WECHAT -> "请填写微信号，由字母、数字、下划线或者横线组成，6 至 64 位。";
        };
    }

    /// By which channel an address is reached that somebody left or signs in with.
    static Optional<NoticeChannel> channelOf(String address) {
        if (address.startsWith(WECHAT_MARK)) {
            return Optional.of(NoticeChannel.WECHAT);
        }
        if (fits(NoticeChannel.EMAIL, normal(NoticeChannel.EMAIL, address))) {
            return Optional.of(NoticeChannel.EMAIL);
        }
        return fits(NoticeChannel.SMS, normal(NoticeChannel.SMS, address))
                ? Optional.of(NoticeChannel.SMS)
                : Optional.empty();
    }

    static String masked(NoticeChannel channel, String address) {
        return switch (channel) {
            case IN_APP -> "";
            case EMAIL -> Mask.email(address);
            case SMS -> Mask.telephone(address);
            case WECHAT -> Mask.name(address);
        };
    }
}
