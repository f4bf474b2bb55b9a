package gongkai.foundation.signin.page;

import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frame;
import java.util.List;

/// 账号与安全: how one signs in, and where one is signed in.
///
/// @param path the address of this page, below which its forms are
public record AccountPage(
        Frame frame,
        boolean console,
        String path,
        List<Fact> facts,
        boolean hasPassword,
        Second second,
        List<Ring> rings,
        List<Visit> visits) {

    /// The one-time password.
    public record Second(boolean on, String words) {}

    /// Keys of one sort.
    public record Ring(String label, String addPath, List<Key> keys) {}

    /// One key.
    public record Key(String name, String words, String removal) {}

    /// One place where the person is signed in.
    ///
    /// @param here whether it is this browser
    public record Visit(long id, String browser, String words, boolean here) {}
}
