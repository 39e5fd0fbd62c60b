"""Swedish."""

from bot.domain.results.result import Status
from bot.domain.season.session import EventState
from bot.domain.season.session_kinds import SessionKind
from bot.readers.words.language import Language
from bot.readers.words.release_words import (
    LinkWords,
    PlaceWords,
    ReleaseWords,
    RoundWords,
    SessionWords,
    SpeechWords,
    StoryWords,
)
from bot.readers.words.spelling import phrases, words
from bot.readers.words.timetable_words import ClockWords, TimetableWords
from bot.readers.words.typed_words import TypedWords

_TIMETABLE = TimetableWords(
    sessions={
        SessionKind.PRACTICE: phrases("fria träning, friaträning, fri träning, träning"),
        SessionKind.QUALIFYING: phrases(
            "kval, kvalet, kvalificering, kvalifikation, tidskval, tidträning, tidsträning"
        ),
        SessionKind.RACE: phrases("lopp, loppet"),
        SessionKind.WARM_UP: phrases("uppvärmning"),
        SessionKind.TEST: phrases("testträning"),
        SessionKind.SEMIFINAL: phrases("semifinalen"),
        SessionKind.SPRINT: phrases("sprintlopp"),
        SessionKind.FINAL: phrases("finallopp"),
    },
    own_sessions={"sprintq": phrases("sprintkval, sprintkvalet, sprintkvalificering")},
    short_sessions={"ft": SessionKind.PRACTICE},
    number_words=words("nr"),
    activities=words("prisutdelning förarmöte uppställning autografer tavla omstart"),
    noise=words("""
        kl ca och för passet pass längd klasser klassen till officiell officiella direkt sänds"""),
    channels=words("viaplay tv3 tv4 tv6 tv10 svt svt1 svt2 v4"),
    broadcasts=phrases("sänds, visas, direktsänds, strömmas, streamas, direkt, tv, live"),
    any_series=words("serie serien mästerskap mästerskapet"),
    titles=words("""
        tidtabell tidsschema tidsprogram program tidplan preliminärt preliminär banan helgen sida dag"""),
    any_round=words("omgång"),
    versions=words("version utgåva utkast"),
    stamps=words("uppdaterad uppdaterat publicerad utskriven sändning sändningsdag"),
    states={
        EventState.CANCELLED: phrases("inställd, inställt"),
        EventState.POSTPONED: phrases("uppskjuten, uppskjutet, framflyttad"),
    },
    headings={
        "series": phrases("serie, mästerskap"),
        "round": phrases("omgång, deltävling, tävling, tävlingshelg, helg"),
        "venue": phrases("bana, plats"),
        "country": phrases("land"),
        "session": phrases("pass, aktivitet, programpunkt"),
        "date": phrases("datum, dag, startdatum, första dag"),
        "last_day": phrases("slutdatum, sista dag"),
        "start": phrases("starttid, tid, klockslag, börjar, från"),
        "end": phrases("slut, sluttid, slutar, till"),
        "length": phrases("längd, minuter"),
        "timezone": phrases("tidszon"),
        "status": phrases("läge"),
    },
    clock=ClockWords(
        midnight=words("midnatt"),
        leads=words("från ca"),
        clock_leads=words("kl klo klockan"),
        until=words("till"),
        minutes=words("minut minuter"),
        hours=words("timme timmar"),
        laps=words("varv"),
        clock_nouns=words("tid tider"),
        places={
            **dict.fromkeys(words("svensk svenska"), "Europe/Stockholm"),
            **dict.fromkeys(words("norsk norska dansk danska"), "Europe/Copenhagen"),
            **dict.fromkeys(words("finsk finska"), "Europe/Helsinki"),
            **dict.fromkeys(words("brittisk brittiska engelsk engelska"), "Europe/London"),
            **dict.fromkeys(words("tysk tyska"), "Europe/Berlin"),
        },
    ),
)

