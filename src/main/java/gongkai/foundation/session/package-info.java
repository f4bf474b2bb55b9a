/// 浏览器会话: what the house remembers of a browser between two requests, kept in the database, so that any server of
/// the house answers anybody. A reader without a session costs no question; one with a session costs one.
@NullMarked
@ApplicationModule(
        id = "session",
        displayName = "浏览器会话",
        allowedDependencies = {"operations"})
package gongkai.foundation.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
