package io.github.qrart.scene;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** A town on a hill above a bay, as in the south of Italy: roofs, shutters, cypresses and boats. */
final class HillTown implements Scene {
    @Override
    public String id() {
        return "hill town";
    }

    @Override
    public Set<String> words() {
        return Lexicon.words(
                "hill italy italian tuscany amalfi mediterranean riviera town city harbour harbor port village "
                        + "terracotta roof cypress house sea coast haus meer kuste maison mer cote casa mar costa mare toscano italien italienisch toskana mittelmeer stadt hafen dach italie italien toscane "
                        + "mediterraneen ville italia italiano toscana mediterraneo ciudad puerto citta porto borgo tetto イタリア 地中海 港 町 "
                        + "街 家 海辺 丘の町 屋根");
    }

    @Override
    public List<Season> seasons() {
        return List.of(Season.SPRING, Season.SUMMER, Season.AUTUMN);
    }

    @Override
    public void draw(SceneCanvas canvas) throws InterruptedException {
        SplittableRandom random = canvas.random("hill town");
        TownMap map = new TownMap(canvas.plan().modules(), random.split());
        TownPalette palette = new TownPalette(canvas.mood().time(), random.split());
        TownHouses houses = new TownHouses(canvas, map, palette);
        TownGreens greens = new TownGreens(canvas, map, palette);
        TownHarbour harbour = new TownHarbour(canvas, map, palette);
        TownTowers towers = new TownTowers(canvas);
        TownSquares squares = new TownSquares(canvas);
        new TownBackdrop(canvas, map, palette, houses, greens).draw();
        harbour.sea();
        TownPlan plan = TownPlan.of(canvas, map, palette);
        canvas.landmarks().forEach(squares::ground);
        for (TownThing.House house : plan.houses()) houses.facade(house);
        new TownStreets(canvas, map, palette).draw();
        canvas.checkInterrupted();
        int i = 0;
        for (Landmark landmark : canvas.landmarks()) squares.draw(landmark, i++);
        for (TownThing thing : plan.things()) draw(thing, houses, towers, greens, harbour);
        canvas.checkInterrupted();
        new TownDetails(canvas, map).draw();
        Print.soften(canvas, .035);
        Print.clearSurroundings(canvas, .6, .78);
        Print.finish(canvas, palette.tint(), .012);
    }

    private static void draw(
            TownThing thing, TownHouses houses, TownTowers towers, TownGreens greens, TownHarbour harbour) {
        switch (thing.kind()) {
            case ROOF -> houses.roof(thing);
            case HALL -> houses.hall(thing);
            case TOWER_HOUSE -> houses.towerHouse(thing);
            case DOME -> towers.dome(thing);
            case TOWER -> towers.tower(thing);
            case WINDOW -> houses.window(thing);
            case FRENCH_WINDOW -> houses.frenchWindow(thing);
            case CYPRESS -> greens.cypress(thing);
            case TREE -> greens.tree(thing);
            case PINE -> greens.pine(thing);
            case VINES -> greens.vines(thing);
            case SUNSHADE -> greens.sunshade(thing);
            case BOAT -> harbour.boat(thing);
            case SAIL -> harbour.sail(thing);
            case ROCK -> harbour.rock(thing);
        }
    }
}
