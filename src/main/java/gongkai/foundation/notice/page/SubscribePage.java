package gongkai.foundation.notice.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Frame;

/// Subscribing to one thing.
///
/// @param label what kind of thing it is
/// @param path where it stands
/// @param signIn where a guest signs in and comes back from
/// @param takesAddresses whether a guest may leave an e-mail address
public record SubscribePage(
        Frame frame,
        String label,
        String title,
        String path,
        String kind,
        String key,
        String signIn,
        boolean takesAddresses,
        String email,
        Problems problems) {}
