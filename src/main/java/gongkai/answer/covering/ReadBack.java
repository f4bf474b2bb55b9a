package gongkai.answer.covering;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.extractor.ExtractorFactory;

/// Reads a copy back: looks for every struck word in all its bytes, unpacked, and in its text, and looks at every
/// covered area.
final class ReadBack {
    private static final double POINTS = 72;
    private static final double FINE = 200 / POINTS;
    private static final Set<String> ROOT = Set.of("Type", "Version", "Pages", "Lang");
    private static final Set<String> PAGE = Set.of("Type", "Parent", "MediaBox", "Resources", "Contents");

    private final List<Strike> strikes;
    private final ByteSearch search;
    private final Set<Remnant> remnants = new LinkedHashSet<>();
    private int parts;
    private long bytes;
    private int areas;

    private ReadBack(List<Strike> strikes) {
        this.strikes = List.copyOf(strikes);
        this.search = ByteSearch.of(strikes);
    }

    static Proof of(SourceKind kind, byte[] copy, List<Strike> strikes) throws IOException {
        var readBack = new ReadBack(strikes);
        readBack.look("文件", copy);
        switch (kind) {
            case PDF -> readBack.pdf(copy);
            case PICTURE -> readBack.picture(copy);
            case DOCX, XLSX -> readBack.office(copy);
        }
        return new Proof(readBack.parts, readBack.bytes, 0, readBack.areas, List.copyOf(readBack.remnants));
    }

    private void look(String where, byte[] content) {
        parts++;
        bytes += content.length;
        search.inBytes(content).forEach(number -> remnants.add(new Remnant(number, where + "的内容里还能找到")));
    }

    private void read(String where, String text) {
        search.inText(text).forEach(number -> remnants.add(new Remnant(number, where + "里还能读到")));
    }

    private void office(byte[] copy) throws IOException {
        for (var part : Parts.read(copy).entrySet()) {
            look(part.getKey(), part.getValue());
            read(part.getKey(), part.getKey());
            if (part.getKey().endsWith(".xml") || part.getKey().endsWith(".rels")) {
                var document = Xml.parse(part.getValue());
                read(part.getKey(), String.valueOf(document.getDocumentElement().getTextContent()));
            }
        }
        try (var extractor = ExtractorFactory.createExtractor(new ByteArrayInputStream(copy))) {
            read("文字", extractor.getText());
        }
    }

    private void picture(byte[] copy) throws IOException {
        var read = Ink.read(copy).orElseThrow(() -> new IOException("no picture"));
        for (Strike strike : strikes) {
            if (strike.place() instanceof Box box) {
                areas++;
                if (!Ink.isCovered(read.image(), box, PictureSource.SCALE, read.withLoss())) {
                    remnants.add(new Remnant(strike.number(), "图片上没有盖住"));
                }
            }
        }
    }

    private void pdf(byte[] copy) throws IOException {
        try (PDDocument document = Loader.loadPDF(copy)) {
            structure(document);
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                COSObject object = document.getDocument().getObjectFromPool(key);
                streams(object.getObject());
            }
            read("文字", new PDFTextStripper().getText(document));
            areas(document);
        }
    }

    /// The copy has pages and nothing else: no information, no outlines, no notes, no programs, no attachments.
    private void structure(PDDocument document) {
        var root = document.getDocumentCatalog().getCOSObject();
        boolean more = !names(root, ROOT)
                || document.getDocument().getTrailer().containsKey(COSName.INFO)
                || document.getDocument().getTrailer().containsKey(COSName.PREV);
        for (var page : document.getPages()) {
            more = more || !names(page.getCOSObject(), PAGE);
        }
        if (more) {
            remnants.add(new Remnant(0, "文件里还有页面以外的内容"));
        }
    }

    private static boolean names(COSDictionary dictionary, Set<String> allowed) {
        return dictionary.keySet().stream().map(COSName::getName).allMatch(allowed::contains);
    }

    private void streams(COSBase object) throws IOException {
        switch (object) {
            case COSStream stream -> {
                if (!COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
                    try (var in = stream.createInputStream()) {
                        look("对象", in.readAllBytes());
                    }
                }
                strings(stream);
            }
            case COSDictionary dictionary -> strings(dictionary);
            case COSArray array -> array.forEach(this::string);
            default -> string(object);
        }
    }

    private void strings(COSDictionary dictionary) {
        dictionary.getValues().forEach(this::string);
    }

    private void string(COSBase object) {
        if (object instanceof COSString text) {
            read("对象", text.getString());
        }
    }

    /// Each covered area on the picture of its page.
    private void areas(PDDocument document) throws IOException {
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            var struck = new ArrayList<Strike>();
            for (Strike strike : strikes) {
                if (strike.place() instanceof Box box && box.page() == page) {
                    struck.add(strike);
                }
            }
            if (struck.isEmpty()) {
                continue;
            }
            var resources = document.getPage(page - 1).getResources();
            for (COSName name : resources.getXObjectNames()) {
                if (resources.getXObject(name) instanceof PDImageXObject image) {
                    areas(image, struck);
                }
            }
        }
    }

    private void areas(PDImageXObject image, List<Strike> struck) throws IOException {
        var pixels = image.getImage();
        boolean withLoss = "jpg".equals(image.getSuffix());
        for (Strike strike : struck) {
            areas++;
            if (strike.place() instanceof Box box && !Ink.isCovered(pixels, box, FINE, withLoss)) {
                remnants.add(new Remnant(strike.number(), "第 %d 页上没有盖住".formatted(box.page())));
            }
        }
    }
}
