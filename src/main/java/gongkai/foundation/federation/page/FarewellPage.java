package gongkai.foundation.federation.page;

import gongkai.foundation.web.Frame;

/// After signing out here: the provider still knows the person.
///
/// @param label what the provider is called
/// @param path where one signs out there
public record FarewellPage(Frame frame, String label, String path) {}
