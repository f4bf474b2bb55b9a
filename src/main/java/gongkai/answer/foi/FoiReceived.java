package gongkai.answer.foi;

/// A request has come in. Stays in the room, within the transaction: whoever tells the applicant need not read again
/// what was written a moment ago.
record FoiReceived(FoiRequest request, Applicant applicant) {}
