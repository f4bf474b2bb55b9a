package gongkai.answer.screening;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 《政府信息公开条例》第三十九条第一款：以申请名义进行信访、投诉、举报等活动的，告知不作为申请处理，可以告知通过相
/// 应渠道提出。
///
/// The words tell, but only a person decides: a request for the rules or the records of complaints speaks of
/// complaints too, and is a request.
///
/// @param words what speaks for a petition, as it was written
public record PetitionLook(Degree degree, List<String> words) {
    public PetitionLook {
        words = List.copyOf(words);
    }

    /// How much speaks for it.
    public enum Degree {
        NONE,
        POSSIBLE,
        LIKELY
    }

    /// Documents about complaints are information: 投诉处理办法, 举报件统计.
    private static final String AS_INFORMATION =
            "(?!.{0,6}(办法|规定|制度|条例|程序|流程|渠道|电话|方式|数据|统计|台账|数量|案卷|案件|材料|记录|登记|信件|工单|名单|目录|文件|答复意见|处理意见|办理结果|处理结果|处理情况|办理情况|回复|平台|受理|窗口|信箱|事项|奖励|工作))";

    /// What one does only in a complaint.
    private static final Pattern COMPLAINT = Pattern.compile("(投诉|举报|信访|上访|控告|检举|申诉|反映|控诉|维权|讨说法|告状)" + AS_INFORMATION);

    /// What one asks of an organ that is not information.
    private static final Pattern DEMAND = Pattern.compile(
            "(要求|请求|请|希望|恳请|强烈要求|尽快|依法)(你局|你单位|贵局|贵单位|领导|有关部门|相关部门|政府|严肃|严厉|依法|尽快|立即|马上|帮忙|帮助|协调|给予|对其|予以){0,3}"
                    + "(查处|处理|处罚|解决|赔偿|补偿我|退还|退款|返还|追究|纠正|整改|制止|取缔|拆除|撤销|撤职|开除|道歉|安置|落实|支付|发放我|恢复|答复我|给个说法|给说法|主持公道)");

    /// Questions and charges.
    private static final Pattern CHARGE = Pattern.compile(
            "(不作为|乱作为|徇私舞弊|包庇|官官相护|贪污|受贿|腐败|违法占地|违法建设|扰民|拖欠.{0,8}(工资|货款|工程款)|为什么|为何|凭什么|怎么还不|是否合法|是否合理|合法吗|合理吗|怎么办|咨询一下|想咨询|我要咨询|谁来负责|谁负责|有没有人管|没人管|无人管|推诿)");

    /// What people call information by.
    private static final Pattern INFORMATION = Pattern.compile(
            "(〔[0-9]{4}〕|文件|复印件|批复|批文|批准书|决定书|通知书|许可证|报告|清单|名单|台账|目录|会议纪要|方案|预算|决算|数据|统计|合同|协议|档案|记录|公告|图纸|规划|标准|办法|规定|依据|材料|凭证|票据|明细|登记表|评估表|信息)");

    static PetitionLook of(String title, String description) {
        String text = title + "。" + description;
        var words = new LinkedHashSet<String>();
        int complaints = count(COMPLAINT, text, words);
        int demands = count(DEMAND, text, words);
        int charges = count(CHARGE, text, words);
        int signs = count(INFORMATION, text, new LinkedHashSet<>());
        int weight = complaints * 2 + demands * 3 + charges;
        Degree degree = weight == 0 || weight == 1 && signs > 0
                ? Degree.NONE
                : weight >= 3 && signs == 0 || weight >= 5 && weight > 3 * signs ? Degree.LIKELY : Degree.POSSIBLE;
        return new PetitionLook(degree, degree == Degree.NONE ? List.of() : new ArrayList<>(words));
    }

    private static int count(Pattern pattern, String text, LinkedHashSet<String> words) {
        int found = 0;
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found++;
            words.add(matcher.group());
        }
        return found;
    }
}
