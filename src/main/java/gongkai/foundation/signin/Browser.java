package gongkai.foundation.signin;

import java.util.List;

/// What a browser calls itself, in words people know.
final class Browser {
    private static final List<String[]> PROGRAMS = List.of(
            new String[] {"MicroMessenger", "微信"},
            new String[] {"Edg", "Edge"},
            new String[] {"Firefox", "Firefox"},
            new String[] {"Chrome", "Chrome"},
            new String[] {"Safari", "Safari"});
    private static final List<String[]> MACHINES = List.of(
            new String[] {"HarmonyOS", "鸿蒙"},
            new String[] {"Android", "安卓"},
            new String[] {"iPhone", "iPhone"},
            new String[] {"iPad", "iPad"},
            new String[] {"Windows", "Windows"},
            new String[] {"Mac OS", "Mac"},
            new String[] {"Linux", "Linux"});

    private Browser() {}

    /// For example Chrome，Windows.
    static String of(String agent) {
        return named(PROGRAMS, agent, "其他浏览器") + "，" + named(MACHINES, agent, "其他设备");
    }

    private static String named(List<String[]> names, String agent, String otherwise) {
        return names.stream()
                .filter(name -> agent.contains(name[0]))
                .map(name -> name[1])
                .findFirst()
                .orElse(otherwise);
    }
}
