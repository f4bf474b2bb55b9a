package gongkai.foundation.privacy;

import gongkai.foundation.identity.MemberData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/// A member's data as a file to take along: one page to read, one file for programs (《个人信息保护法》第四十五条第三款).
final class MemberFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private MemberFile() {}

    /// @param made when, as people read it
    static byte[] zip(Map<String, List<MemberData.Held>> data, String made) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            put(zip, "我的信息.html", html(data, made));
            put(zip, "my-data.json", JSON.writerWithDefaultPrettyPrinter().writeValueAsString(data));
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String html(Map<String, List<MemberData.Held>> data, String made) {
        var page = new StringBuilder("""
                <!DOCTYPE html>
                <html lang="zh-CN"><head><meta charset="utf-8"><title>我的信息</title></head><body>
                <h1>我的信息</h1>
                """);
        page.append("<p>导出于").append(escaped(made)).append("。</p>\n");
        data.forEach((title, things) -> {
            page.append("<h2>").append(escaped(title)).append("</h2>\n");
            if (things.isEmpty()) {
                page.append("<p>没有。</p>\n");
            }
            things.forEach(thing -> append(page, thing));
        });
        return page.append("</body></html>\n").toString();
    }

    private static void append(StringBuilder page, MemberData.Held thing) {
        page.append("<h3>").append(escaped(thing.title())).append("</h3>\n<dl>\n");
        for (MemberData.Entry entry : thing.entries()) {
            page.append("<dt>")
                    .append(escaped(entry.label()))
                    .append("</dt><dd>")
                    .append(escaped(entry.value()).replace("\n", "<br>"))
                    .append("</dd>\n");
        }
        page.append("</dl>\n");
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
