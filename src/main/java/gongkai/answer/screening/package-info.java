/// 受理前审查: pure looks at what somebody asks for, before it is taken on: what is published already (条例第三十六
/// 条第一项), whether it is a petition or a complaint in disguise (第三十九条), whose information it probably is
/// (第十条, 第三十六条第五项), and how alike two wishes are (第三十六条第六项, 第四十四条). It keeps nothing and
/// decides nothing: an officer reads the looks and signs. Events: none.
@NullMarked
@ApplicationModule(
        id = "screening",
        displayName = "受理前审查",
        allowedDependencies = {"kernel", "organ", "search", "disclosure"})
package gongkai.answer.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
