package gongkai.publish.sitecolumn;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long columns may stand without anything new (国办秘函〔2019〕19号, 单项否决 4), and when their unit is told.
///
/// @param newsDays 动态要闻, in days
/// @param noticeDays 通知公告 and 政策文件 at the top of a home, in days
/// @param emptyDays how long a column may stand empty after it was opened
/// @param remindBefore so many days before a column is late its unit is told
/// @param remindDays at least so many days lie between the word and the day it is asked for
/// @param lookEvery how often the server looks whether the columns of today were looked at; zero: never by itself
/// @param vetoNews so many late columns of those three types make a site fail
/// @param vetoOthers so many late columns of other types do
/// @param vetoEmpty so many empty columns do
@ConfigurationProperties("gongkai.sitecolumn")
record ColumnSettings(
        @DefaultValue("14") int newsDays,
        @DefaultValue("180") int noticeDays,
        @DefaultValue("30") int emptyDays,
        @DefaultValue("3") int remindBefore,
        @DefaultValue("5") int remindDays,
        @DefaultValue("10m") Duration lookEvery,
        @DefaultValue("5") int vetoNews,
        @DefaultValue("10") int vetoOthers,
        @DefaultValue("5") int vetoEmpty) {
    ColumnSettings {
        if (newsDays < 1 || noticeDays < 1 || emptyDays < 1 || remindBefore < 0 || remindDays < 0) {
            throw new IllegalArgumentException("gongkai.sitecolumn 里的天数要是正数，提前提醒的天数可以是 0。");
        }
    }
}
