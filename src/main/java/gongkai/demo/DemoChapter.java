package gongkai.demo;

/// A part of the city's history that stands on its own. Each is a bean and puts on the agenda what it tells.
interface DemoChapter {
    void plan(DemoStage stage, Dice dice);
}
