package gongkai.foundation.attachment;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;

/// Takes the files of a form, for every room that has one: what can be taken is taken, so that a bad file does not cost
/// the good ones, and what is wrong with the first bad one is said beside the field.
@Component
public class Uploads {
    private final Attachments attachments;

    Uploads(Attachments attachments) {
        this.attachments = attachments;
    }

    /// What a form takes of all that could be taken.
    ///
    /// @param most the largest file, in bytes
    /// @param sentence what may be uploaded, said to whoever chose something else
    public record Wanted(Set<FileType> types, DataSize most, String sentence) {
        /// Pictures of papers and papers, as people take them with a telephone.
        public static Wanted papers(String sentence) {
            return new Wanted(Set.of(FileType.PDF, FileType.JPEG, FileType.PNG), DataSize.ofMegabytes(5), sentence);
        }
    }

    /// One file that is looked at and not kept here; empty when none came or it was not taken. Who takes it closes it.
    public Optional<Examined> examine(MultipartFile file, String field, Problems problems) {
        return examine(file, field, problems, Optional.empty());
    }

    /// The same where a form takes less than could be taken.
    public Optional<Examined> examine(MultipartFile file, String field, Wanted wanted, Problems problems) {
        if (file.getSize() > wanted.most().toBytes()) {
            problems.when(true, field, "“%s”没有收下。%s".formatted(nameOf(file), wanted.sentence()));
            return Optional.empty();
        }
        var found = examine(file, field, problems, Optional.of(wanted.sentence()));
        if (found.filter(each -> !wanted.types().contains(each.type())).isPresent()) {
            found.get().close();
            problems.when(true, field, "“%s”没有收下。%s".formatted(nameOf(file), wanted.sentence()));
            return Optional.empty();
        }
        return found;
    }

    /// @param otherType what is said of a type that cannot be taken anywhere
    private Optional<Examined> examine(
            MultipartFile file, String field, Problems problems, Optional<String> otherType) {
        String name = nameOf(file);
        if (name.isBlank() && file.isEmpty()) {
            return Optional.empty();
        }
        try (var content = file.getInputStream()) {
            return Optional.of(attachments.examine(name, content));
        } catch (Refusal refusal) {
            String why = otherType
                    .filter(sentence -> refusal.code() == AttachmentRefusal.ATTACHMENT_TYPE)
                    .orElseGet(() -> attachments.sentence(refusal));
            problems.when(true, field, "“%s”没有收下。%s".formatted(name, why));
            return Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String nameOf(MultipartFile file) {
        return Optional.ofNullable(file.getOriginalFilename()).orElse("");
    }

    /// The files that were taken; fields left empty are passed over.
    ///
    /// @param most the most files this form may bring
    public List<Attachment> take(List<MultipartFile> files, String field, int most, Problems problems) {
        var taken = new ArrayList<Attachment>();
        for (MultipartFile file : files) {
            String name = nameOf(file);
            if (name.isBlank() && file.isEmpty()) {
                continue;
            }
            if (taken.size() >= most) {
                problems.when(true, field, "“%s”没有收下：附件的个数已满。".formatted(name));
                break;
            }
            try (var content = file.getInputStream()) {
                taken.add(attachments.store(name, content));
            } catch (Refusal refusal) {
                problems.when(true, field, "“%s”没有收下。%s".formatted(name, attachments.sentence(refusal)));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return taken;
    }
}
