package gongkai.foundation.styleguide.page;

import gongkai.foundation.calendar.DeadlineExplanation;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Slice;
import gongkai.foundation.web.Chip;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Download;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Figure;
import gongkai.foundation.web.Frame;
import gongkai.foundation.web.Moment;
import gongkai.foundation.web.PortalDoor;
import gongkai.foundation.web.PortalList;
import gongkai.foundation.web.Stage;
import gongkai.foundation.web.Topical;
import gongkai.foundation.worklist.WorkPart;
import java.util.List;

/// Every component in each of its states.
///
/// @param looks the forms in which the page can show itself
public record StyleguidePage(Frame frame, List<Look> looks, Samples with) {
    /// The names of the ink, ground and signal colours.
    public List<Colour> colours() {
        return List.of(
                new Colour("ink", "正文"),
                new Colour("ink-2", "次要文字"),
                new Colour("ink-3", "提示"),
                new Colour("paper", "页面"),
                new Colour("ground", "衬底"),
                new Colour("line", "分隔线"),
                new Colour("edge", "控件边框"),
                new Colour("accent", "链接、主按钮"),
                new Colour("accent-soft", "当前位置"),
                new Colour("seal", "印色"),
                new Colour("ok", "绿灯"),
                new Colour("warn", "黄灯"),
                new Colour("late", "红灯"),
                new Colour("mark", "检索标记"));
    }

    /// One form of the page.
    public record Look(String label, String path, boolean on) {}

    /// A colour and what it is for.
    public record Colour(String name, String use) {}

    /// What the components are shown with.
    public record Samples(
            Problems problems,
            List<Choice> choices,
            List<Fact> facts,
            List<Figure> figures,
            List<Chip> chips,
            List<Stage> stages,
            List<Moment> moments,
            List<PortalList.Line> lines,
            List<PortalDoor> doors,
            List<Download> files,
            Slice<String> slice,
            DeadlineExplanation deadline,
            WorkPart work,
            Topical topic) {}
}
