package gongkai.answer.foi;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.organ.OrganId;
import java.util.ArrayList;

/// 缴纳方式 of an organ (国办函〔2020〕109号: the notice names 缴纳方式): by transfer, at a counter, or both, and whom to ask.
///
/// @param payee 收款单位
/// @param counter the window where one pays in person, with its address and hours, or empty
record PaymentWay(OrganId organ, String payee, String bank, String account, String counter, String telephone) {
    private static final int LONGEST = 200;

    /// What is wrong with it; every problem at once.
    Problems check() {
        boolean transfer = !bank.isBlank() || !account.isBlank();
        var problems = new Problems()
                .when(payee.isBlank(), "payee", "请填写收款单位。")
                .when(!transfer && counter.isBlank(), "counter", "开户银行和账号、缴费窗口，至少填写一种。")
                .when(transfer && bank.isBlank(), "bank", "填写了账号的，请填写开户银行。")
                .when(transfer && account.isBlank(), "account", "填写了开户银行的，请填写账号。")
                .when(!account.isBlank() && !account.strip().matches("[0-9 \\-]{6,40}"), "account", "账号由数字组成，请核对。")
                .when(telephone.isBlank(), "telephone", "请填写咨询电话。");
        tooLong(problems, payee, "payee");
        tooLong(problems, bank, "bank");
        tooLong(problems, counter, "counter");
        tooLong(problems, telephone, "telephone");
        return problems;
    }

    private static void tooLong(Problems problems, String value, String field) {
        problems.when(value.length() > LONGEST, field, "不超过 " + LONGEST + " 个字。");
    }

    PaymentWay stripped() {
        return new PaymentWay(organ, payee.strip(), bank.strip(), account.strip(), counter.strip(), telephone.strip());
    }

    /// As it stands in the notice.
    String words() {
        var ways = new ArrayList<String>();
        if (!account.isEmpty()) {
            ways.add("转账缴纳，收款单位%s，开户银行%s，账号%s，请在附言中写明申请编号".formatted(payee, bank, account));
        }
        if (!counter.isEmpty()) {
            ways.add("凭本通知书到%s缴纳%s".formatted(counter, account.isEmpty() ? "，收款单位" + payee : ""));
        }
        return "%s。缴费后索取财政票据。咨询电话：%s。".formatted(String.join("；或者", ways), telephone);
    }
}
