package gongkai.answer.foi;

import gongkai.foundation.organ.OrganId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What organs were paid in fees, for section 六 of the annual report. The sum is made of the list, so they cannot
/// differ.
@Service
@Transactional(readOnly = true)
public class FoiFees {
    private final FeeStore store;

    FoiFees(FeeStore store) {
        this.store = store;
    }

    /// The fees paid in a year.
    ///
    /// @param amount in whole 元
    public record Sum(int cases, long amount) {
        /// As section 六 says it.
        public String words() {
            return cases == 0 ? "本年度没有收取政府信息公开信息处理费。" : "本年度收取政府信息公开信息处理费%d件，共%,d元。".formatted(cases, amount);
        }
    }

    /// The payments of a year, oldest first.
    public List<FeeNotice> list(OrganId organ, int year) {
        return store.listPaid(organ, year);
    }

    public Sum sum(OrganId organ, int year) {
        var paid = list(organ, year);
        return new Sum(
                paid.size(),
                paid.stream().mapToLong(notice -> notice.fee().amount()).sum());
    }
}
