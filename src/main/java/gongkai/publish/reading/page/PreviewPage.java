package gongkai.publish.reading.page;

import gongkai.foundation.web.Frame;
import java.util.List;

/// A file to look at.
///
/// @param document the title of the document it hangs on
/// @param back where the document is read
/// @param download where the file is taken along
/// @param pictures the addresses of what is shown, page by page
/// @param pages how many pages the file has; 0 where it could not be drawn
public record PreviewPage(
        Frame frame,
        String name,
        String document,
        String back,
        String download,
        String kind,
        List<String> pictures,
        int pages) {}
