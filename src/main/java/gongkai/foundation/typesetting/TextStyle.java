package gongkai.foundation.typesetting;

/// What a block of an official text is, by the names of GB/T 9704; typeface and size follow from it.
///
/// 三号 is 16 pt, 二号 22 pt, 四号 14 pt.
public enum TextStyle {
    /// 发文机关标志
    ORGAN(FontRole.XIAOBIAOSONG, 30),
    /// 发文字号
    NUMBER(FontRole.FANGSONG, 16),
    /// 标题
    TITLE(FontRole.XIAOBIAOSONG, 22),
    /// 主送机关
    ADDRESSEE(FontRole.FANGSONG, 16),
    /// 正文
    BODY(FontRole.FANGSONG, 16),
    /// 第一层: 黑体
    HEADING(FontRole.HEI, 16),
    /// 第二层: 楷体
    SUBHEADING(FontRole.KAI, 16),
    /// 表题
    CAPTION(FontRole.HEI, 14),
    /// 表格
    TABLE(FontRole.FANGSONG, 14),
    /// 附件说明, its first line
    ENCLOSURE(FontRole.FANGSONG, 16),
    /// 附件说明, the lines after it
    ENCLOSURE_NEXT(FontRole.FANGSONG, 16),
    /// 发文机关署名
    SIGNER(FontRole.FANGSONG, 16),
    /// 成文日期
    DATE(FontRole.FANGSONG, 16),
    /// 附注
    NOTE(FontRole.FANGSONG, 16),
    /// 抄送机关
    COPIES(FontRole.FANGSONG, 14);

    private final FontRole role;
    private final double points;

    TextStyle(FontRole role, double points) {
        this.role = role;
        this.points = points;
    }

    FontRole role() {
        return role;
    }

    /// Size in points.
    double points() {
        return points;
    }

    /// 结构层次: 第一层用黑体，第二层用楷体，第三层和第四层用仿宋体.
    static TextStyle ofLevel(int level) {
        return switch (level) {
            case 1 -> HEADING;
            case 2 -> SUBHEADING;
            default -> BODY;
        };
    }
}
