package gongkai.answer.foi;

import gongkai.foundation.letter.LetterFiles;
import gongkai.foundation.typesetting.OfficialText;
import gongkai.foundation.typesetting.TextPart;
import gongkai.foundation.web.Open;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// 申请表, empty: for whoever hands it in, posts or faxes it (条例第二十九条). It asks for what the form on the website
/// asks for and nothing else.
@Controller
class FoiBlankForm {
    private static final String TITLE = "政府信息公开申请表";

    private final LetterFiles files;

    FoiBlankForm(LetterFiles files) {
        this.files = files;
    }

    @Open
    @GetMapping("/answer/requests/blank/{ending}")
    ResponseEntity<byte[]> blank(@PathVariable String ending) {
        return files.download(TITLE, text(), ending);
    }

    private static OfficialText text() {
        return new OfficialText(
                "政府信息公开",
                Optional.empty(),
                TITLE,
                "",
                List.of(
                        new TextPart.Table(
                                "",
                                List.of("项目", "由申请人填写"),
                                List.of(
                                        List.of("受理机关", ""),
                                        List.of("申请人类别", boxes(ApplicantKind.class, ApplicantKind::label)),
                                        List.of("姓名或者名称", ""),
                                        List.of("证件类型和号码（单位填统一社会信用代码）", ""),
                                        List.of("联系人（单位填写）", ""),
                                        List.of("联系电话、电子邮箱", ""),
                                        List.of("通信地址、邮政编码", ""),
                                        List.of("信息名称", ""),
                                        List.of("文号或者其他特征", ""),
                                        List.of("提供方式", boxes(SupplyForm.class, SupplyForm::label)),
                                        List.of("获取方式", boxes(SupplyRoute.class, SupplyRoute::label)),
                                        List.of("需要的便利（条例第四十三条）", ""),
                                        List.of("申请人签名或者盖章、日期", ""))),
                        new TextPart.Paragraph("一份申请写一件事项；有几件事项的，可以分别填写，也可以由机关按照一事一申请分开办理。"),
                        new TextPart.Paragraph("请附身份证明的复印件。书写有困难的，可以口头提出，由工作人员代为填写（条例第二十九条）。")),
                Optional.empty(),
                "",
                "");
    }

    private static <E extends Enum<E>> String boxes(Class<E> type, Function<E, String> label) {
        return Arrays.stream(type.getEnumConstants())
                .map(each -> "□" + label.apply(each))
                .collect(Collectors.joining("　"));
    }
}
