package gongkai.answer.recordcorrection.page;

import gongkai.foundation.web.Frame;
import java.util.Optional;

/// Finding one's correction by number and query code.
public record QueryPage(Frame frame, String number, Optional<String> problem) {}
