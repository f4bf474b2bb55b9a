package gongkai.foundation.operations;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SettingsGuardTest {
    private final ApplicationContextRunner house = new ApplicationContextRunner()
            .withBean("port", KnownSetting.class, () -> new KnownSetting("gongkai.port"))
            .withBean("write", KnownSetting.class, () -> new KnownSetting("gongkai.write"))
            .withUserConfiguration(Rooms.class)
            .withBean(SettingsGuard.class);

    @Test
    void everySettingOfARoomIsKnownHoweverItIsWritten() {
        house.withPropertyValues(
                        "gongkai.data=x",
                        "gongkai.attic.seal-every=3s",
                        "gongkai.attic.inner.sealEvery=3s",
                        "gongkai.attic.words.any-word=1",
                        "gongkai.attic.many[0]=1",
                        "gongkai.attic.perhaps.name=1",
                        "other.setting=1")
                .run(context -> assertThatCode(() -> context.getBean(SettingsGuard.class))
                        .doesNotThrowAnyException());
    }

    @Test
    void aVariableOfTheEnvironmentIsKnownByItsLetters() {
        inEnvironment(Map.of("GONGKAI_PORT", "1", "GONGKAI_ATTIC_SEAL_EVERY", "3s"))
                .run(context -> assertThatCode(() -> context.getBean(SettingsGuard.class))
                        .doesNotThrowAnyException());
    }

    @Test
    void aMisspeltSettingStopsTheStartAndIsNamed() {
        house.withPropertyValues("gongkai.attic.seal-evry=3s", "gongkai.cellar.wine=red")
                .run(context -> assertThatThrownBy(() -> context.getBean(SettingsGuard.class))
                        .rootCause()
                        .hasMessage("不认识的设置：“gongkai.attic.seal-evry”（相近的有 gongkai.attic.inner.seal-every、"
                                + "gongkai.attic.seal-every），“gongkai.cellar.wine”。请改正或者删去后再启动。"));
    }

    @Test
    void aNameThatOnlyBeginsLikeAListIsNoneOfIt() {
        for (String name : List.of("gongkai.attic.many-more", "gongkai.attic.manyfold[0]", "gongkai.attic.wordsmith")) {
            house.withPropertyValues(name + "=1")
                    .run(context -> assertThatThrownBy(() -> context.getBean(SettingsGuard.class))
                            .as(name)
                            .rootCause()
                            .hasMessageContaining("“" + name + "”"));
        }
        house.withPropertyValues("gongkai.attic.many=1,2")
                .run(context -> assertThatCode(() -> context.getBean(SettingsGuard.class))
                        .doesNotThrowAnyException());
    }

    @Test
    void aVariableOfTheEnvironmentNamesAPlaceInAList() {
        inEnvironment(Map.of("GONGKAI_ATTIC_MANY_0", "1", "GONGKAI_ATTIC_WORDS_ANY", "1"))
                .run(context -> assertThatCode(() -> context.getBean(SettingsGuard.class))
                        .doesNotThrowAnyException());
    }

    @Test
    void aSettingThatWasRemovedNamesItsSuccessor() {
        house.withPropertyValues("gongkai.foi.reply-days=15")
                .run(context -> assertThatThrownBy(() -> context.getBean(SettingsGuard.class))
                        .rootCause()
                        .hasMessage("不认识的设置：“gongkai.foi.reply-days”（已经取消，请改用 "
                                + "gongkai.calendar.periods.request.reply）。请改正或者删去后再启动。"));
    }

    @Test
    void aMisspeltVariableStopsTheStartToo() {
        inEnvironment(Map.of("GONGKAI_DATEN", "x"))
                .run(context -> assertThatThrownBy(() -> context.getBean(SettingsGuard.class))
                        .rootCause()
                        .hasMessageContaining("gongkai.daten"));
    }

    private ApplicationContextRunner inEnvironment(Map<String, Object> variables) {
        return house.withInitializer(context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("systemEnvironment", variables)));
    }

    /// Settings of an imagined room.
    @ConfigurationProperties("gongkai.attic")
    record Attic(
            Duration sealEvery, Inner inner, Map<String, String> words, List<String> many, Optional<Provider> perhaps) {
        record Inner(@Name("seal-every") Duration pause) {}
    }

    /// A group of settings that need not be there.
    record Provider(String name) {}

    @EnableConfigurationProperties({Attic.class, OperationsSettings.class})
    static final class Rooms {}
}
