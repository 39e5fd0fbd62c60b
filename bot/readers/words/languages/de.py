"""German."""

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
        SessionKind.PRACTICE: phrases("freies training, freie training, freien training, training"),
        SessionKind.QUALIFYING: phrases("""
        qualifikation, qualifying training, zeittraining, qualitraining, qualifikationstraining"""),
        SessionKind.RACE: phrases("rennen, lauf, wertungslauf"),
        SessionKind.TEST: phrases("testfahrten, testtag"),
        SessionKind.SEMIFINAL: phrases("halbfinale"),
        SessionKind.SPRINT: phrases("sprintrennen"),
        SessionKind.FINAL: phrases("finalrennen"),
    },
    own_sessions={
        "sprintq": phrases("sprint qualifikation, sprintqualifikation, sprintqualifying"),
        "superpolerace": phrases("superpole rennen, superpolerennen"),
    },
    activities=words("siegerehrung autogrammstunde fahrerbesprechung startaufstellung neustart restart"),
    noise=words("""
        im uhr der die das den und bis std für per dauer beginn offizielles von"""),
    channels=words("rtl ntv sport1 servustv servus sat1 pro7 orf orf1"),
    broadcasts=phrases("live, übertragung, übertragen, zu sehen, tv, stream"),
    any_series=words("serie serien meisterschaft"),
    titles=words("""
        zeitplan ablauf vorläufig vorläufiger änderungen vorbehalten strecke wochenende seite tag"""),
    any_round=words("runde"),
    versions=words("version fassung entwurf"),
    stamps=words("aktualisiert veröffentlicht gedruckt stand sendetermin"),
    main_races=phrases("großer preis"),
    states={
        EventState.CANCELLED: phrases("abgesagt, entfällt"),
        EventState.POSTPONED: phrases("verschoben"),
    },
    headings={
        "series": phrases("serie, meisterschaft"),
        "round": phrases("runde, veranstaltung, rennwochenende"),
        "venue": phrases("strecke, rennstrecke, ort"),
        "country": phrases("land"),
        "session": phrases("sitzung, programmpunkt, aktivität"),
        "date": phrases("datum, tag, erster tag"),
        "last_day": phrases("enddatum, letzter tag"),
        "start": phrases("beginn, startzeit, zeit, uhrzeit, von"),
        "end": phrases("ende, endzeit, bis"),
        "length": phrases("dauer, minuten"),
        "timezone": phrases("zeitzone"),
        "status": phrases("stand"),
    },
    clock=ClockWords(
        noon=words("mittag"),
        midnight=words("mitternacht"),
        leads=words("von ab"),
        clock_leads=words("um"),
        hour_marks=words("uhr"),
        hour_units=words("uhr"),
        until=words("bis"),
        minutes=words("minuten"),
        hours=words("stunde stunden std"),
        laps=words("runde runden"),
        clock_nouns=words("zeit zeiten"),
        places={
            **dict.fromkeys(words("deutsche deutscher österreichische mitteleuropäische"), "Europe/Berlin"),
            **dict.fromkeys(words("britische englische"), "Europe/London"),
        },
        zones={"MEZ": "CET", "MESZ": "CEST"},
    ),
)

_SESSIONS = SessionWords(
    names={
        SessionKind.PRACTICE: phrases("""
        freie(s|n) training, training"""),
        SessionKind.QUALIFYING: phrases("""
        qualifying(s), qualifikation, zeittraining(s), quali"""),
        SessionKind.RACE: phrases("""
        rennen(s), lauf(s), wertungslauf"""),
        SessionKind.SPRINT: phrases("""
        superpole rennen, superpolerennen, superpole-rennen, sprintrennen"""),
        SessionKind.SUPERPOLE: phrases("""
        superpole"""),
    },
    opening=words("""
        auftakt"""),
    adjectives=words("""
        freie freien"""),
    no_sessions=words("""
        wochenende woche fahrer fahrzeug auto strecke leitung tempo pace serie"""),
    saturdays=phrases("""
        samstag, am samstag"""),
    sundays=phrases("""
        sonntag, am sonntag"""),
    day_races=words("""
        rennen"""),
)

