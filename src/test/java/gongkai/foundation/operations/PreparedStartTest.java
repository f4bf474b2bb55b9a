package gongkai.foundation.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class PreparedStartTest {
    private static final Pattern CONDITION = Pattern.compile("@(?:Conditional\\w*|Profile)\\((?:name = )?([^,)]*)");

    @ParameterizedTest
    @CsvSource({
        "command line, gongkai.data, x",
        "command line, server.port, 8080",
        "command line, gongkai.site.wordmark, 云州市",
        "systemProperties, user.timezone, Asia/Shanghai",
        "systemEnvironment, GONGKAI_PORT, 8080",
        "systemEnvironment, SERVER_ADDRESS, 127.0.0.1",
        "systemEnvironment, SPRINGFIELD, x",
        "Config resource 'class path resource [application.yaml]', spring.flyway.locations, x"
    })
    void whatDecidesNothingLeavesTheListRight(String source, String name, String value) {
        assertThat(PreparedStart.fits(with(source, name, value))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "command line, spring.datasource.url, jdbc:postgresql://db/gongkai",
        "command line, gongkai.request-log, x",
        "command line, gongkai.signin.oidc.staff.issuer, https://id.example.cn",
        "command line, debug, ''",
        "Config resource 'file [config/application.yaml]', management.endpoints.web.exposure.include, x",
        "systemEnvironment, SPRING_DATASOURCE_URL, jdbc:postgresql://db/gongkai",
        "systemEnvironment, GONGKAI_SIGNIN_OIDC_STAFF_ISSUER, https://id.example.cn",
        "systemEnvironment, GONGKAI_REQUESTLOG, x"
    })
    void whatDecidesHasThePartsLookedFor(String source, String name, String value) {
        assertThat(PreparedStart.fits(with(source, name, value))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"command", "test"})
    void anotherProfileHasThePartsLookedFor(String profile) {
        var environment = with("command line", "gongkai.data", "x");
        environment.setActiveProfiles(profile);

        assertThat(PreparedStart.fits(environment)).isFalse();
    }

    @Test
    void theDemoCityHasTheListOfTheBuild() {
        var environment = with("command line", "gongkai.data", "x");
        environment.setActiveProfiles("demo");

        assertThat(PreparedStart.fits(environment)).isTrue();
    }

    /// A new condition on a setting of ours has to be named in `PreparedStart.DECIDING`, and then here.
    @Test
    void everyConditionOfOursIsKnown() throws IOException {
        var conditions = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                var found = CONDITION.matcher(Files.readString(file));
                while (found.find()) {
                    conditions.add(found.group(1).replace("FederationConfiguration.", ""));
                }
            }
        }

        assertThat(conditions)
                .containsExactly(
                        "\"!command\"",
                        "\"command\"",
                        "\"gongkai.request-log\"",
                        "\"spring.datasource.url\"",
                        "MEMBERS",
                        "STAFF");
    }

    private static StandardEnvironment with(String source, String name, String value) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        environment.getPropertySources().addFirst(new MapPropertySource(source, Map.of(name, value)));
        return environment;
    }
}
