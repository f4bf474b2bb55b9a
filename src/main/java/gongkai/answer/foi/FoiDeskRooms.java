package gongkai.answer.foi;

import gongkai.foundation.notice.Notices;
import gongkai.foundation.worklist.Worklist;
import org.springframework.stereotype.Component;

/// The rooms below whose part a desk shows: what the applicant was told, and in whose hands the request is.
@Component
record FoiDeskRooms(Notices notices, Worklist worklist, FoiScreening screening) {}
