package gongkai.foundation.passkey.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Frame;

/// Adding a passkey.
///
/// @param options what the browser is asked to make, as JSON
public record AddPasskeyPage(
        Frame frame, boolean console, String action, String label, String options, Problems problems) {}
