package gongkai.foundation.personaldata;

import gongkai.foundation.audit.AuditRecord;
import gongkai.foundation.operations.HouseDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `gongkai personal-data`: the keys personal data are sealed with. Works beside a running server or without one.
@Command(name = "personal-data", description = "个人信息的加密密钥：查看、更换、删除旧密钥", synopsisSubcommandLabel = "COMMAND")
public final class PersonalDataCommand implements Callable<Integer> {
    private static final Duration PAUSE = SealingKeys.NOTICED.multipliedBy(2);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// Without a subcommand there is nothing to do: shows how to ask.
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return 2;
    }

    @Command(name = "status", description = "列出各号密钥加密了多少项个人信息")
    int status() {
        return with(rotation -> {
            rotation.count().forEach((key, values) -> say("第 %d 号密钥：%d 项".formatted(key, values)));
            return 0;
        });
    }

    @Command(name = "rotate", description = "生成新密钥，把全部个人信息改用新密钥加密；中断后再次运行即可继续")
    int rotate() {
        return with(rotation -> {
            rotation.rotate(() -> LockSupport.parkNanos(PAUSE.toNanos()));
            return 0;
        });
    }

    @Command(name = "retire", description = "删除已经不再使用的旧密钥")
    int retire() {
        return with(rotation -> {
            rotation.retire();
            return 0;
        });
    }

    private int with(ToIntFunction<KeyRotation> work) {
        try (var house = HouseDatabase.open(types())) {
            var clock = house.one(Clock.class);
            return work.applyAsInt(new KeyRotation(
                    house.one(SealingKeys.class),
                    house.one(SealingKeyStore.class),
                    house.one(PersonalData.class),
                    house.all(SealedRows.class),
                    house.transactions(),
                    this::say,
                    (key, detail) -> house.publish(new KeysChanged(key, detail, clock.instant()))));
        } catch (HouseDatabase.Closed closed) {
            return refuse(String.valueOf(closed.getMessage()));
        } catch (KeysDoNotFit wrong) {
            return refuse(String.valueOf(wrong.getMessage()));
        }
    }

    private static Class<?>[] types() {
        var types = new ArrayList<Class<?>>(AuditRecord.parts());
        types.addAll(List.of(SealedRows.class, PersonalData.class, SealingKeys.class, SealingKeyStore.class));
        return types.toArray(Class<?>[]::new);
    }

    private int refuse(String sentence) {
        spec.commandLine().getErr().println(sentence);
        return 1;
    }

    private void say(String sentence) {
        var out = spec.commandLine().getOut();
        out.println(sentence);
        out.flush();
    }
}
