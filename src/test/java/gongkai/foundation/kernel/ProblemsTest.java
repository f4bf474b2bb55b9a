package gongkai.foundation.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.foundation.organ.OrganRefusal;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    @Test
    void everythingThatIsWrongIsSaidAtOnceAndOncePerField() {
        var problems = new Problems()
                .when(true, "name", "请填写姓名。")
                .when(true, "name", "姓名不超过 50 个字。")
                .when(false, "account", "请填写账号。")
                .when(true, "password", "密码至少 8 位。");

        assertThat(problems.on("name")).contains("请填写姓名。");
        assertThat(problems.on("account")).isEmpty();
        assertThatThrownBy(() -> problems.refuseIfAny(OrganRefusal.UNKNOWN_ORGAN))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .asInstanceOf(InstanceOfAssertFactories.list(FieldProblem.class))
                                .extracting(FieldProblem::field)
                                .containsExactly("name", "password"));
    }

    @Test
    void nothingWrongIsNoRefusal() {
        assertThatCode(() -> new Problems().refuseIfAny(OrganRefusal.UNKNOWN_ORGAN))
                .doesNotThrowAnyException();
        assertThat(new Problems().isEmpty()).isTrue();
    }
}
