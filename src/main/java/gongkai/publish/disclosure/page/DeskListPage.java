package gongkai.publish.disclosure.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Slice;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Frame;
import java.util.List;
import java.util.Map;

/// The documents a member of staff looks after.
///
/// @param bounded whether there are more than can be turned to
/// @param typed what was typed to withdraw several
public record DeskListPage(
        Frame frame,
        boolean mayPublish,
        Filter filter,
        Slice<Row> slice,
        boolean bounded,
        Map<String, String> typed,
        Problems problems) {
    /// One document.
    ///
    /// @param choosable whether it can be withdrawn by the reader
    public record Row(
            String id,
            String title,
            String path,
            String index,
            String kind,
            String organ,
            String state,
            String date,
            boolean choosable,
            boolean chosen) {}

    /// What the list is narrowed by.
    ///
    /// @param several whether there is more than one organ to choose from; they are typed when there are too many
    /// @param path of the same list without its page
    public record Filter(
            boolean narrowed,
            String words,
            boolean several,
            String organ,
            List<Choice> organs,
            String column,
            List<Choice> columns,
            String state,
            List<Choice> states,
            String kind,
            List<Choice> kinds,
            String path) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean mayChoose() {
        return slice.items().stream().anyMatch(Row::choosable);
    }
}
