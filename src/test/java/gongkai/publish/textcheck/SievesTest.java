package gongkai.publish.textcheck;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.identity.IdentityNumber;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// What is looked for is found however it is written, and nothing else is.
class SievesTest {
    private static final List<Sieve> ALL = List.of(
            new NumberSieve(),
            new AddressSieve(),
            new SignSieve(),
            new InjectionSieve(),
            new RunSieve(),
            new DomainSieve());

    private static List<String> found(String text) {
        var found = new ArrayList<String>();
        var passage = Passage.of(text);
        ALL.forEach(sieve -> sieve.sift(
                passage, (kind, severity, from, to, sentence) -> found.add(kind + " " + passage.slice(from, to))));
        return found;
    }

    @Example
    void numbersOfPersonsAreFound() {
        assertThat(found("张某，身份证号11010519491231002X。")).containsExactly("CITIZEN_NUMBER 11010519491231002X");
        assertThat(found("身份证号４４０５２４１８８００１０１００１４")).isEmpty();
        assertThat(found("联系电话：138 0013 8000")).containsExactly("MOBILE_NUMBER 138 0013 8000");
        assertThat(found("（+86-13800138000）")).containsExactly("MOBILE_NUMBER 13800138000");
    }

    /// The last digit is Luhn's (ISO/IEC 7812-1); computed apart from the program.
    @Example
    void numbersOfBankCardsAreFoundAndThoseWithAWrongLastDigitAreNot() {
        assertThat(found("补助打入6222021234567890128账户")).containsExactly("BANK_CARD 6222021234567890128");
        assertThat(found("卡号6222 0212 3456 7890 128")).containsExactly("BANK_CARD 6222 0212 3456 7890 128");
        assertThat(found("开户行账号：6225880137706868")).containsExactly("BANK_CARD 6225880137706868");
        for (int last = 0; last <= 9; last++) {
            if (last != 8) {
                assertThat(found("补助打入622202123456789012" + last + "账户")).isEmpty();
            }
        }
        assertThat(found("开户行账号：6225880137706861")).isEmpty();
    }

    @Example
    void numbersOfOfficesAndOfThingsAreLeftAlone() {
        for (String clean : List.of(
                "索引号：11530100000000001X/2026-00001",
                "统一社会信用代码12441500196720244T",
                "统一社会信用代码：91110000802100433B，法定代表人李明。",
                "云政发〔2025〕12号",
                "联系电话：0871-63101234，传真：（0871）63101235，热线12345、400-810-8888。",
                "行政许可 8087315 件，其他 10569008 件，处罚 3677828 件，共 13900138000 元。",
                "项目代码：2020-350200-47-03-013800",
                "采购编号：1380013800013800",
                "1 3 5 0 0 2 7 8 9 0 0",
                "138 1001 8000 22 35",
                "11010519491231002 11010519491231003 110105194912310021",
                "办公地址：云州市和平路1号行政中心2号楼305室",
                "1,380,013,800元，同比增长36.6%……其中——其余。",
                "（一）公开（试行（2025年版））",
                "严厉打击网络赌博、色情等违法犯罪行为，查处百家乐赌博窝点。",
                "市运动会龙舟赛事直播安排",
                "用时2.5h，流量3.2m³/s，α粒子、β射线，Ⅲ类水质，№5，℃")) {
            assertThat(found(clean)).as(clean).isEmpty();
        }
    }

    @Example
    void homesAreFoundAndOfficesAreNot() {
        assertThat(found("家庭住址：云州市和平路18号3栋2单元501室")).hasSize(1);
        assertThat(found("幸福小区12号楼3单元402室加装电梯")).containsExactly("HOME_ADDRESS 小区12号楼3单元402室");
        assertThat(found("现住址为云州市东山镇李家村三组12号")).hasSize(1);
        assertThat(found("幸福小区1至5号楼外墙改造，第三单元教学计划")).isEmpty();
    }

