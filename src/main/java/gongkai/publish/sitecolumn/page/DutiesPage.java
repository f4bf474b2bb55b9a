package gongkai.publish.sitecolumn.page;

import gongkai.foundation.web.Frame;
import java.util.List;

/// 栏目维护责任分解 as a table.
///
/// @param file the address of the table as a file, without its ending
/// @param query what follows the ending
public record DutiesPage(
        Frame frame, String organName, List<String> head, List<List<String>> rows, String file, String query) {}
