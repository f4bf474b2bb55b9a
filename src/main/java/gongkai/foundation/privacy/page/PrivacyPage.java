package gongkai.foundation.privacy.page;

import gongkai.foundation.web.Frame;

/// A page of plain words: what is kept for what, or that an account was closed.
public record PrivacyPage(Frame frame) {}
