package gongkai.oversee.reportreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whose report of which year a copy is, from the titles that real copies bear.
class ReportIdentityTest {
    @ParameterizedTest
    @CsvSource({
        "云州市民政局2023年政府信息公开工作年度报告,云州市民政局,2023",
        "2023年云州市民政局政府信息公开工作年度报告-云州市民政局,云州市民政局,2023",
        "云州市民政局2023年度政府信息公开年度报告 - 云州市人民政府门户网站,云州市民政局,2023",
        "云州市民政局二〇二三年政府信息公开工作年度报告,云州市民政局,2023",
        "云州市民政局政府信息公开工作年度报告（2023年）,云州市民政局,2023",
        "云州市民政局政府信息公开工作年度报告〔2023〕,云州市民政局,2023",
        "云州市民政局政府信息公开工作年度报告/（2023年度）,云州市民政局,2023",
        "云州市民政局/2023年政府信息公开工作年度报告,云州市民政局,2023",
        "云州市民政局/政府信息公开工作年度报告/（二〇二三年度）,云州市民政局,2023",
        "云州市人民政府信息公开工作年度报告（2023年）,云州市人民政府,2023",
        "雲州市民政局2023年政府信息公開工作年度報告,云州市民政局,2023",
        "云州市民政局2023年政府信息公开年报,云州市民政局,2023",
        "云州市民政局政府信息公开年报（2023年）,云州市民政局,2023"
    })
    void aTitleNamesIssuerAndYear(String title, String issuer, int year) {
        ReportIdentity identity = ReportIdentity.of(List.of(title.split("/")), "");
        assertThat(identity.issuer()).contains(issuer);
        assertThat(identity.year()).contains(year);
        assertThat(identity.titled()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "云州市民政局2022年政府信息公开年报.docx,云州市民政局,2022",
        "/a/b/云州市民政局2022年政府信息公开工作年度报告.pdf,云州市民政局,2022",
        "云州市民政局政府信息公开工作年度报告（2022年）.html,云州市民政局,2022"
    })
    void theNameOfTheFileTellsWhatTheCopyDoesNot(String name, String issuer, int year) {
        ReportIdentity identity = ReportIdentity.of(List.of("一、总体情况"), name);
        assertThat(identity.issuer()).contains(issuer);
        assertThat(identity.year()).contains(year);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"欧洲杯赛事直播2023年政府信息公开工作年度报告", "欧洲杯赛事直播政府信息公开工作年度报告（2023年）", "关于报送政府信息公开工作年度报告的通知", "政府信息公开工作年度报告格式"
            })
    void whatIsPlantedOrSpeaksOfReportsNamesNobody(String line) {
        ReportIdentity inside = ReportIdentity.of(List.of(line), "");
        assertThat(inside.issuer()).isEmpty();
        assertThat(inside.year()).isEmpty();
        ReportIdentity named = ReportIdentity.of(List.of("一、总体情况"), line + ".docx");
        assertThat(named.issuer()).isEmpty();
        assertThat(named.year()).isEmpty();
    }
}
