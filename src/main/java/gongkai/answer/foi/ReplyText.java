package gongkai.answer.foi;

/// What a reply finds, one wording for every result of the statutory table: the finding with its article, and the name
/// of the facts that must follow (必备事实). The reasons themselves are the officer's.
final class ReplyText {
    private ReplyText() {}

    /// The finding, with the article it rests on.
    ///
    /// @param you 您 or 你单位
    /// @param article of the Regulation, as the city has it
    static String finding(FoiReply.Ruling ruling, String you, String article) {
        String basis = "根据%s%s的规定，".formatted(FoiLetterText.LAW, article);
        return switch (ruling.decision()) {
            case DISCLOSED -> "经审查，%s申请的信息可以公开。%s现予以公开。".formatted(you, basis);
            case PARTLY_DISCLOSED -> partly(ruling, you, basis);
            case REFUSED_STATE_SECRET,
                    REFUSED_FORBIDDEN_BY_LAW,
                    REFUSED_SAFETY_STABILITY,
                    REFUSED_THIRD_PARTY,
                    REFUSED_INTERNAL_AFFAIRS,
                    REFUSED_PROCESS_INFO,
                    REFUSED_ENFORCEMENT_FILE ->
                "经审查，%s申请的信息%s。%s不予公开。".formatted(you, ruling.decision().finding(), basis);
            case REFUSED_ADMIN_QUERY ->
                "经审查，%s申请的信息%s。%s请依照有关法律、行政法规的规定办理，本机关不以政府信息公开的方式提供。"
                        .formatted(you, ruling.decision().finding(), basis);
            case UNAVAILABLE_NOT_HELD -> "经检索，本机关不掌握%s申请的信息。%s本机关无法提供。".formatted(you, basis);
            case UNAVAILABLE_NEEDS_CREATION -> "经审查，%s申请的信息没有现成的，需要另行制作、加工或者分析。%s本机关无法提供。".formatted(you, basis);
            case UNAVAILABLE_STILL_UNCLEAR -> "经审查，%s的申请经补正后内容仍不明确，无法据以查找信息。%s本机关无法提供。".formatted(you, basis);
            case NOT_PROCESSED_PETITION -> "经审查，%s以政府信息公开申请的形式提出信访、投诉、举报等事项。%s本机关不作为政府信息公开申请处理。".formatted(you, basis);
            case NOT_PROCESSED_REPEAT -> "经审查，本机关已经就%s提出的相同申请作出答复，本次申请属于重复申请。%s本机关不予重复处理。".formatted(you, basis);
            case NOT_PROCESSED_PUBLICATION -> "经审查，%s要求提供的是政府公报、报刊、书籍等公开出版物。%s本机关不予处理，现告知获取的途径。".formatted(you, basis);
            case NOT_PROCESSED_EXCESSIVE ->
                "经审查，%s申请公开政府信息的数量、频次明显超过合理范围，没有说明理由，或者说明的理由不合理。%s本机关不予处理。".formatted(you, basis);
            case NOT_PROCESSED_RECONFIRM -> "经审查，%s已经获取所申请的信息，本次要求本机关确认或者重新出具。%s本机关不予处理。".formatted(you, basis);
            case OTHER_CORRECTION_LAPSED, OTHER_FEE_UNPAID, OTHER_MISC -> basis + "本机关不再处理。";
        };
    }

    private static String partly(FoiReply.Ruling ruling, String you, String basis) {
        return "经审查，%s申请的信息中含有不应当公开的内容，能够作区分处理。%s提供可以公开的部分；其余部分%s（%s），不予公开。"
                .formatted(
                        you,
                        basis,
                        ruling.withheld().map(Decision::finding).orElse(""),
                        ruling.withheld().map(Decision::article).orElse(""));
    }

    /// What the facts are called that this result must name.
    static String facts(Decision decision) {
        return switch (decision) {
            case DISCLOSED -> "公开的内容";
            case PARTLY_DISCLOSED -> "公开和不予公开的部分及理由";
            case REFUSED_STATE_SECRET -> "密级、定密机关或者依据";
            case REFUSED_FORBIDDEN_BY_LAW -> "禁止公开的依据";
            case REFUSED_SAFETY_STABILITY -> "可能危及的安全、稳定及理由";
            case REFUSED_THIRD_PARTY -> "征求第三方意见的结果和对公共利益影响的判断";
            case REFUSED_INTERNAL_AFFAIRS, REFUSED_PROCESS_INFO, REFUSED_ENFORCEMENT_FILE -> "不予公开的理由";
            case REFUSED_ADMIN_QUERY -> "查询的规定和途径";
            case UNAVAILABLE_NOT_HELD -> "检索的情况";
            case UNAVAILABLE_NEEDS_CREATION -> "现有信息的情况";
            case UNAVAILABLE_STILL_UNCLEAR -> "仍不明确的内容";
            case NOT_PROCESSED_PETITION -> "可以通过的渠道";
            case NOT_PROCESSED_REPEAT -> "此前答复的情况";
            case NOT_PROCESSED_PUBLICATION -> "获取的途径";
            case NOT_PROCESSED_EXCESSIVE -> "查明的数量、频次和对理由的审查";
            case NOT_PROCESSED_RECONFIRM -> "此前获取信息的情况";
            case OTHER_CORRECTION_LAPSED, OTHER_FEE_UNPAID, OTHER_MISC -> "情况";
        };
    }
}
