package gongkai.oversee.reportwriting;

import gongkai.foundation.attachment.AttachmentId;
import gongkai.foundation.attachment.Attachments;
import gongkai.foundation.typesetting.OutputFormat;
import gongkai.foundation.typesetting.Typesetter;
import gongkai.oversee.annualreport.PrintedReport;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/// A report as files: the form as PDF, Word and OFD.
@Component
class PrintedFiles {
    private final Typesetter typesetter;
    private final Attachments attachments;

    PrintedFiles(Typesetter typesetter, Attachments attachments) {
        this.typesetter = typesetter;
        this.attachments = attachments;
    }

    byte[] set(PrintedReport report, OutputFormat format) {
        return typesetter.set(report.text(), format);
    }

    /// Keeps it in every format, to be enclosed.
    List<AttachmentId> store(PrintedReport report) {
        return Arrays.stream(OutputFormat.values())
                .map(format -> attachments
                        .store(report.title() + "." + format.ending(), new ByteArrayInputStream(set(report, format)))
                        .id())
                .toList();
    }
}
