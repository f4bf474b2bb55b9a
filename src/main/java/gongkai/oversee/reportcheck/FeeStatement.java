package gongkai.oversee.reportcheck;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// S3: what a report says of the fees for handling requests (信息处理费, 国办函〔2020〕109号), where requests were ended because
/// a fee was not paid. It belongs into section 六; many say it where they speak of requests.
final class FeeStatement {
    private static final Pattern FEES = Pattern.compile("信息处理费|(?:收取|缴纳|减免)[^。；;]{0,12}费|费用");
    private static final Pattern OF_REQUESTS = Pattern.compile("信息处理费|政府信息公开|依申请|申请人");
    private static final Pattern NONE = Pattern.compile("(?:未|没有|无)(?:收取|收)|未发生|零收费|不收取");
    private static final Pattern LAST_SECTION = Pattern.compile("^[#*\\s]*六[、.．].{0,30}$");
    private static final int LONGEST = 400;

    private FeeStatement() {}

    /// What is to be looked at; empty when it is said that fees were asked for.
    static Optional<String> check(List<String> lines) {
        List<String> said = sentences(lines);
        if (said.isEmpty()) {
            return Optional.of("有逾期未缴费不再处理的申请，正文没有说明收费情况，请核对。");
        }
        return said.stream().allMatch(sentence -> NONE.matcher(sentence).find())
                ? Optional.of("有逾期未缴费不再处理的申请，正文却说没有收取费用；发过收费通知的应当说明，请核对。")
                : Optional.empty();
    }

    /// The sentences about fees: in section 六 all, before it those about requests. The words of the form are none.
    private static List<String> sentences(List<String> lines) {
        int last = lines.size();
        for (int at = 0; at < lines.size(); at++) {
            if (LAST_SECTION.matcher(lines.get(at)).matches()) {
                last = at;
            }
        }
        int section = last;
        return Stream.iterate(0, at -> at < lines.size(), at -> at + 1)
                .filter(at -> lines.get(at).length() <= LONGEST)
                .flatMap(at -> Stream.of(lines.get(at).split("[。；;]"))
                        .filter(sentence -> FEES.matcher(sentence).find()
                                && !sentence.contains("收费通知")
                                && (at >= section
                                        || OF_REQUESTS.matcher(sentence).find())))
                .toList();
    }
}
