package gongkai.foundation.operations;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.ConfigurationPropertiesBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Looks at every setting that begins with `gongkai.` before the server opens its doors, wherever it was set. One that
/// nobody reads, because it was misspelt or was removed, stops the start: a city that thinks it has switched something
/// on must not find out later that it has not.
@Component
@Profile("!command")
class SettingsGuard implements SmartInitializingSingleton {
    private final ApplicationContext context;
    private final List<KnownSetting> others;

    SettingsGuard(ApplicationContext context, List<KnownSetting> others) {
        this.context = context;
        this.others = others;
    }

    @Override
    public void afterSingletonsInstantiated() {
        known().refuseStrangers(context.getEnvironment());
    }

    /// The settings there are, see `KnownSettings.list`.
    List<String> names() {
        return known().list();
    }

    private KnownSettings known() {
        var known = KnownSettings.none();
        others.forEach(setting -> known.add(setting.name()));
        for (var bean : ConfigurationPropertiesBean.getAll(context).values()) {
            String prefix = bean.getAnnotation().prefix();
            if (prefix.equals(KnownSettings.OURS) || prefix.startsWith(KnownSettings.OURS + ".")) {
                known.addAll(bean.asBindTarget().getType().toClass(), prefix);
            }
        }
        return known;
    }
}