    @Example
    void doubledSignsAreFoundAndRuleful0nesAreNot() {
        assertThat(found("满意率93.98%%，")).containsExactly("DOUBLED_SIGN 93.98%%");
        assertThat(found("已办结。。另")).containsExactly("DOUBLED_SIGN 。。");
        assertThat(found("一，，二")).containsExactly("DOUBLED_SIGN ，，");
        assertThat(found("见（（一）")).containsExactly("DOUBLED_SIGN （（");
        assertThat(found("《《条例》")).containsExactly("DOUBLED_SIGN 《《");
        assertThat(found("完成，。")).containsExactly("DOUBLED_SIGN ，。");
        assertThat(found("结束……开始——真的吗？！1,000.50元（含税（3%））")).isEmpty();
    }

    @Example
    void heapsForeignRunsAndHomoglyphsAreFound() {
        assertThat(found("股票开户指南 股票开户指南 股票开户指南")).hasSize(1);
        assertThat(found("办理казино онлайн事项")).containsExactly("INJECTED казино онлайн");
        assertThat(found("bеt")).hasSize(1);
        assertThat(found("现行有效\n现行有效\n现行有效\n0 0 0 0 0 0 0 0 0 0 0 0")).isEmpty();
    }

    @Property(tries = 300)
    void cleanTextGivesNoFinding(@ForAll("cleanTexts") String text) {
        assertThat(found(text)).isEmpty();
    }

    @Property(tries = 300)
    void aPlantedCitizenNumberIsFoundInAnyWriting(
            @ForAll("cleanTexts") String before,
            @ForAll("cleanTexts") String after,
            @ForAll("citizens") String number,
            @ForAll boolean wide,
            @ForAll @IntRange(max = 17) int gap,
            @ForAll("gaps") String blank) {
        String written = wide ? wide(number) : number;
        written = written.substring(0, gap) + (gap == 0 ? "" : blank) + written.substring(gap);

        assertThat(found(before + "身份证" + written + "，" + after)).containsExactly("CITIZEN_NUMBER " + written);
    }

    @Property(tries = 300)
    void aPlantedMobileNumberIsFoundInAnyWriting(
            @ForAll("cleanTexts") String before,
            @ForAll("cleanTexts") String after,
            @ForAll @IntRange(min = 3, max = 9) int second,
            @ForAll @IntRange(max = 999_999_999) int rest,
            @ForAll boolean wide,
            @ForAll("gaps") String blank) {
        String number = "1%d%09d".formatted(second, rest);
        String spaced = number.substring(0, 3) + blank + number.substring(3, 7) + blank + number.substring(7);
        String written = wide ? wide(spaced) : spaced;

        assertThat(found(before + "手机" + written + "，" + after)).containsExactly("MOBILE_NUMBER " + written);
    }

    @Provide
    Arbitrary<String> cleanTexts() {
        return Arbitraries.of("各区人民政府", "市直各部门", "贯彻落实", "2025年", "受理12件", "办结率98.5%", "公开信息", "第三条", "（试行）", "、", "和")
                .list()
                .uniqueElements()
                .ofMaxSize(11)
                .map(words -> String.join("", words))
                .filter(text -> !text.startsWith("、"));
    }

    @Provide
    Arbitrary<String> citizens() {
        var areas = Arbitraries.of("110105", "440524", "530102", "320500");
        var days = Arbitraries.of("19491231", "20000229", "19851007", "20130412");
        return net.jqwik.api.Combinators.combine(
                        areas, days, Arbitraries.integers().between(1, 999))
                .as((area, day, order) -> {
                    String first = area + day + "%03d".formatted(order);
                    return first + IdentityNumber.check(first);
                });
    }

    @Provide
    Arbitrary<String> gaps() {
        return Arbitraries.of("", " ", "-", "　", "\u200b");
    }

    private static String wide(String text) {
        var wide = new StringBuilder();
        text.chars().forEach(sign -> wide.append((char) (sign >= '0' && sign <= '9' ? sign + 0xfee0 : sign)));
        return wide.toString();
    }
}
