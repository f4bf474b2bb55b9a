package gongkai.foundation.apitoken.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Frame;
import java.util.List;

/// The form to issue a token.
///
/// @param organs names offered while one types
public record NewTokenPage(
        Frame frame,
        String name,
        String organ,
        String purpose,
        List<Choice> scopes,
        String networks,
        String lastDay,
        List<String> organs,
        Problems problems) {
    public NewTokenPage {
        scopes = List.copyOf(scopes);
        organs = List.copyOf(organs);
    }

    /// One scope to tick.
    public record Choice(String value, String label, String hint, boolean chosen) {}
}