_SESSIONS = SessionWords(
    names={
        SessionKind.PRACTICE: phrases("fri(a)_träning(en|ar|spass), träning(en|spass|spasset)"),
        SessionKind.QUALIFYING: phrases(
            "kval(et|en|ificering|ificeringen), tidskval(et|en|ificering|ificeringen)"
        ),
        SessionKind.RACE: phrases("racet, lopp(et), tävlingslopp(et)"),
        SessionKind.WARM_UP: phrases("uppvärmning(en)"),
        SessionKind.TEST: phrases("testen"),
        SessionKind.HEAT: phrases("heatet"),
        SessionKind.SEMIFINAL: phrases("semi_finalen"),
        SessionKind.FINAL: phrases("finalen, finalloppet"),
        SessionKind.SPRINT: phrases("sprinten, sprintloppet"),
        SessionKind.SUPERPOLE: phrases("superpolen"),
    },
    opening=words("inledande"),
    adjectives=words("fria"),
    no_sessions=words("helg vecka bil"),
    saturdays=words("lördagens"),
    sundays=words("söndagens"),
    day_races=words("lopp heat race racet"),
)

_PLACES = PlaceWords(
    other_lists=phrases("""
        snabbaste varv*, varvtid*, varv, depåstopp*, karriär*, statistik, tidsschema, tidtabell, poäng*,
        biljett*, distans, antal"""),
    endings=words(":an :en a e"),
    labels=words("plats placering"),
    ranks=words("nummer"),
    listed_ranks=words("nr(.)"),
    rank_leads=words("som på blev blir slutade slutar"),
    number_labels=words("nummer plats startruta startplats"),
    nouns=words("plats(en) position(en) placering(en)"),
    behind_ordinals=words("plats* totalt* i och efter respektive på bakom före men för"),
    out_of=words("av"),
    alone={
        "seger": 1,
        "segern": 1,
        "vinst": 1,
        "vinsten": 1,
        "vinnare": 1,
        "etta": 1,
        "tvåa": 2,
        "trea": 3,
        "fyra": 4,
        "femma": 5,
        "sexa": 6,
        "sjua": 7,
        "åtta": 8,
        "nia": 9,
        "tia": 10,
        "elva": 11,
        "tolva": 12,
        "förstaplats": 1,
        "andraplats": 2,
        "tredjeplats": 3,
        "fjärdeplats": 4,
        "femteplats": 5,
        "sjätteplats": 6,
        "sjundeplats": 7,
        "åttondeplats": 8,
        "niondeplats": 9,
        "tiondeplats": 10,
        "förstaplatsen": 1,
        "andraplatsen": 2,
        "tredjeplatsen": 3,
        "fjärdeplatsen": 4,
        "femteplatsen": 5,
        "sjätteplatsen": 6,
        "sjundeplatsen": 7,
        "åttondeplatsen": 8,
        "niondeplatsen": 9,
        "tiondeplatsen": 10,
    },
    statuses={
        Status.DNF: phrases("""
        bröt, brutit, brutet, avbrutet, fullföljde ej, fullföljde inte, (gick) ej i mål, (gick) inte i
        mål, utgick, kom inte i mål"""),
        Status.DNS: phrases("startade ej, startade inte, ej start, ingen start"),
        Status.DSQ: phrases("diskvalificerad, diskvalificerade, diskad(e)"),
    },
    units=words("sek varv poäng"),
    numbered=phrases("varv, rond, deltävling, tävling, lopp, kval, kurva, säsong, år, gång, halv, dag, helg"),
    final=words("sista avslutande"),
    cars=words("nr bil nummer"),
    overall=phrases("totalt, sammanlagt, i totalen"),
    in_class=phrases("""
        i (vår|sin|deras) … klass(en), i …klassen, klass, i {name}(klassen|-klassen), {name}"""),
    on_the_grid=phrases("""
        på griden, startplats, start plats, startruta, start ruta, startposition, start position"""),
    overall_labels=words("totalt sammanlagt"),
    class_labels=phrases("(i) klasse, (i) klassen"),
    grid_labels=words("startposition startplats startruta"),
    class_heads=words("klass(en)"),
    grid_heads=words("start*"),
    fillers=words("""
        och med i på slutade blev placering resultat plats klass klassen från startade efter bil måndag
        tisdag onsdag torsdag fredag lördag söndag då sedan bästa till förare för av"""),
    because=phrases("pga, p.g.a, på grund, efter"),
)

