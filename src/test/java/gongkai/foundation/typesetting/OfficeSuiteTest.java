package gongkai.foundation.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Opens our DOCX in LibreOffice, which `bin/test` installs, and reads what it makes of it.
@Tag("office")
class OfficeSuiteTest {
    private static final Path SOFFICE = Path.of("/usr/bin/soffice");
    private static final FontShelf FONTS = new FontShelf(new TypesettingSettings(List.of("/usr/share/fonts"), 8));
    private static final Typesetter TYPESETTER =
            new Typesetter(FONTS, new PdfWriter(FONTS), new TypesettingSettings(List.of(), 8));

    @Test
    void libreOfficeOpensTheDocxAndReadsTheSameText(@TempDir Path folder) throws Exception {
        for (OfficialText text : List.of(SampleText.ordinary(), SampleText.everyPart())) {
            byte[] converted = convert(folder, TYPESETTER.make(text, OutputFormat.DOCX));

            assertThat(sorted(Reading.of(OutputFormat.PDF, converted))).isEqualTo(sorted(Reading.bare(text.plain())));
        }
    }

    private static byte[] convert(Path folder, byte[] docx) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("letter.docx"), docx);
        var process = new ProcessBuilder(
                        SOFFICE.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return Files.readAllBytes(folder.resolve("letter.pdf"));
    }

    /// The framed mark of the organ may be read at another place of the first page.
    private static String sorted(String text) {
        return text.codePoints()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
