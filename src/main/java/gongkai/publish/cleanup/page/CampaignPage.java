package gongkai.publish.cleanup.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frame;
import gongkai.foundation.web.Moment;
import java.util.List;
import java.util.Map;

/// A campaign, for who runs it and for the organs in it.
///
/// @param path where its forms are sent, with a word behind
/// @param planning whether documents can be picked
/// @param running whether it can be reminded, postponed
/// @param concluding whether its result can be drafted
/// @param complete whether every answer was accepted
/// @param picked the first documents picked
/// @param all how many there are
public record CampaignPage(
        Frame frame,
        String title,
        String path,
        List<Fact> facts,
        boolean planning,
        boolean running,
        boolean concluding,
        boolean complete,
        List<Part> parts,
        List<Picked> picked,
        int all,
        List<Choice> kinds,
        List<Choice> organs,
        List<Moment> history,
        Map<String, String> typed,
        Problems problems) {
    /// An organ, and how far it has come.
    public record Part(String organ, String path, int all, int awaited, int toReview, boolean late) {}

    /// A document picked.
    public record Picked(String id, String title, String path, String number, String organ) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
