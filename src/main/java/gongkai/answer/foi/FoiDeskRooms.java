package gongkai.answer.foi;

import gongkai.foundation.notice.Notices;
import gongkai.foundation.worklist.Worklist;
import java.util.List;
import org.springframework.stereotype.Component;

/// The rooms below whose part a desk shows: what the applicant was told, in whose hands the request is, and how far
/// its reply has come.
@Component
record FoiDeskRooms(Notices notices, Worklist worklist, FoiScreening screening, List<ReplyGate> gates) {}
