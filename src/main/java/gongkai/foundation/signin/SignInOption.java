package gongkai.foundation.signin;

/// Another way in that the page of signing in offers. Rooms above contribute theirs as beans.
///
/// @param label for example 用通行密钥登录
/// @param path a page of ours; where to come back to is added as `back`
/// @param order smaller stands higher
public record SignInOption(Audience audience, String label, String path, int order) {}
