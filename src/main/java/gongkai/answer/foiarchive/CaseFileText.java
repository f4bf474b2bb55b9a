package gongkai.answer.foiarchive;

import gongkai.answer.foi.FoiRequest;
import gongkai.foundation.audit.ContentDigest;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.typesetting.OfficialText;
import gongkai.foundation.typesetting.TextPart;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// 归档目录: the papers in their order, each with its check sum, and how to check the whole.
final class CaseFileText {
    private static final Pattern LINE = Pattern.compile("(\\d+),\"(.*)\",(\\d{4}-\\d{2}-\\d{2}),([0-9a-f]{64})");

    private CaseFileText() {}

    /// A paper as it lies in the file.
    record Filed(int number, String name, LocalDate on, byte[] content, String sum) {
        static Filed of(int number, String title, String ending, LocalDate on, byte[] content) {
            String plain = title.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}<>:\"/\\\\|?*]", "")
                    .strip();
            String name = "%02d %s.%s".formatted(number, plain.substring(0, Math.min(plain.length(), 80)), ending);
            return new Filed(number, name, on, content, checkSum(content));
        }
    }

    private static String checkSum(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /// 内容指纹 of all papers: their names and check sums in their order.
    static ContentDigest digest(List<Filed> papers) {
        var parts = new ArrayList<String>();
        for (Filed paper : papers) {
            parts.add(paper.name());
            parts.add(paper.sum());
        }
        return ContentDigest.of(parts);
    }

    /// @param digest 内容指纹, in hexadecimal
    static OfficialText list(FoiRequest request, String organ, List<Filed> papers, String digest, String code) {
        List<List<String>> rows = papers.stream()
                .map(paper -> List.of(
                        String.valueOf(paper.number()),
                        paper.name().substring(3),
                        DateText.full(paper.on()),
                        paper.sum().substring(0, 16)))
                .toList();
        return new OfficialText(
                organ,
                Optional.empty(),
                "归档目录",
                "",
                List.of(
                        new TextPart.Paragraph("政府信息公开申请 %s：%s。共 %d 份。"
                                .formatted(request.number(), request.wish().title(), papers.size())),
                        new TextPart.Table("", List.of("序号", "文件", "日期", "摘要前十六位"), rows),
                        new TextPart.Paragraph("内容指纹（SM3）：%s。存证码：%s。".formatted(digest, code)),
                        new TextPart.Paragraph(
                                "每份文件的完整摘要（SHA-256）见“00 归档清单.csv”。内容指纹由各份文件的名称和摘要按顺序算出，" + "可以在本平台凭存证码核对。")),
                Optional.empty(),
                "",
                "");
    }

    /// The list of a file that was made before, read back from its own table.
    static OfficialText again(FoiRequest request, String organ, String table) {
        var papers = new ArrayList<Filed>();
        String digest = "";
        String code = "";
        for (String line : table.lines().toList()) {
            var paper = LINE.matcher(line);
            if (paper.matches()) {
                papers.add(new Filed(
                        Integer.parseInt(paper.group(1)),
                        paper.group(2).replace("\"\"", "\""),
                        LocalDate.parse(paper.group(3)),
                        new byte[0],
                        paper.group(4)));
            } else if (line.startsWith(",内容指纹,,")) {
                digest = line.substring(line.lastIndexOf(',') + 1);
            } else if (line.startsWith(",存证码,,")) {
                code = line.substring(line.lastIndexOf(',') + 1);
            }
        }
        return list(request, organ, papers, digest, code);
    }

    static String table(List<Filed> papers, ContentDigest digest, String code) {
        var table = new StringBuilder("\ufeff序号,文件,日期,SHA-256\r\n");
        for (Filed paper : papers) {
            table.append("%d,\"%s\",%s,%s\r\n".formatted(paper.number(), cell(paper.name()), paper.on(), paper.sum()));
        }
        return table.append(",内容指纹,,%s\r\n,存证码,,%s\r\n".formatted(digest.hex(), code))
                .toString();
    }

    /// A cell that begins as a formula would be reckoned by table programs; names here begin with their number.
    private static String cell(String text) {
        return text.replace("\"", "\"\"");
    }
}
