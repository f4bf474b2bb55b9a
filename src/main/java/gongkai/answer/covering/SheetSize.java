package gongkai.answer.covering;

/// How large a page is as it is shown, in points.
public record SheetSize(double width, double height) {}
