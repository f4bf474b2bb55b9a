package gongkai.demo;

/// An account of the demo city, as it is printed when the server has started.
///
/// @param part what the account is good for
/// @param account the name to sign in with
/// @param page where to sign in
public record DemoAccount(String part, String name, String account, String page) {
    /// The one password of all demo accounts; it opens nothing but the demo city.
    public static final String PASSWORD = "yunzhou-demo";
}
