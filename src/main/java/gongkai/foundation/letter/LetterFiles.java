package gongkai.foundation.letter;

import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.typesetting.OfficialText;
import gongkai.foundation.typesetting.OutputFormat;
import gongkai.foundation.typesetting.Typesetter;
import gongkai.foundation.typesetting.TypesettingRefusal;
import gongkai.foundation.web.Download;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Letters as files to take along. The room that shows the letter has decided before that the person may have it.
@Component
public class LetterFiles {
    private static final int LONGEST = 120;

    private final Typesetter typesetter;

    LetterFiles(Typesetter typesetter) {
        this.typesetter = typesetter;
    }

    /// The file a letter can be taken along as, by the ending in its address: pdf, docx, ofd.
    public ResponseEntity<byte[]> download(Letter letter, String ending) {
        if (letter.status() == LetterStatus.VOID) {
            throw Refusal.of(LetterRefusal.LETTER_IS_VOID);
        }
        var format = format(ending);
        return response(name(letter, format), format, letter.text());
    }

    /// A text that is no letter: a receipt, a form to sign.
    public ResponseEntity<byte[]> download(String name, OfficialText text, String ending) {
        var format = format(ending);
        return response(clean(name) + "." + format.ending(), format, text);
    }

    /// The three links below a letter.
    public static List<Download> links(String folder) {
        return Arrays.stream(OutputFormat.values())
                .map(format -> new Download(
                        "下载 " + format.name(), folder + "/" + format.ending(), format.name(), words(format)))
                .toList();
    }

    private static String words(OutputFormat format) {
        return switch (format) {
            case PDF -> "可以直接打印";
            case DOCX -> "可以编辑";
            case OFD -> "国家版式文件";
        };
    }

    private ResponseEntity<byte[]> response(String name, OutputFormat format, OfficialText text) {
        byte[] file = typesetter.set(text, format);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .contentLength(file.length)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cache-Control", "private, no-store")
                .body(file);
    }

    private static OutputFormat format(String ending) {
        return OutputFormat.ofEnding(ending).orElseThrow(() -> Refusal.of(TypesettingRefusal.UNKNOWN_FORMAT));
    }

    /// 文号 and title, without what file systems cannot bear.
    static String name(Letter letter, OutputFormat format) {
        return clean(letter.number().map(number -> number + " ").orElse("") + letter.title()) + "." + format.ending();
    }

    private static String clean(String name) {
        String plain =
                name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}<>:\"/\\\\|?*]", "").strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }
}
