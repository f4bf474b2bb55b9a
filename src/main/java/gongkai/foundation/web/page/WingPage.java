package gongkai.foundation.web.page;

import gongkai.foundation.web.Frame;
import gongkai.foundation.web.Wing;

/// The first page of a wing: all its doors.
public record WingPage(Frame frame, Wing wing, HomePage.Card card) {}
