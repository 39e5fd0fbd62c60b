"""Italian."""

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
        SessionKind.PRACTICE: phrases("prove libere, prova libera, libere"),
        SessionKind.QUALIFYING: phrases("""
        qualifiche, qualifica, qualificazione, qualificazioni, prove ufficiali, prove di qualificazione,
        prove cronometrate"""),
        SessionKind.RACE: phrases("gara, corsa"),
        SessionKind.TEST: phrases("prove collettive"),
        SessionKind.SPRINT: phrases("gara sprint"),
    },
    own_sessions={
        "sprintq": phrases("qualifiche sprint, qualifica sprint, qualificazioni sprint"),
        "superpolerace": phrases("gara superpole, superpole gara"),
    },
    short_sessions={"pl": SessionKind.PRACTICE},
    number_words=words("sessione"),
    activities=words("griglia premiazione procedura presentazione ripartenza"),
    noise=words("sessione sessioni e ufficiale alle ore dalle il d partenza inizio durata"),
    channels=words("rai rai1 rai2 cielo"),
    broadcasts=phrases("diretta, in diretta, tv, streaming"),
    any_series=words("serie campionato"),
    titles=words("programma orari orario provvisorio modifiche giorno"),
    any_round=words("prova"),
    versions=words("versione bozza"),
    stamps=words("aggiornato aggiornata pubblicato stampato"),
    main_races=phrases("gran premio"),
    states={
        EventState.CANCELLED: phrases("annullato, annullata, cancellato, cancellata"),
        EventState.POSTPONED: phrases("rinviato, rinviata"),
    },
    headings={
        "series": phrases("serie, campionato"),
        "round": phrases("evento, prova, appuntamento, tappa"),
        "venue": phrases("circuito, autodromo, luogo, pista"),
        "country": phrases("paese, nazione"),
        "session": phrases("sessione, turno, attività"),
        "date": phrases("data, giorno, data inizio, primo giorno"),
        "last_day": phrases("data fine, ultimo giorno"),
        "start": phrases("ora, orario, inizio, ora inizio, dalle"),
        "end": phrases("fine, ora fine, alle"),
        "length": phrases("durata, minuti"),
        "timezone": phrases("fuso, fuso orario"),
        "status": phrases("stato"),
    },
    clock=ClockWords(
        noon=words("mezzogiorno"),
        midnight=words("mezzanotte"),
        leads=words("a"),
        clock_leads=words("alle ore dalle"),
        until=phrases("a, alle, fino alle"),
        minutes=words("minuto minuti"),
        hours=words("ora ore"),
        laps=words("giro giri"),
        clock_nouns=words("ora ore orario orari"),
        places={
            **dict.fromkeys(words("italiano italiana italiani italiane"), "Europe/Rome"),
            **dict.fromkeys(words("inglese inglesi"), "Europe/London"),
        },
    ),
)

_SESSIONS = SessionWords(
    names={
        SessionKind.PRACTICE: phrases("""
        prove libere, prova libera"""),
        SessionKind.QUALIFYING: phrases("""
        qualifica, qualifiche, qualificazioni, qualificazione, prove ufficiali"""),
        SessionKind.RACE: phrases("""
        gara, corsa"""),
        SessionKind.SPRINT: phrases("""
        gara superpole, gara sprint"""),
    },
    opening=words("""
        inaugurale"""),
    no_sessions=words("""
        automobilistica weekend"""),
    saturdays=phrases("""
        di sabato, del sabato, sabato"""),
    sundays=phrases("""
        di domenica, della domenica, domenica"""),
    day_races=words("""
        gara"""),
)

