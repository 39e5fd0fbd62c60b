"""Norwegian (Bokmål)."""

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
        SessionKind.PRACTICE: phrases("fri trening, frie treninger, trening"),
        SessionKind.QUALIFYING: phrases("""
        kvalifisering, kvalifiseringen, tidskvalifisering, tidskval, tidstrening, kvalik"""),
        SessionKind.RACE: phrases("løp, løpet"),
        SessionKind.WARM_UP: phrases("oppvarming"),
        SessionKind.TEST: phrases("testkjøring, testøkt"),
        SessionKind.SEMIFINAL: phrases("semifinale"),
        SessionKind.SPRINT: phrases("sprintløp"),
        SessionKind.FINAL: phrases("finaleløp"),
    },
    own_sessions={"sprintq": phrases("sprintkvalifisering, sprintkvalik")},
    number_words=words("nr økt"),
    activities=words("premieutdeling førermøte oppstilling autografer omstart"),
    noise=words("kl ca og økt økten offisiell offisielle direkte sendes"),
    channels=words("nrk nrk1 nrk2 tv2"),
    broadcasts=phrases("sendes, vises, strømmes, direkte, tv, live"),
    any_series=words("serie serien mesterskap mesterskapet"),
    titles=words("tidsskjema tidsplan timeplan foreløpig banen helgen dag side"),
    any_round=words("runde løpshelg"),
    versions=words("versjon utkast"),
    stamps=words("oppdatert publisert utskrevet sending"),
    states={
        EventState.CANCELLED: phrases("avlyst, kansellert"),
        EventState.POSTPONED: phrases("utsatt"),
    },
    headings={
        "series": phrases("serie, mesterskap"),
        "round": phrases("runde, løpshelg, arrangement"),
        "venue": phrases("bane, sted"),
        "country": phrases("land"),
        "session": phrases("økt, aktivitet"),
        "date": phrases("dato, dag, startdato, første dag"),
        "last_day": phrases("sluttdato, siste dag"),
        "start": phrases("starttid, tid, klokkeslett, begynner, fra"),
        "end": phrases("slutt, sluttid, slutter, til"),
        "length": phrases("lengde, varighet, minutter"),
        "timezone": phrases("tidssone"),
        "status": phrases("status"),
    },
    clock=ClockWords(
        midnight=words("midnatt"),
        leads=words("fra ca"),
        clock_leads=words("kl klokken klokka"),
        until=words("til"),
        minutes=words("minutt minutter"),
        hours=words("timer"),
        laps=words("runde runder"),
        clock_nouns=words("tid tider"),
        places={
            **dict.fromkeys(words("norsk norske"), "Europe/Oslo"),
            **dict.fromkeys(words("britisk britiske"), "Europe/London"),
        },
    ),
)

_SESSIONS = SessionWords(
    names={
        SessionKind.PRACTICE: phrases("""
        fri trening, trening(en)"""),
        SessionKind.QUALIFYING: phrases("""
        kvalifisering(en), kval(en), kvalik(en), tidskval(en)"""),
        SessionKind.RACE: phrases("""
        løp(et), race(t), ritt(et)"""),
        SessionKind.HEAT: phrases("""
        heat(et)"""),
        SessionKind.FINAL: phrases("""
        finalen, finaleløpet"""),
        SessionKind.SPRINT: phrases("""
        sprinten, sprintløpet"""),
    },
    opening=words("""
        innledende"""),
    no_sessions=words("""
        helg uke bil"""),
    saturdays=words("""
        lørdagens"""),
    sundays=words("""
        søndagens"""),
    day_races=words("""
        løp heat race"""),
)

