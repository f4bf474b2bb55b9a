package gongkai.foundation.web;

/// Keeps redirects inside the house.
public final class Addresses {
    private Addresses() {}

    /// The address if it is a path of ours, otherwise the home page: nobody is sent elsewhere by a crafted link.
    public static String inside(String address) {
        boolean ours = address.startsWith("/")
                && !address.startsWith("//")
                && address.indexOf('\\') < 0
                && address.chars().noneMatch(Character::isISOControl);
        return ours ? address : "/";
    }
}
