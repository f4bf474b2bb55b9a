/// 主动公开政府信息移送明细表 (条例第二十五条: 行政机关应当及时向国家档案馆、公共图书馆提供主动公开的政府信息): what an organ
/// published in a time, listed for the reading place that receives it. Made from what is open whenever it is asked for;
/// nothing is stored.
///
/// Events in and out: none.
@NullMarked
@ApplicationModule(
        id = "transferlist",
        displayName = "移送明细表",
        allowedDependencies = {"kernel", "web", "organ", "identity", "letter", "typesetting", "disclosure"})
package gongkai.publish.transferlist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
