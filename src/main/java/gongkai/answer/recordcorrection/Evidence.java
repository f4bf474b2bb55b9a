package gongkai.answer.recordcorrection;

import gongkai.foundation.attachment.Uploads;
import gongkai.foundation.kernel.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;

/// A file that shows who asks or that the record is wrong. It was looked at as every file that is
/// uploaded, and is kept sealed.
///
/// @param kind PDF, JPEG or PNG
@SuppressWarnings("ArrayRecordComponent")
record Evidence(String name, String kind, byte[] content) {
    private static final int MOST = 6;
    private static final Uploads.Wanted WANTED = Uploads.Wanted.papers("请上传 JPG、PNG 图片或者 PDF 文件，每个不超过 5 MB。");

    /// Takes the files of a form; what is wrong with one is said beside the field.
    static List<Evidence> take(List<MultipartFile> files, Uploads uploads, Problems problems) {
        var taken = new ArrayList<Evidence>();
        var sent = files.stream().filter(file -> !file.isEmpty()).toList();
        problems.when(sent.size() > MOST, "files", "材料不超过 " + MOST + " 个。");
        for (MultipartFile file : sent.stream().limit(MOST).toList()) {
            read(file, uploads, problems).ifPresent(taken::add);
        }
        return taken;
    }

    private static Optional<Evidence> read(MultipartFile file, Uploads uploads, Problems problems) {
        var found = uploads.examine(file, "files", WANTED, problems);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (var paper = found.get()) {
            return Optional.of(new Evidence(paper.name(), paper.type().name(), paper.bytes()));
        }
    }

    String mediaType() {
        return mediaType(kind);
    }

    static String mediaType(String kind) {
        return switch (kind) {
            case "PDF" -> "application/pdf";
            case "PNG" -> "image/png";
            default -> "image/jpeg";
        };
    }
}
