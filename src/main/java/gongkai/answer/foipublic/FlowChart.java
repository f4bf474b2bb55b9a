package gongkai.answer.foipublic;

import gongkai.answer.foi.FoiProcedure;
import gongkai.answer.foipublic.page.ProcedurePage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Lays the procedure out to be read: the shortest way from receipt to the answer stands in the middle; whatever leads
/// off it stands beside the step it leaves from, with the ways back.
final class FlowChart {
    private final Map<String, FoiProcedure.State> states = new LinkedHashMap<>();

    private FlowChart(List<FoiProcedure.State> states) {
        states.forEach(state -> this.states.put(state.code(), state));
    }

    /// @param goal the state the straight way ends in
    static List<ProcedurePage.Step> of(List<FoiProcedure.State> states, String goal) {
        return new FlowChart(states).steps(goal);
    }

    private List<ProcedurePage.Step> steps(String goal) {
        var straight = straight(states.keySet().iterator().next(), goal);
        var shown = new HashSet<>(straight);
        var steps = new ArrayList<ProcedurePage.Step>();
        for (int at = 0; at < straight.size(); at++) {
            var state = at(straight.get(at));
            String onward = at + 1 < straight.size() ? action(state, straight.get(at + 1)) : "";
            steps.add(new ProcedurePage.Step(
                    state.label(), state.turn().label(), onward, beside(state, shown, straight, at)));
        }
        return steps;
    }

    /// What leads off this step and has not been shown beside an earlier one; then what leads off from there.
    private List<ProcedurePage.Side> beside(FoiProcedure.State from, Set<String> shown, List<String> straight, int at) {
        var sides = new ArrayList<ProcedurePage.Side>();
        var open = new ArrayDeque<FoiProcedure.State>(List.of(from));
        while (!open.isEmpty()) {
            var state = open.remove();
            for (String to : targets(state)) {
                boolean ofThisStep = straight.indexOf(to) < 0;
                if (ofThisStep && shown.add(to)) {
                    sides.add(side(state, from, at(to)));
                    open.add(at(to));
                }
            }
        }
        return sides;
    }

    private ProcedurePage.Side side(FoiProcedure.State from, FoiProcedure.State step, FoiProcedure.State side) {
        String by = action(from, side.code());
        return new ProcedurePage.Side(
                from.equals(step) ? by : from.label() + "：" + by,
                side.label(),
                side.turn().label(),
                targets(side).stream()
                        .map(to -> action(side, to) + "：" + at(to).label())
                        .toList());
    }

    private List<String> straight(String start, String goal) {
        var cameFrom = new HashMap<String, String>(Map.of(start, start));
        var open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty() && !cameFrom.containsKey(goal)) {
            String here = open.remove();
            for (String to : targets(at(here))) {
                if (cameFrom.putIfAbsent(to, here) == null) {
                    open.add(to);
                }
            }
        }
        if (!cameFrom.containsKey(goal)) {
            throw new IllegalStateException("nothing leads to " + goal);
        }
        var way = new ArrayList<>(List.of(goal));
        while (!way.getLast().equals(start)) {
            way.add(cameFrom.getOrDefault(way.getLast(), start));
        }
        Collections.reverse(way);
        return way;
    }

    private FoiProcedure.State at(String code) {
        var state = states.get(code);
        if (state == null) {
            throw new IllegalStateException("no such state: " + code);
        }
        return state;
    }

    private static Set<String> targets(FoiProcedure.State state) {
        var targets = new LinkedHashSet<String>();
        state.ways().forEach(way -> targets.add(way.to()));
        return targets;
    }

    /// All actions that lead there; usually one.
    private static String action(FoiProcedure.State from, String to) {
        return String.join(
                "、",
                from.ways().stream()
                        .filter(way -> way.to().equals(to))
                        .map(FoiProcedure.Way::action)
                        .toList());
    }
}
