package io.github.qrart.scene;

import java.util.Map;
import java.util.Set;

/**
 * Words for light and season, and words that say nothing, in English, German, French, Spanish and Italian; lower case,
 * singular, without accents.
 */
final class Lexicon {
    /** Words for each light. */
    static final Map<TimeOfDay, Set<String>> TIMES = Map.of(
            TimeOfDay.MORNING,
            words("morning dawn sunrise daybreak early morgen morgenrot sonnenaufgang fruh morgens matin aube aurore "
                    + "lever manana amanecer alba mattina mattino aurora"),
            TimeOfDay.DAY,
            words("day daylight noon midday sunny sunshine sun bright tag mittag sonnig sonne hell jour journee midi "
                    + "soleil ensoleille dia mediodia sol soleado giorno mezzogiorno sole soleggiato"),
            TimeOfDay.DUSK,
            words("dusk evening sunset twilight golden abend abends dammerung daemmerung sonnenuntergang abendrot soir "
                    + "soiree crepuscule couchant tarde atardecer crepusculo ocaso anochecer sera tramonto serale"),
            TimeOfDay.NIGHT,
            words("night midnight moonlight moon moonlit star starry dark nacht nachts mitternacht mond mondschein "
                    + "stern nuit minuit lune etoile noche medianoche luna estrella notte mezzanotte stella stellata"));

    /** Words for each season. */
    static final Map<Season, Set<String>> SEASONS = Map.of(
            Season.SPRING,
            words("spring springtime blossom fruhling fruhjahr bluten blute printemps floraison primavera flor fiore"),
            Season.SUMMER,
            words("summer summertime sommer sommerlich ete estival verano estate estivo"),
            Season.AUTUMN,
            words("autumn fall autumnal herbst herbstlich automne otono autunno foliage"),
            Season.WINTER,
            words("winter wintry snow snowy christmas frost frosty ice icy schnee weihnacht weihnachten winterlich eis "
                    + "hiver neige enneige noel invierno nieve nevado navidad inverno neve innevato natale"));

    private static final Set<String> SILENT = words("a an the of at in on with and or by for from to into under over "
            + "near some very my our his her its this that is as qr code picture image drawing scene style art beautiful "
            + "pretty nice lovely cosy cozy quiet peaceful little small big old ein eine einer eines einem einen der die das den dem des und oder "
            + "mit im am bei von vom zu zum zur auf fur in unter uber schon schones kleines kleiner kleine altes alte bild "
            + "un une le la les l d de du des et ou avec au aux dans sur sous par pour en petit petite vieux belle image "
            + "el los las una unos unas y o con del al bajo sobre por para pequeno pequena viejo bonito imagen il lo gli i "
            + "uno e ed ad al alla allo nel nella nello sul sulla con per tra fra di da dal dalla piccolo piccola vecchio "
            + "bello immagine");

    private Lexicon() {}

    static Set<String> words(String separatedBySpaces) {
        return Set.copyOf(Words.of(separatedBySpaces));
    }

    /** Whether a word neither asks for anything nor needs to be reported as not used. */
    static boolean isSilent(String word) {
        return SILENT.contains(word);
    }
}
