package gongkai.foundation.administration.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.organ.InnerUnit;
import gongkai.foundation.web.Frame;
import java.util.List;

/// The form of an organ's inner units, with empty rows at the end.
public record UnitsPage(Frame frame, String organ, String action, List<InnerUnit> units, Problems problems) {}
