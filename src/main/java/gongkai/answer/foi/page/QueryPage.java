package gongkai.answer.foi.page;

import gongkai.foundation.web.Frame;
import java.util.Optional;

/// The form that asks for number and query code.
public record QueryPage(Frame frame, String number, Optional<String> problem) {}
