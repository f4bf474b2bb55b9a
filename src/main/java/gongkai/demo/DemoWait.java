package gongkai.demo;

/// What a request on the desk waits for today.
enum DemoWait {
    NOTHING,
    OPINIONS,
    REASONS,
    FEE,
    HEAD
}
