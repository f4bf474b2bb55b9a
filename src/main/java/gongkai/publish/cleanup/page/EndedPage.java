package gongkai.publish.cleanup.page;

import gongkai.foundation.kernel.Slice;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Frame;
import java.util.List;

/// Documents that no longer bind.
///
/// @param path this list, for its further pages
/// @param file where the list is taken along, with `%s` for the ending
public record EndedPage(
        Frame frame, List<Choice> organs, String organ, Slice<RegisterPage.Row> slice, String path, String file) {
    public String file(String ending) {
        return file.formatted(ending);
    }
}
