package gongkai.answer.foi;

import gongkai.foundation.attachment.Attachments;
import org.springframework.stereotype.Component;

/// What taking a form in needs beside its store.
@Component
record FoiFilingRooms(
        FoiFilingSealing sealing,
        FoiSealing identity,
        FoiAccess access,
        QueryCodes codes,
        Attachments attachments,
        FoiIntakeSettings settings) {}