_SPEECH = SpeechWords(
    verbs=words("""
        flinar flinade suckar suckade jublar jublade skrattar skrattade instämmer säger sade sa berättar
        berättade kommenterar kommenterade förklarar förklarade menar menade konstaterar konstaterade
        avslutar avslutade fortsätter fortsatte summerar summerade sammanfattar sammanfattade tillägger
        tycker hälsar utbrister utbrast"""),
    pronouns=words("hon han"),
    first_person=words("jag vi mig oss min mitt mina vår vårt våra"),
    third_person=words("han hon de hans hennes deras sin sitt sina"),
    no_names=words("""
        Vi Jag Det Som Men Och Så Vad När De Man I På Efter Innan Från Till Med Där Den Han Hon Hans
        Hennes Vår Mitt Min Nu Då Även Både Samt Trots Under Tyvärr Sedan Medan Av Om Att En Ett Bakom
        Före Igår Idag Dessutom Redan Här För Hos Utan Nästa Första Andra Tredje Förra Lopp Loppet
        Kvalet Kval Racet Race Resultat Foto Bild Deltävling Omgång Helgen Klassen Startplats Silver
        Träning"""),
    roles=words(
        "Chef Chefen Segrare Segraren Vinnaren Mästaren Rivalen Konkurrenten Tränaren Mekanikern "
        "Teamchef Teamchefen Teamägare Teamägaren Ingenjör Ingenjören Förare Föraren VD Mekaniker Pappa"
    ),
    verb_endings=words("ar er de te ade t"),
    abbreviations=words("Nr ca kl"),
)

_STORY = StoryWords(
    given_to=phrases("för, till, av, gick till"),
    unreached_behind=phrases("""
        var aldrig, utom räckhåll, uteslut*,
        såg möjlig, var inom räckhåll, var möjlig, hägrade, gled ur, försvann, var i sikte"""),
    respectively=words("respektive"),
    conditional=phrases("""
        tog över, tar över, länge, skulle, kunnat, räckt, räckte, målet, siktar, siktade, siktet, hoppas,
        hoppades, låg, kan,
        kunde, om, ska, kommer, borde, chans*, jagar, jagade, jakten på, vill, ville, hade kunnat,
        potential"""),
    started=phrases("startade, startar, starter, starta, från, inleder, stod"),
    won=phrases("vann, vinner, vunnit, tog hem, segrade, segrar, tog segern, knep segern"),
    no_win=phrases("""
        starten, duellen, kampen, placeringar, platser, en placering, en plats, titeln, mästerskapet,
        flera, två, tre, fyra"""),
    reached=phrases("""
        klättra*, avancera*, tappa*, tog sig, körde, kör, åkte, föll, ramlade, låg, är, var, gick, upp
        till, ner till, passera*, ärvde, höll, blir"""),
    retired=phrases("""
        bryta, kliva av, tvingades bryta, fick bryta, fick kliva av, tvingades kliva av, tvingades ge
        upp, kraschade ut, snurrade av, satte stopp för, gick sönder, tog slut i, blev påkörd ut, fick
        parkera, tvingades parkera, fick ställa av"""),
    starts_ahead=phrases("kommer att starta, kommer starta, ska starta, får starta"),
    championship=phrases("""
        mästerskap*, tabell*, sammandrag*, totalställning*, serieledning*, poängliga*, poängställning*,
        rookiecupen, juniorcupen"""),
    this_time=phrases("den här gången, i år"),
    last_year=phrases("i fjol, ifjol, förra året, fjolårets, förra säsongen, för ett år sedan"),
    points=words("poäng poängen poängplats"),
    elsewhere=phrases("""
        förra helgen, senast, tidigare, i april, i maj, karriären, sedan, hittills, premiären,
        säsongspremiären, förra deltävlingen, förra tävlingen, serien, cupen, ställning*, ligger nu,
        leder"""),
    denied=phrases("""
        missa*, kämpa*, slogs om, fajt*, nära, precis utanför, inte, aldrig, ej, utan, slog, slå, räckte
        till, från pallen, kostade, förlora*, tappade, nästan, i stället för, istället för, jagade,
        jaga, jakt på, hot*"""),
    held=phrases("""
        på vägen, varje, bland, bästa svensk, depåstopp*, förarbyte*, lämnade över, stint*, i bana, ut
        ur, innan, tills, när, medan, inledningsvis, först, en stund, från start, i starten, efter
        starten, på första varvet, på varv, tidigt, första kurvan, preliminärt, preliminär, halvvägs,
        straff*, protest*"""),
    rival=phrases("bakom, före, framför, slog, passera*, körde om, jagad av, jagat av, på bekostnad av"),
    clauses=phrases("""
        och, men, som, där, medan, innan, efter, när, tills, sedan, då, trots, eftersom, för att, så,
        att, samt"""),
    relative=phrases("som"),
    penalised=phrases("straff*, tillägg*, bestraffa*"),
    all_races=phrases("""
        (de) två loppen, (de) tre loppen, båda loppen, alla loppen, alla tre loppen, loppen, (de) två
        racen, (de) tre racen, båda racen, alla racen, alla tre racen, racen, (de) två heaten, (de) tre
        heaten, båda heaten, alla heaten, alla tre heaten, heaten, båda tävlingarna"""),
    grid_first=phrases("pole position, pole"),
    ours=phrases("""
        han, hon, de, duon, paret, teamet, stallet, syskonen, föraren, bilen, ekipaget, västgöten,
        göteborgaren, svensken, dansken, finländaren, norrmannen"""),
    elliptic=phrases("i det, i den, det, den"),
    grid_marks=words("från start*"),
    qualified=words("kvalade kvalificerade kvalar kval"),
    finished=phrases("""
        i mål, slutade, slutar, sluta, kom (i mål), kommer (i mål), blev, bli, hamnade, hamnar,
        slutlig*, tog, tar, ta, körde in, korsade, knep, knipa, kammade hem, placerade, avslutade med,
        gick i mål, går i mål, gå i mål, säkra*, noterade, fick, levererade, nådde, blev det,
        slutresultat*, resultat*, vann, vinner, seger, bärgade, fixade, körde hem, plockade"""),
    seconds=words("sekund(s) sekunder(s)"),
    penalties=words("tidstillägg tillägg straff"),
)

