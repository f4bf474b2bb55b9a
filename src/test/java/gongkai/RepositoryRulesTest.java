package gongkai;

import static gongkai.walls.SourceFile.offences;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.walls.RepositoryRules;
import gongkai.walls.SourceFile;
import gongkai.walls.TemplateRules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Rules on templates and on every text file of the repository.
class RepositoryRulesTest {
    private static final List<SourceFile> EVERYTHING = SourceFile.everything();

    @Test
    void aPageTemplateTakesOneRecord() {
        assertThat(offences(SourceFile.templates(), TemplateRules::pageOfManyParts))
                .isEmpty();
    }

    @Test
    void aPageTemplateOfManyPartsIsFound() {
        String frame = "@import gongkai.foundation.web.Frame\n";

        assertThat(TemplateRules.pageOfManyParts(template(frame + "@param Frame page\n")))
                .isEmpty();
        assertThat(TemplateRules.pageOfManyParts(template(frame + "@param Frame page\n@param int more\n")))
                .hasSize(1);
        assertThat(TemplateRules.pageOfManyParts(template("@param String page\n")))
                .hasSize(1);
        assertThat(TemplateRules.pageOfManyParts(template("<p>…</p>"))).hasSize(1);
    }

    @Test
    void scriptsAndStylesStandInTheirFiles() {
        assertThat(offences(SourceFile.templates(), TemplateRules::inlineCode)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>go()</script>",
                "<script type=\"module\">go()</script>",
                "<p style=\"color: red\">…</p>",
                "<style>p { color: red }</style>",
                "<button type=\"button\" onclick=\"go()\">…</button>",
                "<script type=\"application/ld+json\">$unsafe{page.title()}</script>",
                "<script type=\"application/ld+json\" id=\"a\">$unsafe{data.json()}</script>",
            })
    void inlineCodeIsFound(String text) {
        assertThat(TemplateRules.inlineCode(template(text))).isNotEmpty();
        assertThat(TemplateRules.inlineCode(template("<script src=\"/assets/x.js\" defer></script>")))
                .isEmpty();
    }

    @Test
    void dataForProgramsIsNoScript() {
        assertThat(TemplateRules.inlineCode(
                        template("<script type=\"application/ld+json\">$unsafe{data.json()}</script>")))
                .isEmpty();
    }

    @Test
    void noFileNamesAMachineARegistryOrANoteToSelf() {
        assertThat(EVERYTHING).extracting(SourceFile::path).contains("pom.xml", "src/main/resources/application.yaml");
        assertThat(offences(EVERYTHING, RepositoryRules::machinePath)).isEmpty();
        assertThat(offences(EVERYTHING, RepositoryRules::registryHost)).isEmpty();
        assertThat(offences(EVERYTHING, RepositoryRules::noteToSelf)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/wo|rk/main/pom.xml", "see /ro|ot/.m2", "`/ho|me/anna/gongkai`", "\"/Us|ers/anna\""})
    void aMachinePathIsFound(String text) {
        assertThat(RepositoryRules.machinePath(file(text))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redirect:/home",
                "/worklist",
                "src/wo|rk/x",
                "db/migration/__root/V001",
                "@GetMapping(\"/work\")"
            })
    void anAddressOfOursIsNoMachinePath(String text) {
        assertThat(RepositoryRules.machinePath(file(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ht|tps://repo1.maven.org/maven2",
                "ht|tps://repo.maven.apache.org/maven2",
                "ht|tp://registry.npmjs.org",
                "ht|tps://maven.mirrors.example.cn/x",
                "ht|tps://py|pi.org/simple",
            })
    void aRegistryIsFound(String text) {
        assertThat(RepositoryRules.registryHost(file(text))).hasSize(1);
        assertThat(RepositoryRules.registryHost(file("http://maven.apache.org/POM/4.0.0")))
                .isEmpty();
    }

    @Test
    void aNoteToSelfIsFound() {
        assertThat(RepositoryRules.noteToSelf(file("// TO|DO later\n// FIX|ME now")))
                .hasSize(2);
    }

    private static SourceFile template(String text) {
        return new SourceFile("src/main/jte/foi/request.jte", text);
    }

    /// The bar keeps this file itself clear of what it looks for.
    private static SourceFile file(String text) {
        return new SourceFile("x.md", text.replace("|", ""));
    }
}
