package gongkai.publish.drafting.page;

import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frame;
import java.util.List;

/// 政府信息公开保密审查表, to be printed and filed.
public record SecrecyPage(Frame frame, String organ, List<Fact> facts, String back) {}