_PLACES = PlaceWords(
    listed_ranks=words("nr(.)"),
    other_lists=phrases("""
        schnellste runde*, rundenzeit*, runden, boxenstopp*, karriere*, statistik*, zeitplan, punkte*,
        distanz"""),
    labels=words("""
        platz rang position"""),
    number_labels=words("""
        platz rang position"""),
    nouns=words("""
        platz rang position startplatz startposition"""),
    behind_ordinals=words("""
        platz* rang* gewertet klassiert im in beim hinter auf am nach und vor"""),
    out_of=words("""
        von"""),
    alone={
        **dict.fromkeys(
            words("""
        sieg sieger gesamtsieg laufsieg"""),
            1,
        )
    },
    statuses={
        Status.DNF: phrases("""
        ausgefallen, ausfall, ausgeschieden, schied aus, fiel aus, aufgegeben, nicht im ziel"""),
        Status.DNS: phrases("""
        nicht gestartet"""),
        Status.DSQ: phrases("""
        disqualifiziert, disqualifikation"""),
    },
    units=words("""
        sek min runde punkt"""),
    numbered=phrases("""
        runde, rennen, lauf, saison, jahr, kurve, mal, reihe, hälfte, teil, stint, tag, wochenende"""),
    final=words("""
        letzte"""),
    cars=words("""
        nr nummer"""),
    overall=phrases("""
        gesamt, insgesamt, gesamtplatz, in der gesamtwertung des rennens, in der gesamtwertung"""),
    in_class=phrases("""
        in (der|unserer|seiner|ihrer) klasse, in der {name}-klasse, der {name}-klasse, klassen*"""),
    on_the_grid=phrases("""
        startplatz, startposition, in der startaufstellung, auf dem grid"""),
    grid_labels=words("""
        startplatz startposition"""),
    class_heads=words("""
        klasse"""),
    grid_heads=words("""
        start*"""),
    fillers=words("""
        und mit im in der die das auf am als platz ergebnis ergebnisse resultat klasse dann nach für uhr
        samstag sonntag freitag"""),
    because=words("""
        wegen nach"""),
)

_SPEECH = SpeechWords(
    verbs=words("""
        grinst grinste schwärmt schwärmte jubelt jubelte seufzt seufzte sagt sagte erklärt erklärte meint
        meinte kommentiert kommentierte berichtet berichtete ergänzt ergänzte betont betonte resümiert
        resümierte bilanziert bilanzierte schildert schilderte lobt lobte freut freute so strahlt strahlte
        fügt zieht blickt"""),
    pronouns=words("""
        er sie"""),
    first_person=words("""
        ich wir mich mir uns mein meine meinen meinem meiner unser unsere unseren unserem"""),
    third_person=words("""
        er sie ihr sein seine seinem ihre ihren"""),
    no_names=words("""
        Ich Wir Es Das Die Der Den Dem Ein Eine Einen Im In Am An Auf Nach Vor Mit Bei Beim Für Und Aber
        Als Wenn Dann Da Dort Auch Nur Noch So Sehr Jetzt Heute Gestern Rennen Lauf Platz Rang Sieg
        Startplatz Qualifying Training Klasse Team Wochenende Saison Strecke Punkte Podium Runde Runden
        Ziel Start Auto Fahrer Fahrerin Pilot Pilotin Ersten Zweiten Dritten Erste Zweite Dritte Vierter
        Dritter Zweiter Erster Fünfter Sechster Siebter Achter Neunter Zehnter Meisterschaft Feld
        Boxenstopp Regen Reifen Saisonlauf Ergebnis Ergebnisse Foto Bild Gesamtrang Position
        Startposition Sonntag Samstag Tempo Zeit Sekunden Trotz Leider Zum Zur Vom Durch Sein Ihr Seine
        Ihre"""),
    roles=words("""
        Teamchef Teamchefin Teammanager Teammanagerin Renningenieur Renningenieurin Ingenieur
        Sieger Siegerin Titelverteidiger Mechaniker Konkurrent
        Geschäftsführer Sportdirektor Teameigner Vater Mutter Herr Frau"""),
    verb_endings=words("""
        t te"""),
    abbreviations=words("""
        Nr ca bzw Std Min"""),
)