_LINKS = LinkWords(
    watch=phrases("""
        titta, tittar, sändning, sändningen, sändningar, direkt, repris, reprisen, se om, se race, se
        lopp, se kval, se hela"""),
    live=words("direkt*"),
    past=phrases("missade, repris*, efterhand, se om"),
    pictures=phrases("(press) bilder, (press) foton, pressfoton, pressbilder*, bildgalleri*"),
    credits=words("foto(n|graf) bild(er)"),
    by=words("av"),
)

_ROUNDS = RoundWords(
    calendar_headings=words("kalender* tävlingskalender* datum säsongen"),
    ahead=words("nästa härnäst kommande väntar fortsätter"),
    rounds=words("deltävling(en) omgång(en) rond(en) tävlingshelg(en)"),
    number_words=words("nr"),
    at=words("på i till"),
    leading_words=words("den på i"),
    trailing_words=words("den från"),
)

SWEDISH = Language(
    codes=words("sv"),
    common=words("""
        eller sedan
        och att det som en ett är var i på för med till av den de inte jag vi han hon sin sitt min vår
        om men från efter har hade blev så där när också mycket"""),
    ordinals=(
        *(words("första"), words("andra"), words("tredje"), words("fjärde"), words("femte")),
        *(words("sjätte"), words("sjunde"), words("åttonde"), words("nionde"), words("tionde")),
        *(words("elfte"), words("tolfte"), words("trettonde"), words("fjortonde"), words("femtonde")),
        *(words("sextonde"), words("sjuttonde"), words("artonde"), words("nittonde"), words("tjugonde")),
    ),
    cardinals=tuple(words(number) for number in words("ett två tre fyra fem sex sju åtta nio tio elva tolv")),
    ordinal_endings=words(":a :e"),
    more_weekdays={"tor": 3},
    articles=words("den"),
    conjunctions=words("och"),
    range_words=words("till"),
    timetable=_TIMETABLE,
    release=ReleaseWords(_SESSIONS, _PLACES, _SPEECH, _STORY, _LINKS, _ROUNDS),
    typed=TypedWords(
        today=phrases("idag, i dag"),
        tomorrow=phrases("imorgon, i morgon"),
        overall=phrases("totalt, sammanlagt"),
        grid=phrases("startplats, startruta, på griden"),
        started=words("startade"),
        came_from=words("från"),
        provisional=words("preliminär preliminärt"),
        finished=phrases("i mål"),
    ),
)
