package gongkai.foundation.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What people ask: mostly things that a few thousand documents say, sometimes a word that half of them say, sometimes
/// one official number; some narrow what they found, a few turn the page.
final class SearchBenchQuestions {
    private static final List<String> WORDS = List.of(
            "高龄津贴",
            "义务教育招生",
            "住房公积金",
            "老旧小区改造",
            "预算",
            "决算 公开",
            "营商环境",
            "食品安全 检查",
            "公共交通 补贴",
            "电子证照",
            "婚姻登记",
            "知识产权 奖励",
            "森林防火 演练",
            "职业技能培训",
            "清河县 预算",
            "污水处理收费",
            "基本医疗保险",
            "社会救助 保障",
            "垃圾分类 宣传",
            "城乡规划公示",
            "云州市 义务教育 补贴",
            "农村公路 验收",
            "行政处罚",
            "通知",
            "公开",
            "户籍管理 审批",
            "消防安全检查 方案",
            "数据资源 规划 2024年",
            "大气污染 整治 通知",
            "柳林乡");
    private static final List<String> NUMBERS = List.of("云政发〔2021〕12号", "云政发[2019]345号", "云政发（2023）7号");

    private SearchBenchQuestions() {}

    static List<SearchQuestion> all() {
        var all = new ArrayList<SearchQuestion>();
        WORDS.forEach(words -> all.add(SearchQuestion.of(words)));
        NUMBERS.forEach(number -> all.add(SearchQuestion.of(number)));
        all.add(narrowed("住房公积金", Map.of(Narrowing.YEAR, "2024")));
        all.add(narrowed("食品安全 检查", Map.of(Narrowing.KIND, "政策解读")));
        all.add(narrowed("预算", Map.of(Narrowing.ORGAN, "organ-3", Narrowing.YEAR, "2023")));
        all.add(narrowed("补贴", Map.of(Narrowing.VALIDITY, "现行有效")));
        all.add(new SearchQuestion("老旧小区改造", Map.of(), SearchQuestion.Order.NEWEST, 1));
        all.add(new SearchQuestion("招生", Map.of(), SearchQuestion.Order.NEWEST, 1));
        all.add(new SearchQuestion("公共交通", Map.of(), SearchQuestion.Order.RELEVANCE, 2));
        all.add(new SearchQuestion("保障", Map.of(), SearchQuestion.Order.RELEVANCE, 3));
        return all;
    }

    private static SearchQuestion narrowed(String words, Map<Narrowing, String> by) {
        return new SearchQuestion(words, by, SearchQuestion.Order.RELEVANCE, 1);
    }
}