_PLACES = PlaceWords(
    other_lists=phrases("""
        raskeste runde*, rundetid*, runder, karriere*, statistikk, tidsskjema, poeng*, distanse"""),
    labels=words("""
        plass plassering"""),
    ranks=words("nummer"),
    listed_ranks=words("nr(.)"),
    rank_leads=words("som på ble blir endte"),
    number_labels=words("""
        nummer plass"""),
    nouns=words("""
        plass(en) plassering(en) posisjon(en)"""),
    behind_ordinals=words("""
        plass* totalt* i og på etter bak"""),
    out_of=words("""
        av"""),
    alone={
        **dict.fromkeys(
            words("""
        seier seieren vinner førsteplass førsteplassen"""),
            1,
        ),
        **dict.fromkeys(
            words("""
        andreplass andreplassen"""),
            2,
        ),
        **dict.fromkeys(
            words("""
        tredjeplass tredjeplassen"""),
            3,
        ),
        **dict.fromkeys(
            words("""
        fjerdeplass fjerdeplassen"""),
            4,
        ),
        **dict.fromkeys(
            words("""
        femteplass femteplassen"""),
            5,
        ),
        **dict.fromkeys(
            words("""
        sjetteplass sjetteplassen"""),
            6,
        ),
        **dict.fromkeys(
            words("""
        sjuendeplass sjuendeplassen syvendeplass syvendeplassen"""),
            7,
        ),
        **dict.fromkeys(
            words("""
        åttendeplass åttendeplassen"""),
            8,
        ),
        **dict.fromkeys(
            words("""
        niendeplass niendeplassen"""),
            9,
        ),
        **dict.fromkeys(
            words("""
        tiendeplass tiendeplassen"""),
            10,
        ),
    },
    statuses={
        Status.DNF: phrases("""
        brøt, brutt, måtte bryte, fullførte ikke, utgikk"""),
        Status.DNS: phrases("""
        startet ikke, kom ikke til start"""),
        Status.DSQ: phrases("""
        diskvalifisert, disket"""),
    },
    units=words("""
        sek runde poeng"""),
    numbered=phrases("""
        runde, løp, heat, sesong, år, sving, gang, helg, dag, halv, del, stint"""),
    final=words("""
        siste"""),
    cars=words("""
        bil"""),
    overall=phrases("""
        totalt, sammenlagt i løpet, sammenlagt"""),
    in_class=phrases("""
        i (sin|vår) klasse, i klassen, i {name}-klassen, i {name}"""),
    on_the_grid=phrases("""
        på griden, på startgrid, på startstreken, startplass, startspor"""),
    grid_labels=words("""
        startplass startspor"""),
    class_heads=words("""
        klasse"""),
    grid_heads=words("""
        start*"""),
    fillers=words("""
        og med i på ble endte plass resultat resultater klasse fra etter lørdag søndag fredag så"""),
    because=phrases("""
        på grunn, pga"""),
)

_SPEECH = SpeechWords(
    verbs=words("""
        gliser gliste sukker sukket jublet sier sa forteller fortalte forklarer forklarte kommenterer
        kommenterte mener mente legger oppsummerer oppsummerte konstaterer konstaterte avslutter avsluttet
        smiler smilte innrømmer fastslår jubler"""),
    pronouns=words("""
        han hun"""),
    first_person=words("""
        jeg vi meg oss min mitt mine vår vårt våre"""),
    third_person=words("""
        han hun de hans hennes deres"""),
    no_names=words("""
        Vi Jeg Det Som Men Og Så Hva Når De Man I På Etter Før Fra Til Med Der Den Han Hun Hans Hennes
        Vår Min Nå Da Både Samt Under Dessverre Av Om At En Et Bak Foran Løp Heat Kvalifiseringen
        Resultater Foto Helgen Klassen Neste Første Andre Tredje Dette Bilen Alt Trening"""),
    roles=words("""
        Teamsjef Teamsjefen Ingeniør Ingeniøren Mekaniker Mekanikeren Vinneren Mesteren Pappa Daglig"""),
    verb_endings=words("""
        r te et"""),
)

