package org.sangyu.matching;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;

/**
 * What the solver tries, again and again: another person of the same team, another team for a need, or that two needs
 * exchange their teams. Changing one place at a time would nearly always leave a need with two teams.
 */
public class CrewMoves implements MoveIteratorFactory<PlanDraft, CrewMove> {

    /** Out of a hundred tries. */
    private static final int SAME_TEAM = 55;

    private static final int OTHER_TEAM = 35;

    /** Places stay the same objects while the solver tries; only who takes them changes. */
    private List<List<Place>> open = List.of();

    @Override
    public void phaseStarted(ScoreDirector<PlanDraft> director) {
        open = open(director.getWorkingSolution());
    }

    @Override
    public void phaseEnded(ScoreDirector<PlanDraft> director) {
        open = List.of();
    }

    @Override
    public long getSize(ScoreDirector<PlanDraft> director) {
        return director.getWorkingSolution().places().stream()
                .filter(place -> !place.isPinned())
                .mapToLong(place -> place.need().seats().size())
                .sum();
    }

    @Override
    public Iterator<CrewMove> createOriginalMoveIterator(ScoreDirector<PlanDraft> director) {
        throw new UnsupportedOperationException("Moves are drawn by lot");
    }

    @Override
    public Iterator<CrewMove> createRandomMoveIterator(ScoreDirector<PlanDraft> director, Random lot) {
        return new Drawn(open, lot);
    }

    /** By need, the places about which something can be changed. */
    private static List<List<Place>> open(PlanDraft draft) {
        List<List<Place>> open = new ArrayList<>();
        PlanNeed last = null;
        for (Place place : draft.places()) {
            if (place.isPinned() || place.need().choices().isEmpty()) {
                continue;
            }
            if (place.need() != last) {
                open.add(new ArrayList<>());
                last = place.need();
            }
            open.get(open.size() - 1).add(place);
        }
        return open;
    }

    private record Drawn(List<List<Place>> open, Random lot) implements Iterator<CrewMove> {

        @Override
        public boolean hasNext() {
            return !open.isEmpty();
        }

        @Override
        public CrewMove next() {
            List<Place> places = any(open);
            Choice now = choiceOf(places);
            int drawn = lot.nextInt(100);
            CrewMove move = new CrewMove();
            if (now != null && drawn < SAME_TEAM) {
                // now and then nobody, so that somebody who is rare gets free for another need
                move.put(any(places), lot.nextInt(20) == 0 ? null : any(now.seats()));
            } else if (drawn < SAME_TEAM + OTHER_TEAM || now == null) {
                fill(move, places, any(places.get(0).need().choices()));
            } else {
                exchange(move, places, now.team());
            }
            return move;
        }

        private void exchange(CrewMove move, List<Place> places, PlanTeam team) {
            List<Place> others = any(open);
            Choice theirs = choiceOf(others);
            Choice here = theirs == null ? null : places.get(0).need().choice(theirs.team());
            Choice there = others.get(0).need().choice(team);
            if (here == null || there == null || others == places) {
                fill(move, places, any(places.get(0).need().choices()));
            } else {
                fill(move, places, here);
                fill(move, others, there);
            }
        }

        /** With different people as far as there are some, rather the more fitting ones. */
        private void fill(CrewMove move, List<Place> places, Choice choice) {
            List<Seat> seats = choice.seats();
            int among = Math.min(seats.size(), places.size() + 3);
            int first = lot.nextInt(among);
            for (int i = 0; i < places.size(); i++) {
                move.put(places.get(i), i < among ? seats.get((first + i) % among) : null);
            }
        }

        private static Choice choiceOf(List<Place> places) {
            for (Place place : places) {
                if (place.seat() != null) {
                    return place.need().choice(place.team());
                }
            }
            return null;
        }

        private <T> T any(List<T> list) {
            return list.get(lot.nextInt(list.size()));
        }
    }
}
