package io.github.qrart.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words for light, season and weather, and words that say nothing, in English, German, French, Spanish, Italian and
 * Japanese; lower case, singular, without accents.
 */
final class Lexicon {
    /** Words for each light. */
    static final Map<TimeOfDay, Set<String>> TIMES = Map.of(
            TimeOfDay.MORNING,
            words("morning dawn sunrise daybreak early morgen morgenrot sonnenaufgang fruh morgens matin aube aurore "
                    + "lever manana amanecer alba mattina mattino aurora 朝 朝日 夜明け 日の出 早朝"),
            TimeOfDay.DAY,
            words("day daylight noon midday sunny sunshine sun bright tag mittag sonnig sonne hell jour journee midi "
                    + "soleil ensoleille dia mediodia sol soleado giorno mezzogiorno sole soleggiato 昼 昼間 真昼 正午 太陽"),
            TimeOfDay.DUSK,
            words(
                    "dusk evening sunset twilight golden abend abends dammerung daemmerung sonnenuntergang abendrot soir "
                            + "soiree crepuscule couchant tarde atardecer crepusculo ocaso anochecer sera tramonto serale 夕方 夕暮れ 夕焼け 夕日 日没 黄昏 たそがれ"),
            TimeOfDay.NIGHT,
            words(
                    "night midnight moonlight moon moonlit star starry dark nacht nachts mitternacht mond mondschein "
                            + "stern nuit minuit lune etoile noche medianoche luna estrella notte mezzanotte stella stellata 夜 夜中 真夜中 月 月夜 月光 星 星空"));

    /** Words for each season. */
    static final Map<Season, Set<String>> SEASONS = Map.of(
            Season.SPRING,
            words(
                    "spring springtime blossom fruhling fruhjahr bluten blute printemps floraison primavera flor fiore 春 春の 花見"),
            Season.SUMMER,
            words("summer summertime sommer sommerlich ete estival verano estate estivo 夏 夏の"),
            Season.AUTUMN,
            words("autumn fall autumnal herbst herbstlich automne otono autunno foliage 秋 紅葉 もみじ"),
            Season.WINTER,
            words(
                    "winter wintry snow snowy christmas frost frosty ice icy schnee weihnacht weihnachten winterlich eis "
                            + "hiver neige enneige noel invierno nieve nevado navidad inverno neve innevato natale 冬 雪 雪景色 氷 クリスマス"));

    /** Words for each weather. */
    static final Map<Weather, Set<String>> WEATHERS = Map.of(
            Weather.RAIN,
            words(
                    "rain rainy raining drizzle shower storm stormy regen regnerisch verregnet sturm pluie pluvieux orage "
                            + "lluvia lluvioso tormenta pioggia piovoso tempesta temporale 雨 大雨 雨の日 嵐 時雨"),
            Weather.SNOW,
            words(
                    "snowfall snowing snowstorm blizzard schneefall schneit schneesturm neigeant nevada nevando nevicata 大雪 "
                            + "吹雪 降雪"),
            Weather.MIST,
            words("mist misty fog foggy haze hazy nebel neblig dunst dunstig brume brumeux brouillard niebla neblina "
                    + "bruma brumoso nebbia nebbioso foschia 霧 朝霧 霞 もや"));

    private static final Set<String> SILENT = words("a an the of at in on with and or by for from to into under over "
            + "near some very great my our his her its this that is as qr code picture image drawing scene style art beautiful "
            + "pretty nice lovely cosy cozy quiet peaceful little small big old ein eine einer eines einem einen der die das den dem des und oder "
            + "mit im am bei von vom zu zum zur auf fur in unter uber schon schones kleines kleiner kleine altes alte bild "
            + "un une le la les l d de du des et ou avec au aux dans sur sous par pour en petit petite vieux belle image "
            + "el los las una unos unas y o con del al bajo sobre por para pequeno pequena viejo bonito imagen il lo gli i "
            + "uno e ed ad al alla allo nel nella nello sul sulla con per tra fra di da dal dalla piccolo piccola vecchio "
            + "bello immagine color colour colours colors farbe farben couleur colori colore の風景 風景 景色 絵 絵画 小さな "
            + "小さい 大きな 美しい きれいな 静かな 古い 色 ある");

    /** All vocabularies. */
    static List<Set<String>> vocabularies() {
        List<Set<String>> all = new ArrayList<>(TIMES.values());
        all.addAll(SEASONS.values());
        all.addAll(WEATHERS.values());
        all.add(SILENT);
        return all;
    }

    private Lexicon() {}

    static Set<String> words(String separatedBySpaces) {
        return Set.copyOf(Words.of(separatedBySpaces));
    }

    /** Whether a word neither asks for anything nor needs to be reported as not used. */
    static boolean isSilent(String word) {
        return SILENT.contains(word);
    }
}
