package gongkai.foundation.worklist.page;

import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Frame;
import java.util.List;

/// The inbox of a member of staff.
///
/// @param tabs whose matters: mine, my organ's, all below
/// @param lights filters with their counts
/// @param next where the page behind this one is, or empty
/// @param first where the first page is, or empty when this is it
/// @param mayClaim whether there is anything on this page to claim
/// @param severalOrgans whether the organ of each matter has to be said
public record WorklistPage(
        Frame frame,
        List<Tab> tabs,
        List<Tab> lights,
        Filter filter,
        List<Group> groups,
        String next,
        String first,
        boolean mayClaim,
        boolean severalOrgans) {

    /// A link with a count as people read it, or without one.
    public record Tab(String label, String path, String count, boolean on) {}

    /// What is looked for.
    ///
    /// @param tab the tab, kept when the filter is used
    /// @param light the light, kept likewise
    /// @param due the day, when only matters due on it are shown, as people read it
    public record Filter(
            String tab,
            String light,
            String kind,
            String holder,
            String organ,
            String words,
            String dueOn,
            String due,
            boolean narrowed,
            List<Choice> kinds,
            List<Choice> holders,
            List<Choice> organs,
            boolean organTyped) {}

    /// The matters of one light.
    public record Group(String shape, String light, List<Row> rows) {}

    /// One open matter.
    ///
    /// @param item how it is named in a form
    /// @param work its page in the worklist
    /// @param claimable whether this person may claim it now
    public record Row(
            String item,
            String number,
            String title,
            String path,
            String kind,
            String organ,
            String holder,
            String work,
            String marks,
            String stage,
            String due,
            String remaining,
            boolean claimable) {}
}
