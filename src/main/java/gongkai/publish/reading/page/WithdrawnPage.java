package gongkai.publish.reading.page;

import gongkai.foundation.web.Frame;

/// Says that a document was withdrawn, and whom to ask.
public record WithdrawnPage(Frame frame, String date, String organ, String telephone) {}
