package gongkai.answer.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PetitionLookTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            我要举报楼下烧烤店油烟扰民, 天天半夜还在营业，没人管，要求尽快查处
            投诉物业公司, 物业不作为，电梯坏了三个月，请依法处理
            请求解决拖欠工资问题, 包工头拖欠我们二十个人的工资，请领导给予解决
            反映邻居违法建设, 邻居在楼顶搭建，要求立即拆除并追究责任
            咨询一下, 我家的房子为什么还不拆迁，凭什么别人先拿到补偿，谁来负责
            """)
    void aComplaintInTheFormOfARequestIsLikelyOne(String title, String description) {
        assertThat(PetitionLook.of(title, description).degree()).isEqualTo(PetitionLook.Degree.LIKELY);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2025年12345投诉举报件统计数据, 按月份列出的受理数量和办结数量
            信访事项办理程序规定, 现行有效的文件全文
            云州市投诉处理办法, 云政发〔2024〕8号
            2025年高龄津贴发放办法, 云民发〔2025〕3号及其解释
            老旧小区改造项目清单, 2025年纳入改造的小区名称、地址、预算
            前街12号房屋的征收补偿方案, 征收决定书和补偿标准
            对某公司的行政处罚决定书, 2025年全年作出的处罚决定
            城市规划图纸, 后湖片区控制性详细规划
            """)
    void aRequestForInformationIsNone(String title, String description) {
        assertThat(PetitionLook.of(title, description).degree()).isEqualTo(PetitionLook.Degree.NONE);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            关于举报某工地扬尘的文件, 我上个月举报过某工地，想要你局的批复和记录
            反映学校收费, 学校收费的依据文件，请予以纠正
            """)
    void wordsOfBothKindsAreLeftToThePerson(String title, String description) {
        var look = PetitionLook.of(title, description);

        assertThat(look.degree()).isEqualTo(PetitionLook.Degree.POSSIBLE);
        assertThat(look.words()).isNotEmpty();
    }
}
