package gongkai.demo;

/// How much of the city is loaded: tests make do with a part.
///
/// @param share of the documents and requests of a year
record DemoScale(double share) {
    static final DemoScale FULL = new DemoScale(1.0);

    int of(int count, Dice dice) {
        double wanted = count * share;
        int whole = (int) wanted;
        return dice.chance(wanted - whole) ? whole + 1 : whole;
    }
}