_STORY = StoryWords(
    given_to=phrases("for, til, av, gikk til"),
    unreached_behind=phrases("""
        var aldri, utenfor rekkevidde, uaktuel*,
        så mulig, var mulig, var innen rekkevidde, glapp"""),
    respectively=words("henholdsvis"),
    conditional=phrases("""
        tok over, lenge, ville, kunne, lå, skulle, burde, håper, håpet, målet, sikter, siktet, hvis, skal,
        vil, nok til,
        jager, jakten på, mulighet*"""),
    started=words("""
        starte startet starter startende fra start"""),
    won=phrases("""
        vant, vinner, vunnet, tok seieren, tok hjem seieren, kjørte inn til seier"""),
    no_win=phrases("""
        starten, duellen, plasser, to, tre, fire, flere, tittelen, mesterskapet, en plass"""),
    reached=phrases("""
        klatret, avanserte, kjørte, falt, er, var, gikk, passerte, holdt, rykket, steg"""),
    retired=phrases("""
        måtte … bryte, måtte … gi seg, tvunget til å bryte, ble tvunget til å bryte, måtte gi seg, ute av
        løpet, krasjet ut, satte en stopper for"""),
    championship=phrases("""
        mesterskap*, sammendraget, tabell*, poengstilling*, stilling*"""),
    starts_ahead=phrases("skal starte, vil starte"),
    totals=phrases("sammenlagt*"),
    of_the_table=words("etter ligger lå leder nå fortsatt dermed"),
    this_time=phrases("denne gangen, i år"),
    last_year=phrases("""
        i fjor, fjorårets, forrige sesong, forrige år"""),
    points=words("""
        poeng poengene"""),
    elsewhere=phrases("""
        forrige helg, tidligere, sist, i april, i mai, karrieren, siden, hittil, sesongåpning*, cupen"""),
    denied=phrases("""
        glapp, ikke, aldri, uten, kjempet om, kamp om, nesten, kostet, mistet, i stedet for, jaget, nær,
        like utenfor"""),
    held=phrases("""
        hver, blant, førerbytte, stint, før, inntil, til, da, mens, når, først, innledningsvis, på
        første runde, etter starten, tidlig, foreløpig, straff*, protest*"""),
    rival=phrases("""
        bak, foran, slo, passerte, jaget av"""),
    clauses=phrases("""
        og, men, som, der, mens, før, etter, da, når, til, så, fordi, at, selv om, deretter"""),
    relative=phrases("som"),
    penalised=phrases("straff*, tillegg*"),
    all_races=phrases("""
        (de) to løpene, (de) tre løpene, begge løpene, alle løpene, (de) tre heatene, begge heatene,
        alle heatene, løpene, heatene"""),
    grid_first=phrases("""
        pole position, pole"""),
    ours=phrases("""
        han, hun, duoen, teamet, føreren, rookien, svensken, dansken, nordmannen, finnen"""),
    elliptic=phrases("""
        i det, i den, det, den"""),
    qualified=words("""
        kvalifiserte kvalifisert"""),
    finished=phrases("""
        endte, ender, ble, blir, kom, kommer, i mål, sluttet, tok, tar, sikret, krysset, avsluttet,
        fullførte, kjørte inn, vant, vinner, seier, resultat*, leverte, fikk, nådde, hentet, rundet av"""),
    seconds=words("""
        sekund(er)"""),
    penalties=words("""
        tidstillegg tillegg straff"""),
)

_LINKS = LinkWords(
    credits=words("""
        foto bilde"""),
    by=words("""
        av"""),
)

_ROUNDS = RoundWords(
    ahead=phrases("""
        neste, kommende, venter, fortsetter"""),
    rounds=words("""
        runde løpshelg"""),
    at=words("""
        på i til"""),
    calendar_headings=words("""
        kalender* terminliste*"""),
    leading_words=words("""
        på i"""),
    trailing_words=words("""
        den fra"""),
)

NORWEGIAN = Language(
    codes=words("nb"),
    common=words("""
        eller
        og i det er på til som en av for at med de ikke den har jeg om et men var vi seg sin han hun fra
        ble etter så bare dette veldig vår"""),
    ordinals=(
        words("første"),
        words("andre annen"),
        *(words(ordinal) for ordinal in words("tredje fjerde femte sjette")),
        words("sjuende syvende"),
        *(words(ordinal) for ordinal in words("åttende niende tiende ellevte tolvte")),
    ),
    cardinals=(
        words("en ett"),
        words("to"),
        words("tre"),
        words("fire"),
        words("fem"),
        words("seks"),
        words("sju syv"),
        words("åtte"),
        words("ni"),
        words("ti"),
        words("elleve"),
        words("tolv"),
    ),
    ordinal_endings=words("."),
    articles=words("den"),
    of=words("av"),
    conjunctions=words("og"),
    range_words=words("til"),
    timetable=_TIMETABLE,
    release=ReleaseWords(_SESSIONS, _PLACES, _SPEECH, _STORY, _LINKS, _ROUNDS),
    typed=TypedWords(
        today=phrases("i dag"),
        tomorrow=phrases("i morgen"),
    ),
)
