package gongkai.foundation.typesetting;

import java.util.List;

/// The typefaces of GB/T 9704: the name an official's computer knows, and the families that stand for it here, the
/// proper ones first, then free ones that come nearest.
enum FontRole {
    FANGSONG(
            "仿宋",
            List.of("仿宋_GB2312", "FangSong_GB2312", "仿宋", "FangSong", "方正仿宋", "FZFangSong", "华文仿宋", "STFangsong"),
            List.of("LXGW WenKai", "霞鹜文楷", "Noto Serif SC", "AR PL SungtiL GB", "AR PL UMing CN")),
    XIAOBIAOSONG(
            "方正小标宋简体",
            List.of("方正小标宋", "FZXiaoBiaoSong", "华文中宋", "STZhongsong"),
            List.of("Noto Serif SC", "AR PL SungtiL GB", "LXGW WenKai", "霞鹜文楷", "AR PL UMing CN")),
    HEI(
            "黑体",
            List.of("黑体", "SimHei", "方正黑体", "FZHei", "华文黑体", "STHeiti"),
            List.of("Noto Sans SC", "LXGW WenKai", "霞鹜文楷", "WenQuanYi", "AR PL SungtiL GB")),
    KAI(
            "楷体",
            List.of("楷体_GB2312", "KaiTi_GB2312", "楷体", "KaiTi", "方正楷体", "FZKai", "华文楷体", "STKaiti"),
            List.of("LXGW WenKai", "霞鹜文楷", "AR PL UKai CN", "AR PL SungtiL GB")),
    SONG(
            "宋体",
            List.of("宋体", "SimSun", "方正书宋", "FZShuSong", "华文宋体", "STSong"),
            List.of("Noto Serif SC", "AR PL SungtiL GB", "LXGW WenKai", "霞鹜文楷"));

    private final String officialName;
    private final List<String> proper;
    private final List<String> standIns;

    FontRole(String officialName, List<String> proper, List<String> standIns) {
        this.officialName = officialName;
        this.proper = proper;
        this.standIns = standIns;
    }

    /// The name that word processors and OFD readers know.
    String officialName() {
        return officialName;
    }

    List<String> proper() {
        return proper;
    }

    List<String> standIns() {
        return standIns;
    }
}
