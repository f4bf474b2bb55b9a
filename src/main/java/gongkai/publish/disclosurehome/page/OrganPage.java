package gongkai.publish.disclosurehome.page;

import gongkai.foundation.organ.InnerUnit;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frame;
import gongkai.foundation.web.Moment;
import gongkai.foundation.web.PortalDoor;
import gongkai.foundation.web.PortalList;
import gongkai.foundation.web.Topical;
import java.util.List;

/// The disclosure home of an organ: its fixed parts, its columns, what is newest, and itself as the public must
/// know it (条例第二十条第二项).
///
/// @param parts 指南, 制度, 法定主动公开内容, 年报, 依申请公开
/// @param promised the same parts while the organ has published nothing
/// @param sections its columns with the newest of each
/// @param topics 专题 of the organ
/// @param topic the organ as something to subscribe to
public record OrganPage(
        Frame frame,
        String name,
        Standing standing,
        List<PortalDoor> parts,
        List<Promised> promised,
        List<Section> sections,
        List<PortalList.Line> topics,
        Newest newest,
        Profile profile,
        Topical topic) {

    /// @param end that it is no more, since when and how, or empty
    /// @param successors who goes on with its work
    /// @param authority that it leads disclosure in its region, or empty
    public record Standing(String end, List<PortalList.Line> successors, String authority) {}

    /// A fixed part without a page of its own yet.
    ///
    /// @param path where it leads all the same, or empty
    public record Promised(String name, String words, String path) {}

    /// A column with its newest documents.
    public record Section(String name, String path, long count, List<PortalList.Line> lines) {}

    /// @param listPath where all of it stands
    public record Newest(long total, String listPath, List<PortalList.Line> lines) {}

    /// 机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名.
    public record Profile(
            String functions,
            List<Fact> facts,
            List<InnerUnit> units,
            List<PortalList.Line> subordinates,
            List<PortalList.Line> predecessors,
            List<Moment> history) {}
}
