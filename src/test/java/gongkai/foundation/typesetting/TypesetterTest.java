package gongkai.foundation.typesetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.foundation.kernel.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// PDF, DOCX and OFD say what the text says, character by character, whatever it says.
class TypesetterTest {
    private static final FontShelf FONTS = new FontShelf(new TypesettingSettings(List.of("/usr/share/fonts"), 8));
    private static final Typesetter TYPESETTER =
            new Typesetter(FONTS, new PdfWriter(FONTS), new TypesettingSettings(List.of(), 8));

    @ParameterizedTest
    @EnumSource
    void everyFormatSaysTheSame(OutputFormat format) throws IOException {
        for (OfficialText text :
                List.of(SampleText.ordinary(), SampleText.everyPart(), SampleText.lasting(1), SampleText.lasting(20))) {
            assertThat(read(format, text)).as("%s", format).isEqualTo(Reading.bare(text.plain()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatMeansNoGoodIsShownAsText(OutputFormat format) throws IOException {
        OfficialText text = SampleText.hostile();
        String expected = Reading.bare(format == OutputFormat.DOCX ? text.plain() : spelled(text));

        assertThat(sorted(read(format, text))).isEqualTo(sorted(expected));
        assertThat(text.plain()).contains("<b>粗体</b>", "前后里外 x", "𬭎").doesNotContain("\u202E", "\u0000");
    }

    @Test
    void hebrewIsReadFromTheRightAgain() throws IOException {
        var text = SampleText.of(List.of(new TextPart.Paragraph("他说 שלום 然后离开")));

        assertThat(read(OutputFormat.PDF, text)).contains("שלום");
    }

    @Test
    void aPdfIsA4AndSaysWhatItIs() throws IOException {
        try (var document = Loader.loadPDF(TYPESETTER.make(SampleText.lasting(12), OutputFormat.PDF))) {
            var box = document.getPage(0).getMediaBox();
            assertThat(box.getWidth()).isCloseTo(595.28f, org.assertj.core.data.Offset.offset(0.1f));
            assertThat(box.getHeight()).isCloseTo(841.89f, org.assertj.core.data.Offset.offset(0.1f));
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("政府信息公开申请答复书");
            assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("云州市民政局");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            for (var font : document.getPage(0).getResources().getFontNames()) {
                assertThat(document.getPage(0).getResources().getFont(font).isEmbedded())
                        .isTrue();
            }
        }
    }

    @Test
    void aPageHoldsTwentyTwoLinesOfTwentyEightCharacters() {
        var sheet = SheetComposer.compose(SampleText.lasting(30), FONTS);
        var words = sheet.pages().get(1).stream()
                .filter(PageMark.Words.class::isInstance)
                .map(PageMark.Words.class::cast)
                .filter(each -> each.points() == 16)
                .toList();

        assertThat(words.stream().map(PageMark.Words::y).distinct()).hasSize(Paper.LINES);
        assertThat(words).allSatisfy(each -> {
            assertThat(each.x()).isGreaterThanOrEqualTo(Paper.LEFT - 0.01);
            assertThat(each.y()).isBetween(Paper.TOP, Paper.BOTTOM);
        });
        assertThat(words.stream()
                        .map(each -> each.text().codePointCount(0, each.text().length())))
                .contains(Paper.CHARACTERS);
    }

    @Test
    void theSignatureNeverStandsAloneOnAPage() {
        for (int paragraphs = 3; paragraphs < 16; paragraphs++) {
            var last = SheetComposer.compose(SampleText.lasting(paragraphs), FONTS)
                    .pages()
                    .getLast();
            var lines = last.stream()
                    .filter(PageMark.Words.class::isInstance)
                    .map(PageMark.Words.class::cast)
                    .toList();

            assertThat(lines)
                    .as("%d paragraphs", paragraphs)
                    .anyMatch(each -> each.text().equals("2026年3月16日"));
            assertThat(lines).as("%d paragraphs", paragraphs).anyMatch(each -> each.x() == Paper.LEFT);
        }
    }

    @Test
    void noLineBeginsWithAClosingMarkOrEndsWithAnOpeningOne() {
        var sheet = SheetComposer.compose(SampleText.lasting(30), FONTS);

        assertThat(sheet.pages().stream()
                        .flatMap(List::stream)
                        .filter(PageMark.Words.class::isInstance)
                        .map(mark -> ((PageMark.Words) mark).text()))
                .noneMatch(line -> line.matches("[。，、；：”》〉】〕」』].*|.*[“《〈【〔「『（]"));
    }

    @Test
    void lettersAreSetSideBySide() throws Exception {
        byte[] alone = TYPESETTER.make(SampleText.ordinary(), OutputFormat.PDF);
        Callable<String> one = () -> read(OutputFormat.PDF, SampleText.ordinary());
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var result : threads.invokeAll(List.of(one, one, one, one, one, one, one, one))) {
                assertThat(result.get()).isEqualTo(Reading.of(OutputFormat.PDF, alone));
            }
        }
    }

    @Test
    void withoutAChineseFontThePdfIsRefusedInWords(@TempDir Path empty) throws IOException {
        var none = new FontShelf(new TypesettingSettings(List.of(empty.toString()), 8));
        var typesetter = new Typesetter(none, new PdfWriter(none), new TypesettingSettings(List.of(), 8));

        assertThat(typesetter.hasFonts()).isFalse();
        assertThatThrownBy(() -> typesetter.set(SampleText.ordinary(), OutputFormat.PDF))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(TypesettingRefusal.NO_CHINESE_FONT));
        byte[] ofd = typesetter.set(SampleText.ordinary(), OutputFormat.OFD);
        assertThat(Reading.of(OutputFormat.OFD, ofd))
                .isEqualTo(Reading.bare(SampleText.ordinary().plain()));
    }

    @Test
    void headingsAreCountedByLevel() {
        assertThat(SampleText.everyPart().plain()).contains("一、基本情况", "（一）发放范围", "1.年满八十周岁", "（1）本市户籍");
        assertThat(Numerals.chinese(10)).isEqualTo("十");
        assertThat(Numerals.chinese(21)).isEqualTo("二十一");
    }

    @Test
    void examplesAreLeftForLooking() throws IOException {
        Path folder = Files.createDirectories(Path.of("target/letters"));
        for (OutputFormat format : OutputFormat.values()) {
            Files.write(folder.resolve("ordinary." + format.ending()), TYPESETTER.make(SampleText.ordinary(), format));
            Files.write(folder.resolve("parts." + format.ending()), TYPESETTER.make(SampleText.everyPart(), format));
            Files.write(folder.resolve("long." + format.ending()), TYPESETTER.make(SampleText.lasting(12), format));
            Files.write(folder.resolve("hostile." + format.ending()), TYPESETTER.make(SampleText.hostile(), format));
        }
        assertThat(folder.resolve("ordinary.pdf")).isNotEmptyFile();
    }

    private static String read(OutputFormat format, OfficialText text) throws IOException {
        return Reading.of(format, TYPESETTER.make(text, format));
    }

    private static String spelled(OfficialText text) {
        return text.plain()
                .lines()
                .map(line -> FONTS.spell(FontRole.FANGSONG, line))
                .collect(Collectors.joining("\n"));
    }

    /// The characters of a text in order of their numbers: cells that break across lines are read in another order.
    private static String sorted(String text) {
        return text.codePoints()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
