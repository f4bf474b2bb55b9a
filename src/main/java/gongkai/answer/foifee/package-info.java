/// 政府信息公开信息处理费 (国办函〔2020〕109号): the two tariffs and their arithmetic, band by band. Pure: it keeps nothing.
/// The notice, the payment and the lapse are verbs of `foi`.
@NullMarked
@ApplicationModule(
        id = "foifee",
        displayName = "信息处理费",
        allowedDependencies = {})
package gongkai.answer.foifee;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
