package gongkai.foundation.signin.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Frame;

/// Opening an account, for oneself or for an enterprise, with what was typed so far.
public record RegisterPage(Frame frame, boolean forEnterprise, Typed typed, Problems problems) {
    /// What was typed; never the password.
    public record Typed(String account, String name, String enterprise, String code, String handler) {
        public static final Typed NOTHING = new Typed("", "", "", "", "");
    }
}
