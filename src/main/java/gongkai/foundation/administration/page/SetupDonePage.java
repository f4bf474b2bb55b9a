package gongkai.foundation.administration.page;

import gongkai.foundation.web.Frame;
import java.util.List;

/// The house is set up: the first passwords, this once.
public record SetupDonePage(Frame frame, String organ, List<Account> accounts) {
    /// An administrator's account.
    public record Account(String role, String name, String account, String password) {}
}
