package gongkai.foundation.search;

import gongkai.foundation.kernel.ErrorCode;
import gongkai.foundation.kernel.Problems;

/// Why a program's question is not answered. People are answered as far as their question makes sense.
enum SearchRefusal implements ErrorCode {
    QUESTION_INCOMPLETE("请核对检索的参数。");

    private final String message;

    SearchRefusal(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    /// The question, when all of it makes sense.
    static SearchQuestion check(SearchAddress address) {
        var question = address.question();
        var problems = new Problems().when(Terms.of(question.words()).isEmpty(), "q", "请给出要检索的字词。");
        for (Narrowing by : Narrowing.values()) {
            String typed = address.parameters().getOrDefault(by.parameter(), "");
            problems = problems.when(
                    !typed.isEmpty() && question.value(by).isEmpty(),
                    by.parameter(),
                    "%s的值不能识别。".formatted(by.label()));
        }
        String order = address.parameters().getOrDefault("order", "");
        problems.when(
                        !order.isEmpty() && !order.matches("relevance|newest|oldest"),
                        "order",
                        "排序是 relevance、newest 或者 oldest。")
                .when(!address.parameters().getOrDefault("page", "1").matches("[0-9]{1,6}"), "page", "页码是正整数。")
                .refuseIfAny(QUESTION_INCOMPLETE);
        return question;
    }
}
