"""Danish."""

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
        SessionKind.PRACTICE: phrases("fri træning, frie træninger, træning"),
        SessionKind.QUALIFYING: phrases("""
        kvalifikation, kvalifikationen, kvalifikationskørsel, tidtagning, tidskval, tidstagning"""),
        SessionKind.RACE: phrases("løb, løbet"),
        SessionKind.WARM_UP: phrases("opvarmning"),
        SessionKind.TEST: phrases("testkørsel"),
        SessionKind.SEMIFINAL: phrases("semifinale"),
        SessionKind.SPRINT: phrases("sprintløb"),
        SessionKind.FINAL: phrases("finaleløb"),
    },
    own_sessions={"sprintq": phrases("sprintkvalifikation")},
    number_words=words("nr"),
    activities=words("præmieoverrækkelse kørermøde opstilling autografer omstart"),
    noise=words("kl ca og officiel officielle direkte sendes"),
    channels=words("tv2 dr"),
    broadcasts=phrases("sendes, vises, streames, direkte, tv, live"),
    any_series=words("serie serien mesterskab mesterskabet"),
    titles=words("tidsplan tidsskema foreløbig banen weekenden dag side"),
    any_round=words("runde afdeling løbsweekend"),
    versions=words("version udgave udkast"),
    stamps=words("opdateret udgivet udskrevet udsendelse"),
    states={
        EventState.CANCELLED: phrases("aflyst"),
        EventState.POSTPONED: phrases("udskudt, udsat"),
    },
    headings={
        "series": phrases("serie, mesterskab"),
        "round": phrases("runde, afdeling, løbsweekend"),
        "venue": phrases("bane, sted"),
        "country": phrases("land"),
        "session": phrases("session, aktivitet"),
        "date": phrases("dato, dag, startdato, første dag"),
        "last_day": phrases("slutdato, sidste dag"),
        "start": phrases("starttid, tid, tidspunkt, klokkeslæt, begynder, fra"),
        "end": phrases("slut, sluttid, slutter, til"),
        "length": phrases("længde, varighed, minutter"),
        "timezone": phrases("tidszone"),
        "status": phrases("status"),
    },
    clock=ClockWords(
        midnight=words("midnat"),
        leads=words("fra ca"),
        clock_leads=words("kl klokken"),
        until=words("til"),
        minutes=words("minut minutter"),
        hours=words("timer"),
        laps=words("omgang omgange"),
        clock_nouns=words("tid tider"),
        places={
            **dict.fromkeys(words("dansk danske"), "Europe/Copenhagen"),
            **dict.fromkeys(words("britisk britiske"), "Europe/London"),
        },
    ),
)

_SESSIONS = SessionWords(
    names={
        SessionKind.PRACTICE: phrases("""
        fri træning, træning(en)"""),
        SessionKind.QUALIFYING: phrases("""
        kvalifikation(en), tidtagning(en), kval(en)"""),
        SessionKind.RACE: phrases("""
        løb(et), afdeling_race, race(t)"""),
        SessionKind.HEAT: phrases("""
        heat(et)"""),
        SessionKind.FINAL: phrases("""
        finaleløb(et)"""),
        SessionKind.SPRINT: phrases("""
        sprintløb(et)"""),
    },
    opening=words("""
        indledende"""),
    no_sessions=words("""
        weekend uge bil"""),
    saturdays=words("""
        lørdagens"""),
    sundays=words("""
        søndagens"""),
    day_races=words("""
        løb heat race"""),
)

