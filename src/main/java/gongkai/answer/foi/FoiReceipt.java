package gongkai.answer.foi;

import gongkai.foundation.kernel.DateText;
import gongkai.foundation.letter.LetterDraft;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.typesetting.OfficialText;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// 接收回执: what the applicant keeps of the filing.
@Component
class FoiReceipt {
    private final FoiAccess access;
    private final FoiPages pages;
    private final Organs organs;

    FoiReceipt(FoiAccess access, FoiPages pages, Organs organs) {
        this.access = access;
        this.pages = pages;
        this.organs = organs;
    }

    OfficialText of(FoiRequest request) {
        var organ = organs.get(request.organ());
        return new OfficialText(
                organs.nameOn(request.organ(), request.receivedOn()),
                Optional.empty(),
                "政府信息公开申请接收回执",
                access.applicant(request).name(),
                LetterDraft.paragraphs(List.of(
                        "本机关于%s收到%s提出的政府信息公开申请，编号%s，申请内容为“%s”。"
                                .formatted(
                                        DateText.full(request.receivedOn()),
                                        FoiLetterText.you(request),
                                        request.number(),
                                        request.wish().title()),
                        request.channel().rule(),
                        "本机关将最迟于%s前答复。需要补正、延期的，另行告知。".formatted(DateText.full(request.dueOn())),
                        "为什么是这一天：" + pages.whyReply(request).sentence(),
                        "查询码：%s。%s凭编号和查询码可以在本平台查看办理进展和答复，请妥善保管。"
                                .formatted(access.queryCode(request), FoiLetterText.you(request)))),
                Optional.of(request.receivedOn()),
                "联系单位：%s，电话：%s"
                        .formatted(organ.contact().office(), organ.contact().telephone()),
                "");
    }
}
