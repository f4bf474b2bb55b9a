package gongkai.answer.covering;

import java.util.LinkedHashMap;
import java.util.Map;
import org.w3c.dom.Document;

/// Packs cleaned parts into a Word document: its parts and what binds them, and no properties.
final class WordPackage {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private WordPackage() {}

    static byte[] write(Map<String, Document> parts) {
        var files = new LinkedHashMap<String, String>();
        files.put("[Content_Types].xml", types(parts));
        files.put("_rels/.rels", HEAD + """
                <Relationships xmlns="%s"><Relationship Id="r0" Type="%s/officeDocument" Target="word/document.xml"/>\
                </Relationships>""".formatted(RELATIONS, WordNames.R));
        files.put("word/_rels/document.xml.rels", relations(parts));
        parts.forEach((name, part) -> files.put(name, Xml.write(part)));
        return Parts.write(files);
    }

    private static String types(Map<String, Document> parts) {
        var types = new StringBuilder(HEAD)
                .append("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
                .append("<Default Extension=\"rels\" ")
                .append("ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
                .append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        for (String name : parts.keySet()) {
            String kind = kind(name);
            types.append("<Override PartName=\"/%s\" ContentType=\"%s%s+xml\"/>"
                    .formatted(name, TYPE, kind.equals("document") ? "document.main" : kind));
        }
        return types.append("</Types>").toString();
    }

    private static String relations(Map<String, Document> parts) {
        var relations = new StringBuilder(HEAD).append("<Relationships xmlns=\"%s\">".formatted(RELATIONS));
        for (String name : parts.keySet()) {
            String kind = kind(name);
            String file = name.substring("word/".length());
            if (!kind.equals("document")) {
                boolean edge = kind.equals("header") || kind.equals("footer");
                String id = edge ? file.substring(kind.length(), file.length() - ".xml".length()) : kind;
                relations.append("<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
                        .formatted(id, WordNames.R, kind, file));
            }
        }
        return relations.append("</Relationships>").toString();
    }

    private static String kind(String name) {
        return name.substring("word/".length())
                .replaceAll("r?[0-9]*\\.xml$", "")
                .replaceAll("^(head|foot)e$", "$1er");
    }
}