_PLACES = PlaceWords(
    other_lists=phrases("""
        giri veloci, giro veloce, giri, pit stop, carriera, statistic*, orari*, punti, distanza"""),
    endings=words("""
        ° º ª"""),
    labels=words("""
        posto posizione"""),
    number_labels=words("""
        posizione"""),
    nouns=words("""
        posto posizione piazza"""),
    behind_ordinals=words("""
        posto posizione piazza in nella nel al alla dietro assoluto assoluta di e"""),
    out_of=words("""
        su"""),
    alone={
        **dict.fromkeys(
            words("""
        vittoria vincitore successo"""),
            1,
        )
    },
    statuses={
        Status.DNF: phrases("""
        ritirato, ritirata, ritirati, ritiro, ritirarsi, non classificato, non classificata"""),
        Status.DNS: phrases("""
        non partito, non partita"""),
        Status.DSQ: phrases("""
        squalificato, squalificata, squalifica"""),
    },
    units=words("""
        sec min giri punti"""),
    numbered=phrases("""
        giro, gara, stagione, anno, curva, volta, fila, parte, tappa, round, appuntamento, metà, stint,
        sessione, manche"""),
    final=words("""
        ultimo ultima"""),
    cars=words("""
        numero"""),
    overall=phrases("""
        assoluto, assoluta, assoluti, della classifica assoluta"""),
    in_class=phrases("""
        di classe, di categoria, in classe, nella classe {name}, della classe {name}, in {name}"""),
    on_the_grid=phrases("""
        in griglia, sulla griglia, della griglia, posto in griglia, dello schieramento"""),
    grid_labels=words("""
        griglia"""),
    class_heads=words("""
        classe"""),
    grid_heads=words("""
        griglia partenza"""),
    fillers=words("""
        e con in il la lo al alla di del posto risultato risultati classe poi gara sabato domenica
        venerdì"""),
    because=phrases("""
        a causa"""),
)

_SPEECH = SpeechWords(
    verbs=phrases("""
        dice, ha detto, dichiara, ha dichiarato, spiega, ha spiegato, racconta, ha raccontato, commenta,
        ha commentato, aggiunge, ha aggiunto, conclude, ha concluso, afferma, ha affermato, sottolinea,
        ha sottolineato, sorride, ammette, ha ammesso, esulta"""),
    pronouns=words("""
        lui lei"""),
    first_person=words("""
        io noi mi ci mio mia miei nostra nostro nostri sono siamo abbiamo ho eravamo ero"""),
    third_person=words("""
        lui lei suo sua suoi loro"""),
    no_names=words("""
        Io Noi Il La Lo Gli Le Un Una In Nel Nella Di Del Dopo Prima Poi Con Per Da Dal Ma E È Gara
        Qualifiche Risultati Foto Sabato Domenica Venerdì Partito Partita Classe Vittoria Posto Prove
        Stagione Al Alla Sul Sulla Che Molto Questa Questo Due Tre Pole Nonostante Quinto Terzo Secondo
        Primo Quarta Terza"""),
    roles=phrases("""
        Team Principal, Team Manager, Direttore, Direttrice, Ingegnere, Capo, Titolare, Vincitore, Campione,
        Meccanico"""),
    verb_endings=words("""
        a o to"""),
    abbreviations=words("""
        circa"""),
)

