package gongkai.publish.disclosure;

/// The columns of 年度报告 第二张表 (国办公开办函〔2021〕30号、〔2019〕60号): what is counted of a kind of document in a year.
public enum Count {
    /// 本年制发件数: made in the year.
    ISSUED_THIS_YEAR,
    /// 本年废止件数: ended by an express act in the year; what merely expired is not counted.
    ABOLISHED_THIS_YEAR,
    /// 现行有效件数: in force at the end of the year, or now when the year is not over.
    IN_FORCE,
    /// 本年新公开数量 (form of 2019): published in the year.
    NEWLY_PUBLISHED,
    /// 对外公开总数量 (form of 2019): all that was published by the end of the year.
    TOTAL_PUBLISHED,
    /// 本年处理决定数量: decisions made in the year.
    DECISIONS,
    /// 本年收费金额（单位：万元）: what the year's notices on fees add up to.
    AMOUNT_WAN
}
