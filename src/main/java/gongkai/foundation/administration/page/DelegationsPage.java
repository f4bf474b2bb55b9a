package gongkai.foundation.administration.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Frame;
import java.util.List;
import java.util.Map;

/// 请假代理: what one lends and stands in for, and the form to lend a role.
public record DelegationsPage(
        Frame frame,
        List<Row> lent,
        List<Row> borrowed,
        List<Choice> lendable,
        Map<String, String> typed,
        Problems problems) {

    /// One delegation.
    public record Row(long id, String role, String organ, String who, String days, String state, String reason) {}

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
