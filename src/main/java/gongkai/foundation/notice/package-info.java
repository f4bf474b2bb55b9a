/// How people are told: one port for every room, and behind it the house's own inbox, e-mail, and gateways for SMS and
/// WeChat. A room's event says who is to be told what (`Noticeable`); what is to be sent waits in an outbox written in
/// the event's own transaction, is tried again when a channel fails, and ends among the undeliverable when it keeps
/// failing. People choose their channels, quiet hours and subscriptions.
@NullMarked
@ApplicationModule(
        id = "notice",
        displayName = "通知",
        allowedDependencies = {"kernel", "operations", "web", "organ", "identity", "personaldata", "audit"})
package gongkai.foundation.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