_PLACES = PlaceWords(
    other_lists=phrases("""
        hurtigste omgang*, omgangstid*, omgange, karriere*, statistik, tidsplan, point*, distance"""),
    labels=words("""
        plads placering"""),
    ranks=words("nummer"),
    listed_ranks=words("nr(.)"),
    rank_leads=words("som på blev bliver endte sluttede"),
    number_labels=words("""
        nummer plads"""),
    nouns=words("""
        plads(en) placering(en) position(en)"""),
    behind_ordinals=words("""
        plads* samlet* i og på efter bag"""),
    out_of=words("""
        af"""),
    alone={
        **dict.fromkeys(
            words("""
        sejr sejren vinder førsteplads førstepladsen"""),
            1,
        ),
        **dict.fromkeys(
            words("""
        andenplads andenpladsen toer"""),
            2,
        ),
        **dict.fromkeys(
            words("""
        tredjeplads tredjepladsen treer"""),
            3,
        ),
        **dict.fromkeys(
            words("""
        fjerdeplads fjerdepladsen"""),
            4,
        ),
        **dict.fromkeys(
            words("""
        femteplads femtepladsen"""),
            5,
        ),
        **dict.fromkeys(
            words("""
        sjetteplads sjettepladsen"""),
            6,
        ),
        **dict.fromkeys(
            words("""
        syvendeplads syvendepladsen"""),
            7,
        ),
        **dict.fromkeys(
            words("""
        ottendeplads ottendepladsen"""),
            8,
        ),
        **dict.fromkeys(
            words("""
        niendeplads niendepladsen"""),
            9,
        ),
        **dict.fromkeys(
            words("""
        tiendeplads tiendepladsen"""),
            10,
        ),
    },
    statuses={
        Status.DNF: phrases("""
        udgik, udgået, måtte udgå, gennemførte ikke, udgår"""),
        Status.DNS: phrases("""
        startede ikke, kom ikke til start"""),
        Status.DSQ: phrases("""
        diskvalificeret, diskvalifikation"""),
    },
    units=words("""
        sek omgang point"""),
    numbered=phrases("""
        runde, løb, heat, sæson, år, sving, gang, weekend, dag, halv, del, stint, afdeling, omgang"""),
    final=words("""
        sidste"""),
    cars=words("""
        bil"""),
    overall=phrases("""
        samlet, i alt"""),
    in_class=phrases("""
        i (sin|vores) klasse, i klassen, i {name}-klassen, i {name}"""),
    on_the_grid=phrases("""
        på gridden, på startgridden, startplads, startposition"""),
    grid_labels=words("""
        startplads startposition"""),
    class_heads=words("""
        klasse"""),
    grid_heads=words("""
        start*"""),
    fillers=words("""
        og med i på blev sluttede plads resultat resultater klasse fra efter lørdag søndag fredag så"""),
    because=phrases("""
        på grund, pga"""),
)

_SPEECH = SpeechWords(
    verbs=words("""
        griner grinede sukker sukkede jublede siger sagde fortæller fortalte forklarer forklarede
        kommenterer kommenterede mener mente tilføjer tilføjede opsummerer opsummerede konstaterer
        konstaterede slutter lyder smiler smilede erkender fastslår jubler"""),
    pronouns=words("""
        han hun"""),
    first_person=words("""
        jeg vi mig os min mit mine vores vor"""),
    third_person=words("""
        han hun de hans hendes deres"""),
    no_names=words("""
        Vi Jeg Det Som Men Og Så Hvad Når De Man I På Efter Før Fra Til Med Der Den Han Hun Hans Hendes
        Vores Min Nu Da Både Samt Under Desværre Af Om At En Et Bag Foran Løb Heat Kvalifikationen
        Resultater Foto Weekenden Klassen Næste Første Anden Tredje Dette Bilen Alt Træning Trods"""),
    roles=words("""
        Teamchef Teamchefen Teammanager Ingeniør Ingeniøren Mekaniker Mekanikeren Vinderen Mesteren Far"""),
    verb_endings=words("""
        r ede te"""),
)

