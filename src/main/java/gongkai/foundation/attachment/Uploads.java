package gongkai.foundation.attachment;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Takes the files of a form, for every room that has one: what can be taken is taken, so that a bad file does not cost
/// the good ones, and what is wrong with the first bad one is said beside the field.
@Component
public class Uploads {
    private final Attachments attachments;

    Uploads(Attachments attachments) {
        this.attachments = attachments;
    }

    /// One file that is looked at and not kept here; empty when none came or it was not taken.
    public Optional<Examined> examine(MultipartFile file, String field, Problems problems) {
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        if (name.isBlank() && file.isEmpty()) {
            return Optional.empty();
        }
        try (var content = file.getInputStream()) {
            return Optional.of(attachments.examine(name, content));
        } catch (Refusal refusal) {
            problems.when(true, field, "“%s”没有收下。%s".formatted(name, attachments.sentence(refusal)));
            return Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// The files that were taken; fields left empty are passed over.
    ///
    /// @param most the most files this form may bring
    public List<Attachment> take(List<MultipartFile> files, String field, int most, Problems problems) {
        var taken = new ArrayList<Attachment>();
        for (MultipartFile file : files) {
            String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
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
