package gongkai;

import static gongkai.walls.SourceFile.offences;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.walls.JavaRules;
import gongkai.walls.JavaText;
import gongkai.walls.SourceFile;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Walls 7 and 8: every package introduces itself; files, methods and constructors stay small; the kernel stays small.
class SourceRulesTest {
    private static final int KERNEL_FILES = 15;

    @Test
    void everyPackageIntroducesItself() {
        assertThat(offences(SourceFile.allJava(), JavaRules::bareIntroduction)).isEmpty();
        assertThat(JavaRules.missingIntroduction(SourceFile.allJava())).isEmpty();
    }

    @Test
    void aBareOrMissingIntroductionIsFound() {
        var bare = new SourceFile(
                "src/main/java/gongkai/x/package-info.java",
                "@ApplicationModule(displayName = \"x\")\npackage gongkai.x;");

        assertThat(JavaRules.bareIntroduction(bare)).hasSize(3);
        assertThat(JavaRules.missingIntroduction(List.of(new SourceFile("src/main/java/gongkai/y/Y.java", ""))))
                .containsExactly("package gongkai.y has no package-info.java");
    }

    @Test
    void noPackageIntroducesItselfTwice() {
        var twice = List.of(
                new SourceFile("src/main/java/gongkai/y/package-info.java", ""),
                new SourceFile("src/test/java/gongkai/y/package-info.java", ""));

        assertThat(JavaRules.doubleIntroduction(SourceFile.allJava())).isEmpty();
        assertThat(JavaRules.doubleIntroduction(twice)).hasSize(1);
    }

    @Test
    void filesStayShort() {
        assertThat(offences(SourceFile.allJava(), JavaRules::longFile)).isEmpty();
        assertThat(offences(SourceFile.templates(), JavaRules::longFile)).isEmpty();
        assertThat(offences(SourceFile.migrations(), JavaRules::longFile)).isEmpty();
        assertThat(JavaRules.longFile(new SourceFile("Long.java", "// line\n".repeat(501))))
                .hasSize(1);
    }

    @BeforeAll
    static void parse() {
        JavaText.parse(SourceFile.allJava());
    }

    @Test
    void methodsStayShort() {
        assertThat(offences(SourceFile.allJava(), JavaRules::longMethod)).isEmpty();
        assertThat(JavaRules.longMethod(javaClass("void walk() {\n" + "    step();\n".repeat(59) + "}")))
                .singleElement()
                .asString()
                .contains("Fixture.walk has 61 lines");
        assertThat(JavaRules.longMethod(javaClass("void walk() {\n" + "    step();\n".repeat(58) + "}")))
                .isEmpty();
    }

    @Test
    void constructorsStayNarrow() {
        String nine = "int a, int b, int c, int d, int e, int f, int g, int h, int i";

        assertThat(offences(SourceFile.allJava(), JavaRules::wideConstructor)).isEmpty();
        assertThat(JavaRules.wideConstructor(javaClass("Fixture(" + nine + ") {}")))
                .hasSize(1);
        assertThat(JavaRules.wideConstructor(new SourceFile("Fixture.java", "record Fixture(" + nine + ") {}")))
                .isEmpty();
    }

    @Test
    void theKernelStaysSmall() {
        assertThat(SourceFile.mainJava())
                .filteredOn(file -> file.folder().endsWith("/foundation/kernel"))
                .hasSizeBetween(1, KERNEL_FILES);
    }

    private static SourceFile javaClass(String body) {
        return new SourceFile("Fixture.java", "class Fixture {\n" + body + "\n}");
    }
}
