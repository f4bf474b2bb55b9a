package gongkai.answer.redaction;

import gongkai.answer.foi.CaseFileSource;
import gongkai.answer.foi.CasePaper;
import gongkai.answer.foi.FoiRequest;
import gongkai.foundation.kernel.DateText;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/// The proofs of what was struck, for the case file. The struck words do not stand in them.
@Component
class RedactionPapers implements CaseFileSource {
    private static final int PART = 50;
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private final RedactionStore store;
    private final MarkStore marks;

    RedactionPapers(RedactionStore store, MarkStore marks) {
        this.store = store;
        this.marks = marks;
    }

    @Override
    public int part() {
        return PART;
    }

    @Override
    public List<CasePaper> papers(FoiRequest request) {
        return store.list(request.id()).stream()
                .filter(redaction -> redaction.status() == RedactionStatus.RELEASED)
                .map(this::paper)
                .toList();
    }

    private CasePaper paper(Redaction redaction) {
        var proof = redaction.copy().flatMap(store::findProof).orElseThrow();
        return new CasePaper(
                "区分处理核对记录 " + redaction.id(),
                proof.at().atZone(HERE).toLocalDate(),
                "txt",
                () -> text(redaction, proof).getBytes(StandardCharsets.UTF_8));
    }

    private String text(Redaction redaction, RedactionProof proof) {
        var text = new StringBuilder("区分处理核对记录\r\n");
        line(text, "原件摘要（SHA-256）：" + redaction.sourceSum());
        line(text, "重制的文件摘要（SHA-256）：" + proof.sum());
        line(text, "重制日期：" + DateText.full(proof.at().atZone(HERE).toLocalDate()));
        line(
                text,
                "查找文字 %d 种，查找 %d 个部分、解开后 %d 字节，逐点查看 %d 处；%s"
                        .formatted(
                                proof.strings(),
                                proof.parts(),
                                proof.bytes(),
                                proof.areas(),
                                proof.clean() ? "没有找到要遮盖的内容。" : "仍有没有遮盖的内容。"));
        for (RedactionMark mark : marks.list(redaction.id())) {
            line(
                    text,
                    "第 %d 处：%s，%s"
                            .formatted(
                                    mark.number(), mark.where(), mark.ground().words()));
        }
        line(text, "没有带入重制文件的：" + String.join("；", proof.leftOut()));
        return text.toString();
    }

    private static void line(StringBuilder text, String words) {
        text.append(words).append("\r\n");
    }
}
