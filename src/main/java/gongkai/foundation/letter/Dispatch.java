package gongkai.foundation.letter;

import gongkai.foundation.notice.Audience;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a letter reaches its addressee without paper.
///
/// @param account the account of the addressee, by `Person.key()`
/// @param address the e-mail address or mobile number the addressee left for this matter
/// @param byEmail whether the addressee chose to be given the letter itself by e-mail; only then it is enclosed, and
/// only then its acceptance counts as delivery
/// @param folder the path below which the addressee reads the letter; its number follows
/// @param route 送达方式 the addressee asked for
public record Dispatch(
        Optional<String> account, Optional<String> address, boolean byEmail, String folder, DeliveryRoute route) {
    /// By the route that follows from the rest: e-mail, the website, or the post.
    public Dispatch(Optional<String> account, Optional<String> address, boolean byEmail, String folder) {
        this(account, address, byEmail, folder, route(byEmail, folder));
    }

    private static DeliveryRoute route(boolean byEmail, String folder) {
        if (byEmail) {
            return DeliveryRoute.EMAIL;
        }
        return folder.isEmpty() ? DeliveryRoute.POST : DeliveryRoute.ONLINE;
    }

    /// On paper only.
    public static Dispatch onPaper() {
        return new Dispatch(Optional.empty(), Optional.empty(), false, "");
    }

    List<Audience> audiences() {
        var audiences = new ArrayList<Audience>();
        account.ifPresent(key -> audiences.add(new Audience.Account(key)));
        address.filter(each -> account.isEmpty() || byEmail)
                .ifPresent(each -> audiences.add(new Audience.Address(each)));
        return audiences;
    }
}