_STORY = StoryWords(
    given_to=phrases("for, til, af, gik til"),
    unreached_behind=phrases("""
        var aldrig, uden for rækkevidde, udelukket,
        så mulig, var mulig, var inden for rækkevidde, glippede"""),
    respectively=words("henholdsvis"),
    conditional=phrases("""
        overtog, længe, ville, kunne, lå, skulle, burde, håber, håbede, målet, sigter, hvis, skal, vil, nok
        til, jager,
        jagten på, mulighed*"""),
    started=words("""
        starte startede starter startende fra start"""),
    won=phrases("""
        vandt, vinder, vundet, tog sejren, kørte sejren hjem"""),
    no_win=phrases("""
        starten, duellen, pladser, to, tre, fire, flere, titlen, mesterskabet, en plads"""),
    reached=phrases("""
        kravlede, avancerede, kørte, faldt, er, var, gik, passerede, holdt, rykkede, steg"""),
    retired=phrases("""
        måtte … udgå, måtte … opgive, tvunget til at udgå, måtte opgive, ude af løbet, kørte galt, satte
        en stopper for"""),
    championship=phrases("""
        mesterskab*, stilling*, samlede stilling, tabel*, pointstilling*"""),
    starts_ahead=phrases("skal starte, vil starte"),
    this_time=phrases("denne gang, i år"),
    last_year=phrases("""
        sidste år, sidste sæson, i fjor"""),
    points=words("""
        point pointene"""),
    elsewhere=phrases("""
        sidste weekend, tidligere, sidst, i april, i maj, karrieren, siden, hidtil, sæsonåbning*, cuppen"""),
    denied=phrases("""
        missede, ikke, aldrig, uden, kæmpede om, kamp om, næsten, kostede, mistede, i stedet for,
        jagtede, tæt på, lige uden for"""),
    held=phrases("""
        hver, blandt, førerskifte, stint, før, inden, indtil, da, mens, når, først, indledningsvis, på
        første omgang, efter starten, tidligt, foreløbig, straf*, protest*"""),
    rival=phrases("""
        bag, foran, slog, passerede, jagtet af"""),
    clauses=phrases("""
        og, men, som, der, mens, før, inden, efter, da, når, til, så, fordi, at, selvom, derefter"""),
    relative=phrases("som, der"),
    penalised=phrases("straf, straffe*, tillæg*"),
    all_races=phrases("""
        (de) to løb, (de) tre løb, begge løb, alle løb, (de) tre heats, begge heats, alle heats, (de)
        tre heat, løbene"""),
    grid_first=phrases("""
        pole position, pole"""),
    ours=phrases("""
        han, hun, duoen, teamet, køreren, rookien, svenskeren, danskeren, nordmanden, finnen"""),
    elliptic=phrases("""
        i det, i den, det, den"""),
    qualified=words("""
        kvalificerede kvalificeret"""),
    finished=phrases("""
        endte, ender, blev, bliver, kom, kommer, i mål, sluttede, slutter, tog, tager, sikrede,
        krydsede, afsluttede, gennemførte, kørte sig til, vandt, vinder, sejr, resultat*, leverede, fik,
        nåede, hentede, rundede af"""),
    seconds=words("""
        sekund(er)"""),
    penalties=words("""
        tidsstraf tidstillæg straf"""),
)

_LINKS = LinkWords(
    credits=words("""
        foto billede"""),
    by=words("""
        af"""),
)

_ROUNDS = RoundWords(
    ahead=phrases("""
        næste, kommende, venter, fortsætter"""),
    rounds=words("""
        runde løbsweekend afdeling"""),
    at=words("""
        på i til"""),
    calendar_headings=words("""
        kalender* terminsliste*"""),
    leading_words=words("""
        på i"""),
    trailing_words=words("""
        den fra"""),
)

DANISH = Language(
    codes=words("da"),
    common=words("""
        eller
        og i at det er en den til på som med for de af ikke et han hun der jeg vi var fra men har sig
        blev efter så også meget vores havde"""),
    ordinals=(
        words("første"),
        words("anden andet andre"),
        *(
            words(ordinal)
            for ordinal in words("tredje fjerde femte sjette syvende ottende niende tiende ellevte tolvte")
        ),
    ),
    cardinals=(
        words("en et ét"),
        words("to"),
        words("tre"),
        words("fire"),
        words("fem"),
        words("seks"),
        words("syv"),
        words("otte"),
        words("ni"),
        words("ti"),
        words("elleve"),
        words("tolv"),
    ),
    ordinal_endings=words("."),
    articles=words("den"),
    of=words("af"),
    conjunctions=words("og"),
    range_words=words("til"),
    timetable=_TIMETABLE,
    release=ReleaseWords(_SESSIONS, _PLACES, _SPEECH, _STORY, _LINKS, _ROUNDS),
    typed=TypedWords(
        today=phrases("i dag"),
        tomorrow=phrases("i morgen"),
    ),
)
