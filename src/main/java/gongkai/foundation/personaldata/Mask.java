package gongkai.foundation.personaldata;

/// How personal data are shown to those who need not know them (GB/T 37964 附录: 去标识化). A mask shows what its rule
/// names and not a character more; it is never written back.
public final class Mask {
    private static final String COVER = "**";
    private static final int MOBILE = 11;
    private static final int LANDLINE = 8;
    private static final int IDENTITY = 18;
    private static final int TAIL = 4;
    private static final int HEAD = 3;
    private static final int ADDRESS = 6;

    private Mask() {}

    /// The first character, then two stars whatever the length: 李**.
    public static String name(String name) {
        if (name.isEmpty()) {
            return "";
        }
        return name.codePointCount(0, name.length()) < 2 ? COVER : first(name, 1) + COVER;
    }

    /// Of a mobile number the first three and the last four digits, 139****0001; of a longer other number the last
    /// four; of a shorter one nothing.
    public static String telephone(String number) {
        int length = number.length();
        if (length == MOBILE && number.startsWith("1")) {
            return ends(number, HEAD, TAIL);
        }
        return ends(number, 0, length >= LANDLINE ? TAIL : 0);
    }

    /// Of an 18-digit number the first three and the last four, 110***********002X; of any other paper from eight
    /// characters the first and the last two; of a shorter one nothing.
    public static String identityNumber(String number) {
        int length = number.length();
        if (length == IDENTITY) {
            return ends(number, HEAD, TAIL);
        }
        return length >= LANDLINE ? ends(number, 1, 2) : ends(number, 0, 0);
    }

    /// The first character and what stands behind the at sign: l***@example.cn.
    public static String email(String address) {
        int at = address.lastIndexOf('@');
        if (at < 0) {
            return ends(address, 0, 0);
        }
        String user = address.substring(0, at);
        return (user.codePointCount(0, user.length()) < 2 ? "" : first(user, 1)) + "***" + address.substring(at);
    }

    /// The first six characters, at most half of all, then four stars: 云州市河东区****.
    public static String address(String address) {
        int shown = Math.min(ADDRESS, address.codePointCount(0, address.length()) / 2);
        return address.isEmpty() ? "" : first(address, shown) + COVER + COVER;
    }

    private static String first(String text, int count) {
        return text.substring(0, text.offsetByCodePoints(0, count));
    }

    private static String ends(String text, int head, int tail) {
        return text.substring(0, head) + "*".repeat(text.length() - head - tail) + text.substring(text.length() - tail);
    }
}
