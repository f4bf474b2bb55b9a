package gongkai.foundation.organ;

/// 内设机构 of an organ (条例第二十条第二项: 机构设置).
public record InnerUnit(String name, String functions, String telephone, String head) {}
