package gongkai.oversee.reportreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Pages that a browser saved in one file are read as the page they hold.
class SavedPageTest {
    @ParameterizedTest
    @EnumSource(Samples.class)
    void theWaysToEncodeAPageDoNotMatter(Samples sample) {
        String html = new String(
                WrittenFiles.html(ReportFiles.tables(sample.format(), sample.expected())), StandardCharsets.UTF_8);
        byte[] utf8 = html.getBytes(StandardCharsets.UTF_8);
        check(sample, saved("quoted-printable", quoted(utf8)));
        check(sample, saved("base64", Base64.getMimeEncoder().encodeToString(utf8)));
        check(
                sample,
                saved("base64", Base64.getMimeEncoder().encodeToString(html.getBytes(Charset.forName("GB18030")))));
    }

    @Test
    void anArchiveWithoutAPageSaysSo() throws IOException {
        String picture = saved("base64", "AAAA").replace("text/html", "image/png");
        assertThat(ReportReader.read(picture.getBytes(StandardCharsets.US_ASCII), ""))
                .isInstanceOfSatisfying(
                        ReportReader.NotAReport.class,
                        refused -> assertThat(refused.message()).contains("网页存档里没有网页"));
    }

    private static void check(Samples sample, String file) {
        assertThat(ReportReader.read(file.getBytes(StandardCharsets.US_ASCII), ""))
                .isInstanceOfSatisfying(ReportReader.Found.class, found -> {
                    assertThat(Truth.of(sample).wrong(found.report(), "saved")).isEmpty();
                    assertThat(Truth.of(sample).unknown(found.report(), "saved"))
                            .isEmpty();
                    assertThat(found.report().issuer()).contains("云州市民政局");
                    assertThat(found.report().hasErrors()).isFalse();
                });
    }

    /// A page in UTF-8 as a browser saves it in one file.
    static byte[] saved(String encoding, byte[] page) {
        String body = encoding.equals("base64") ? Base64.getMimeEncoder().encodeToString(page) : quoted(page);
        return saved(encoding, body).getBytes(StandardCharsets.US_ASCII);
    }

    private static String saved(String encoding, String body) {
        return """
                From: <Saved by a browser>
                Subject: report
                MIME-Version: 1.0
                Content-Type: multipart/related;
                	type="text/html";
                	boundary="----part"

                ------part
                Content-Type: text/html
                Content-Transfer-Encoding: %s
                Content-Location: http://www.example.gov.cn/a.html

                %s
                ------part
                Content-Type: image/png
                Content-Transfer-Encoding: base64

                iVBORw0KGgo=
                ------part--
                """.formatted(encoding, body).replace("\n", "\r\n").replace("\r\r\n", "\r\n");
    }

    private static String quoted(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int length = 0;
        for (byte each : bytes) {
            boolean plain = each > ' ' && each < 0x7F && each != '=';
            String written = plain ? Character.toString(each) : "=%02X".formatted(each & 0xFF);
            if (length + written.length() > 75) {
                text.append("=\n");
                length = 0;
            }
            text.append(written);
            length += written.length();
        }
        return text.toString();
    }
}
