package gongkai.foundation.apitoken;

import gongkai.foundation.identity.Act;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// 令牌范围: what a token opens. Each is a small bundle of acts; none opens personal data.
enum Scope {
    WORKLIST("worklist.read", "读待办", "未办结事项的编号、阶段、期限和灯色，不含标题和申请人。", Act.SEE_WORKLIST),
    FIGURES("figures.read", "读办理时效", "各单位按期办结的件数和用时。", Act.SEE_WORK_FIGURES),
    REQUESTS("requests.read", "读申请进度", "信息公开申请的受理单位、状态和期限，不含申请人和申请内容。", Act.SEE_REQUEST);

    private final String word;
    private final String label;
    private final String hint;
    private final Set<Act> acts;

    Scope(String word, String label, String hint, Act... acts) {
        this.word = word;
        this.label = label;
        this.hint = hint;
        this.acts = Set.of(acts);
    }

    /// As programs know it.
    String word() {
        return word;
    }

    String label() {
        return label;
    }

    String hint() {
        return hint;
    }

    Set<Act> acts() {
        return acts;
    }

    static Optional<Scope> parse(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }
}
