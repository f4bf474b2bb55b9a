package gongkai.answer.foi;

/// Who asks and how to reach them (条例第二十九条第二款第一项). Stored sealed, except for the kind.
///
/// @param certificate the kind of identity proof, for an organisation 统一社会信用代码
/// @param contact the person to speak to at an organisation, otherwise empty
public record Applicant(
        ApplicantKind kind,
        String name,
        String certificate,
        String certificateNumber,
        String contact,
        String telephone,
        String address,
        String email) {}
