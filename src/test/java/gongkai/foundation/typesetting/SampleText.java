package gongkai.foundation.typesetting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Texts for tests: an ordinary one, a long one, and one that means no good.
final class SampleText {
    private static final String SENTENCE =
            "本机关于2026年3月2日收到您提出的政府信息公开申请（编号2026-000001），申请内容为“2025年高龄津贴发放办法”。根据《中华人民共和国政府信息公开条例》第三十六条第二项的规定，现予以公开。";

    private SampleText() {}

    static OfficialText ordinary() {
        return of(List.of(
                new TextPart.Paragraph(SENTENCE),
                new TextPart.Paragraph("信息以电子文档形式、通过网上查收方式提供，共 2 个附件。"),
                new TextPart.Enclosures(List.of("高龄津贴发放办法", "发放情况明细表"))));
    }

    static OfficialText everyPart() {
        return of(List.of(
                new TextPart.Heading(1, "基本情况"),
                new TextPart.Heading(2, "发放范围"),
                new TextPart.Heading(3, "年满八十周岁"),
                new TextPart.Heading(4, "本市户籍"),
                new TextPart.Numbered(List.of("身份证明", "户口簿")),
                new TextPart.Table(
                        "各街道发放人数",
                        List.of("街道", "人数", "说明"),
                        List.of(List.of("望云街道", "412", "含补发"), List.of("临河街道", "1,038", ""))),
                new TextPart.Enclosures(List.of("名册"))));
    }

    static OfficialText lasting(int paragraphs) {
        var parts = new ArrayList<TextPart>();
        for (int count = 0; count < paragraphs; count++) {
            parts.add(new TextPart.Paragraph(SENTENCE + count));
        }
        return of(parts);
    }

    /// Long words, rare characters, markup, what is read from the right, pictures, marks that turn the reading round.
    static OfficialText hostile() {
        return of(List.of(
                new TextPart.Paragraph("<b>粗体</b> & <script>alert(1)</script> \"quoted\" ]]>"),
                new TextPart.Paragraph("w".repeat(300)),
                new TextPart.Paragraph("生僻字：堃、喆、㛃、𬭎。"),
                new TextPart.Paragraph("表情 😀 与 🦩。"),
                new TextPart.Paragraph("שלום"),
                new TextPart.Paragraph("前\u202E后\u0000里\u200B外\nx"),
                new TextPart.Table(
                        "",
                        List.of("甲", "<td>"),
                        List.of(List.of("。".repeat(80), "长".repeat(900)), List.of("", "1")))));
    }

    static OfficialText of(List<TextPart> parts) {
        return new OfficialText(
                "云州市民政局",
                Optional.of("云民公开复〔2026〕12号"),
                "政府信息公开申请答复书",
                "李清",
                parts,
                Optional.of(LocalDate.of(2026, 3, 16)),
                "联系单位：政府信息公开办公室，电话：0999-5550101",
                "云州市人民政府办公室");
    }
}
