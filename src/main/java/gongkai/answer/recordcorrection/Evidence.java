package gongkai.answer.recordcorrection;

import gongkai.foundation.kernel.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;

/// A file that shows who asks or that the record is wrong. What kind it is, its first bytes say, not its name.
///
/// @param kind PDF, JPEG or PNG
@SuppressWarnings("ArrayRecordComponent")
record Evidence(String name, String kind, byte[] content) {
    private static final int MOST = 6;
    private static final int LARGEST = 5 * 1024 * 1024;
    private static final int LONGEST_NAME = 120;

    /// Takes the files of a form; what is wrong with one is said beside the field.
    static List<Evidence> take(List<MultipartFile> files, Problems problems) {
        var taken = new ArrayList<Evidence>();
        var sent = files.stream().filter(file -> !file.isEmpty()).toList();
        problems.when(sent.size() > MOST, "files", "材料不超过 " + MOST + " 个。");
        for (MultipartFile file : sent.stream().limit(MOST).toList()) {
            read(file, problems).ifPresent(taken::add);
        }
        return taken;
    }

    private static Optional<Evidence> read(MultipartFile file, Problems problems) {
        String name = Optional.ofNullable(file.getOriginalFilename())
                .map(each -> each.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}<>:\"/\\\\|?*]", "")
                        .strip())
                .map(each -> each.length() > LONGEST_NAME ? each.substring(each.length() - LONGEST_NAME) : each)
                .filter(each -> !each.isEmpty())
                .orElse("材料");
        if (file.getSize() > LARGEST) {
            problems.when(true, "files", "“%s”没有收下：每个材料不超过 5 MB。".formatted(name));
            return Optional.empty();
        }
        try {
            byte[] content = file.getBytes();
            var kind = kind(content);
            problems.when(kind.isEmpty(), "files", "“%s”没有收下：请上传 JPG、PNG 图片或者 PDF 文件。".formatted(name));
            return kind.map(found -> new Evidence(name, found, content));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Optional<String> kind(byte[] content) {
        if (begins(content, 0xFF, 0xD8, 0xFF)) {
            return Optional.of("JPEG");
        }
        if (begins(content, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return Optional.of("PNG");
        }
        return begins(content, '%', 'P', 'D', 'F', '-') ? Optional.of("PDF") : Optional.empty();
    }

    private static boolean begins(byte[] content, int... start) {
        for (int at = 0; at < start.length; at++) {
            if (at >= content.length || Byte.toUnsignedInt(content[at]) != start[at]) {
                return false;
            }
        }
        return true;
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