_STORY = StoryWords(
    given_to=phrases("per, di, a, da, va a, è andata a"),
    unreached_behind=phrases("""
        mai stata, mai stato, fuori portata,
        sembrava possibile, era possibile, era a portata, è sfumato, è sfumata"""),
    respectively=words("rispettivamente"),
    conditional=phrases("""
        a lungo, avrebbe, sarebbe, potrebbe, poteva, dovrebbe, spera, sperava, obiettivo, punta, se, vuole,
        voleva, può, potuto, abbastanza per"""),
    started=phrases("""
        partirà, scatterà, partito, partita, partiti, parte, partiva, scattato, scattata, partenza,
        partendo"""),
    won=phrases("""
        vince, ha vinto, vinto, vinceva, trionfa, ha trionfato, si impone, si è imposto, si è imposta"""),
    no_win=phrases("""
        due, tre, quattro, diverse, il titolo, il campionato, il duello, la partenza"""),
    reached=phrases("""
        era, è, risale, risalito, risalita, saliva, occupava, scende, sceso, rimonta, girava, passa,
        sale"""),
    retired=phrases("""
        costretto al ritiro, costretta al ritiro, costretti al ritiro, fuori gara, si è ritirato, si è
        ritirata, si è dovuto ritirare"""),
    championship=phrases("""
        campionato, classifica del, classifica piloti, classifica generale, in classifica"""),
    starts_ahead=phrases("partirà, scatterà"),
    this_time=phrases("stavolta, questa volta, quest'anno"),
    last_year=phrases("""
        l'anno scorso, lo scorso anno, la scorsa stagione, l'anno passato"""),
    points=words("""
        punti punto"""),
    elsewhere=phrases("""
        scorso, scorsa, precedente, finora, carriera, ad aprile, a maggio, prima tappa, primo round"""),
    denied=phrases("""
        mancato, mancata, sfiorato, sfiorata, sfiora, non, mai, senza, lotta per, lottava per, quasi,
        perso, persa, costato, costata, invece, a pochi"""),
    held=phrases("""
        ogni, tra i, tra gli, cambio pilota, stint, prima di, prima che, fino, finché, quando, mentre,
        inizialmente, al primo giro, dopo il via, provvisoriamente, provvisoria, penalità, reclamo"""),
    rival=phrases("""
        dietro, davanti, alle spalle, battuto, supera"""),
    clauses=phrases("""
        e, ma, che, mentre, prima, dopo, poi, quando, perché, dove, così, fino, però"""),
    relative=phrases("che"),
    penalised=phrases("penalità, penalizza*"),
    all_races=phrases("""
        (le) due gare, (delle) due gare, (nelle) due gare, (le) tre gare, (nelle) tre gare, tre gare,
        due gare"""),
    grid_first=phrases("""
        pole position, pole"""),
    ours=phrases("""
        lui, lei, il duo, l'equipaggio, la squadra, il team, il pilota, la pilota"""),
    elliptic=phrases("""
        la, nella"""),
    qualified=words("""
        qualificato qualificata qualificati qualifica"""),
    finished=phrases("""
        chiude, chiuso, chiusa, ha chiuso, conclude, concluso, ha concluso, termina, terminato, ha
        terminato, finisce, finito, ottiene, ottenuto, conquista, conquistato, ha conquistato, taglia,
        tagliato, arriva, arrivato, arrivata, giunge, giunto, giunta, centra, centrato, coglie, colto,
        vince, vinto, sul podio, risultato, porta a casa, raccoglie, firma, firmato, traguardo, piazza,
        piazzato"""),
    seconds=words("""
        secondi secondo"""),
    penalties=words("""
        penalità"""),
    served_penalties=phrases("""
        drive-through"""),
)

_LINKS = LinkWords(
    credits=phrases("""
        foto, crediti foto"""),
    by=words("""
        di"""),
)

_ROUNDS = RoundWords(
    ahead=phrases("""
        prossimo, prossima, prossimi, si torna, appuntamento successivo"""),
    rounds=phrases("""
        tappa, round, appuntamento"""),
    at=words("""
        a al in di sul"""),
    calendar_headings=words("""
        calendario"""),
    leading_words=words("""
        a al"""),
    trailing_words=words("""
        il dal"""),
)

ITALIAN = Language(
    codes=words("it"),
    common=words("""
        o poi
        il lo la gli le e di che un una in è per con su non noi io ha hanno del della dei al alla nel
        nella da dal sono stato molto anche ma più si"""),
    ordinals=(
        words("primo prima primi prime"),
        words("secondo seconda"),
        *(
            words(f"{stem}o {stem}a {stem}i {stem}e")
            for stem in words("""
        terz quart quint sest settim ottav non decim undicesim dodicesim tredicesim quattordicesim
        quindicesim""")
        ),
    ),
    cardinals=(
        words("uno"),
        words("due"),
        words("tre"),
        words("quattro"),
        words("cinque"),
        words("sei"),
        words("sette"),
        words("otto"),
        words("nove"),
        words("dieci"),
        words("undici"),
        words("dodici"),
    ),
    ordinal_endings=words("o a"),
    articles=words("il"),
    conjunctions=words("e"),
    range_words=words("al"),
    of=words("di"),
    timetable=_TIMETABLE,
    release=ReleaseWords(_SESSIONS, _PLACES, _SPEECH, _STORY, _LINKS, _ROUNDS),
    typed=TypedWords(
        today=words("oggi"),
        tomorrow=words("domani"),
    ),
)
