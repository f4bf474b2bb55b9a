package gongkai.foundation.typesetting;

/// GB/T 9704-2012: the sheet and its type area, in millimetres.
final class Paper {
    /// 5.1: A4.
    static final double WIDTH = 210;
    static final double HEIGHT = 297;
    /// 5.2.1: 天头 37 mm，订口 28 mm，版心 156 mm × 225 mm.
    static final double TOP = 37;
    static final double LEFT = 28;
    static final double TEXT_WIDTH = 156;
    static final double TEXT_HEIGHT = 225;
    static final double RIGHT = LEFT + TEXT_WIDTH;
    static final double BOTTOM = TOP + TEXT_HEIGHT;
    /// 5.2.3: 每面排 22 行，每行排 28 个字.
    static final int LINES = 22;
    static final int CHARACTERS = 28;
    static final double PITCH = TEXT_HEIGHT / LINES;
    static final double CELL = TEXT_WIDTH / CHARACTERS;
    static final double POINT = 25.4 / 72;
    /// 三号字高.
    static final double SIZE_3 = 16 * POINT;
    /// 10.1 信函格式: 发文机关标志上边缘至上页边为 30 mm.
    static final double ORGAN_TOP = 30;
    /// 发文机关标志下 4 mm 处印红色双线; 距下页边 20 mm 处印另一条; 线长均为 170 mm，居中.
    static final double RULE_BELOW_ORGAN = 4;
    static final double RULE_FROM_BOTTOM = 20;
    static final double RULE_LENGTH = 170;
    static final double THICK = 0.7;
    static final double THIN = 0.25;
    static final double RULE_GAP = 0.9;
    /// 文号与第一条红色双线的距离为三号汉字高度的 7/8.
    static final double NUMBER_BELOW_RULE = SIZE_3 * 7 / 8;
    /// 7.5: 一字线上距版心下边缘 7 mm.
    static final double PAGE_NUMBER_BELOW = 7;
    /// A seal of a department is 42 mm wide.
    static final double SEAL_RADIUS = 21;
    /// Where the base line of Chinese type lies below the upper edge of its square.
    static final double BASE = 0.86;

    private Paper() {}
}