_STORY = StoryWords(
    given_to=phrases("für, von, ging an, durch"),
    unreached_behind=phrases("""
        war nie, außer reichweite, kein thema, utopisch,
        schien möglich, war möglich, war in sicht, war greifbar, lag in der luft, war dahin"""),
    respectively=words("respektive beziehungsweise jeweils"),
    conditional=phrases("""
        lange auf, lange auf platz, lange lag, lag lange, lange zeit, würde, wäre, hätte, könnte, sollte,
        möglich*, gut für, ziel*, hoff*,
        will, wollte, wird, wenn, chance*, kann, kämpft um"""),
    started=phrases("""
        startete, startet, gestartet, von, aus, ging von"""),
    won=phrases("""
        gewann, gewinnt, gewonnen, siegte, siegt, triumphierte, holte den sieg, feierte den sieg"""),
    no_win=phrases("""
        den start, das duell, zwei, drei, vier, mehrere, den titel, die meisterschaft, den zweikampf"""),
    reached=phrases("""
        war, ist, lag, kletterte, fuhr, verbesserte, fiel, rutschte, arbeitete, schob, überholte, hielt,
        rückte, machte"""),
    retired=phrases("""
        fiel … … … … … aus, schied … … … … … aus, stellte … … … … … ab, abstellen, abgestellt,
        ausscheiden, aufgeben, musste aufgeben, musste das auto abstellen, musste abstellen, schied aus,
        vorzeitig beendet, das aus"""),
    championship=phrases("""
        meisterschaft*, tabelle*, punktestand*, tabellenrang, titelkampf*"""),
    starts_ahead=phrases("wird von platz, wird von rang, wird von position, wird von startplatz"),
    totals=phrases("gesamtwertung*"),
    of_the_table=words("nach liegt liegen lag rangiert führt nun jetzt weiter bleibt damit"),
    this_time=phrases("diesmal, dieses mal, in diesem jahr"),
    last_year=phrases("""
        im vorjahr, vorjahr*, letztes jahr, im letzten jahr, letzte saison, vergangenen jahr,
        vergangenen saison"""),
    points=words("""
        punkte punkt punkten zähler"""),
    elsewhere=phrases("""
        zuletzt, zuvor, bisher, früher, saisonauftakt, im april, im mai, seit, karriere, in der serie"""),
    denied=phrases("""
        verpasst*, knapp, nicht, nie, ohne, kämpfte um, kampf um, fast, beinahe, kostete, verlor, statt,
        jagd auf, vor dem"""),
    held=phrases("""
        auf der straße, jede, jeder, unter den, boxenfenster, fahrerwechsel, übergab, bevor, ehe, bis,
        als, während, zunächst, anfangs, zwischenzeitlich, vorübergehend, in der ersten runde, nach dem
        start, früh, vorläufig, zwischendurch, strafe, protest"""),
    rival=phrases("""
        hinter, vor, schlug, überholte"""),
    clauses=phrases("""
        und, aber, während, bevor, nachdem, als, bis, dann, weil, da, obwohl, sowie, ehe,
        doch"""),
    relative=phrases("der, die, das, welcher, welche, welches"),
    penalised=phrases("strafe, strafen, bestraft*"),
    all_races=phrases("""
        (den) beiden rennen, (den) drei rennen, (den) zwei rennen, allen rennen, beiden läufen, drei
        läufen"""),
    grid_first=phrases("""
        pole position, pole-position, pole, startplatz eins"""),
    ours=phrases("""
        er, sie, das duo, das team, der fahrer, die fahrerin, der pilot, die pilotin, der rookie"""),
    elliptic=phrases("""
        im, das, den"""),
    qualified=words("""
        qualifizierte qualifizierten"""),
    finished=phrases("""
        beendete, beendet, gewertet, wurde, wurden, landete, landet, belegte, belegt, kam, ins ziel,
        erreichte, erreicht, holte, holt, sicherte, sichert, fuhr auf, gewann, endete, ergebnis, resultat,
        kreuzte, über die linie, schloss, finishte, sprang heraus, errang, eroberte"""),
    seconds=words("""
        sekunde(n)"""),
    penalties=words("""
        zeitstrafe strafe"""),
    served_penalties=phrases("""
        durchfahrtsstrafe, stop-and-go-strafe"""),
)

_LINKS = LinkWords(
    credits=words("""
        foto fotos bild bilder"""),
    by=words("""
        von"""),
)

_ROUNDS = RoundWords(
    ahead=phrases("""
        nächste*, weiter geht es, als nächstes, kommende*, steht an, geht weiter"""),
    rounds=words("""
        runde rennwochenende saisonlauf"""),
    at=words("""
        in am auf nach"""),
    calendar_headings=words("""
        kalender termine"""),
    leading_words=words("""
        in am"""),
    trailing_words=words("""
        am vom"""),
)

GERMAN = Language(
    codes=words("de"),
    common=words("""
        oder dann
        der die das und ist nicht ein eine mit auf für von im in den dem zu wir ich er sie es war hat
        haben auch sich als nach bei am noch aber sehr"""),
    ordinals=(
        *(
            words(f"{stem}e {stem}er {stem}es {stem}en {stem}em")
            for stem in words("""
        erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft dreizehnt vierzehnt
        fünfzehnt""")
        ),
    ),
    cardinals=(
        words("eins"),
        words("zwei"),
        words("drei"),
        words("vier"),
        words("fünf"),
        words("sechs"),
        words("sieben"),
        words("acht"),
        words("neun"),
        words("zehn"),
        words("elf"),
        words("zwölf"),
        words("dreizehn"),
        words("vierzehn"),
        words("fünfzehn"),
    ),
    more_timetable_months={"mrz": 3},
    more_weekdays={"sonnabend": 5},
    articles=words("der"),
    conjunctions=words("und"),
    range_words=words("bis"),
    of=words("den"),
    timetable=_TIMETABLE,
    release=ReleaseWords(_SESSIONS, _PLACES, _SPEECH, _STORY, _LINKS, _ROUNDS),
    typed=TypedWords(
        today=words("heute"),
        tomorrow=words("morgen"),
    ),
)
